import { Module } from '@nestjs/common';
import { AlertRaiser } from '../alerts/alert-raiser';
import { SearchModule } from '../search/search.module';
import { WatchMatcher } from './watch-matcher';
import { WatchPreviewer } from './watch-preview';
import { WatchesController } from './watches.controller';
import { WatchesService } from './watches.service';

@Module({
  imports: [SearchModule],
  controllers: [WatchesController],
  providers: [WatchesService, WatchPreviewer, WatchMatcher, AlertRaiser],
  exports: [WatchMatcher],
})
export class WatchesModule {}
