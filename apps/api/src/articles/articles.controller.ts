import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type ArticleRevisions, type Correction, correction } from '@huixiang/contracts';
import { DomainError } from '@huixiang/domain';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { RowIdPipe } from '../http/row-id';
import { revisionsOf } from './articles.queries';
import { CorrectionsService } from './corrections.service';

@Controller('articles')
export class ArticlesController {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly corrections: CorrectionsService,
  ) {}

  /** The texts of the reader's scope that a person corrected, a line each: material for training. */
  @Get('corrections.ndjson')
  @Requires('source.manage')
  @Header('Content-Type', 'application/x-ndjson')
  @Header('Content-Disposition', 'attachment; filename="corrections.ndjson"')
  async corrected(@CurrentActor() actor: Actor): Promise<string> {
    const texts = await this.corrections.within(actor.unit.path);
    return texts.map((text) => `${JSON.stringify(text)}\n`).join('');
  }

  @Post(':id/corrections')
  @HttpCode(204)
  @Requires('alert.triage')
  correct(
    @Param('id', RowIdPipe) id: number,
    @Body({ schema: correction }) body: Correction,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.corrections.correct(id, body, actor);
  }

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
