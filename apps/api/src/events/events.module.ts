import { Module } from '@nestjs/common';
import { AlertRaiser } from '../alerts/alert-raiser';
import { ArticlesModule } from '../articles/articles.module';
import { WatchesModule } from '../watches/watches.module';
import { ArrangementsController } from './arranging/arrangements.controller';
import { ArrangementsService } from './arranging/arrangements.service';
import { EventArranger } from './arranging/event-arranger';
import { EventRefresh } from './event-refresh';
import { EventsController } from './events.controller';
import { EventsService } from './events.service';
import { EventLevelService } from './level/event-level.service';
import { PlaceSurges } from './place-surges';
import { Placer } from './placer';
import { ReleasePickups } from './spread/release-pickups';
import { SpreadService } from './spread/spread.service';

@Module({
  imports: [ArticlesModule, WatchesModule],
  controllers: [EventsController, ArrangementsController],
  providers: [
    EventsService,
    Placer,
    EventRefresh,
    EventArranger,
    PlaceSurges,
    ReleasePickups,
    SpreadService,
    EventLevelService,
    ArrangementsService,
    AlertRaiser,
  ],
  exports: [EventsService, Placer, EventRefresh],
})
export class EventsModule {}
