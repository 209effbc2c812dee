import { Module } from '@nestjs/common';
import { ArticlesModule } from '../articles/articles.module';
import { SearchController } from './search.controller';
import { SearchService } from './search.service';

@Module({
  imports: [ArticlesModule],
  controllers: [SearchController],
  providers: [SearchService],
  exports: [SearchService],
})
export class SearchModule {}
