import { Module } from '@nestjs/common';
import { AlertRaiser } from '../alerts/alert-raiser';
import { ArticlesModule } from '../articles/articles.module';
import { EventRefresh } from './event-refresh';
import { EventsController } from './events.controller';
import { EventsService } from './events.service';
import { Placer } from './placer';

@Module({
  imports: [ArticlesModule],
  controllers: [EventsController],
  providers: [EventsService, Placer, EventRefresh, AlertRaiser],
  exports: [EventsService, Placer, EventRefresh],
})
export class EventsModule {}
