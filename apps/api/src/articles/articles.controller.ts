import { Controller, Get, Param } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ArticleRevisions } from '@huixiang/contracts';
import { DomainError } from '@huixiang/domain';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { RowIdPipe } from '../http/row-id';
import { revisionsOf } from './articles.queries';

@Controller('articles')
export class ArticlesController {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  @Get(':id/revisions')
  @Requires('monitor.read')
  async revisions(
    @Param('id', RowIdPipe) id: number,
    @CurrentActor() actor: Actor,
  ): Promise<ArticleRevisions> {
    const revisions = await revisionsOf(this.database, id, actor.unit.path);
    if (revisions === null) throw new DomainError('article.not_found', { id });
    return revisions;
  }
}
