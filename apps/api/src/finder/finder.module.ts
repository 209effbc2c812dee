import { Module } from '@nestjs/common';
import { SearchModule } from '../search/search.module';
import { FinderController } from './finder.controller';
import { FinderService } from './finder.service';

@Module({
  imports: [SearchModule],
  controllers: [FinderController],
  providers: [FinderService],
})
export class FinderModule {}
