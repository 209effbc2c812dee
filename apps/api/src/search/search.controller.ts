import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  MOST_EXPORTED,
  type SearchCount,
  type SearchFilters,
  type SearchPage,
  type SearchQuery,
  searchFilters,
  searchQuery,
} from '@huixiang/contracts';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/decorators';
import { databaseNow } from '../database/clock';
import { asDownload } from '../http/download';
import { record } from '../ledger/record';
import { XLSX } from '../workbook/sheet';
import { resultWorkbook } from './result-workbook';
import { SearchService } from './search.service';

@Controller('search')
export class SearchController {
  constructor(
    private readonly search: SearchService,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  @Get()
  @Requires('monitor.read')
  page(
    @CurrentActor() actor: Actor,
    @Query({ schema: searchQuery }) query: SearchQuery,
  ): Promise<SearchPage> {
    return this.search.page(query, actor.unit.path);
  }

  @Get('count')
  @Requires('monitor.read')
  count(
    @CurrentActor() actor: Actor,
    @Query({ schema: searchFilters }) filters: SearchFilters,
  ): Promise<SearchCount> {
    return this.search.count(filters, actor.unit.path);
  }

  @Get('export.xlsx')
  @Requires('monitor.read')
  async export(
    @CurrentActor() actor: Actor,
    @Query({ schema: searchFilters }) filters: SearchFilters,
  ): Promise<StreamableFile> {
    const hits = await this.search.all(filters, actor.unit.path);
    const placeNames = await this.#names('place', 'code', filters.places);
    const sourceNames = await this.#names('source', 'id', filters.sources);
    const at = await this.database.transaction(async (tx) => {
      const now = await databaseNow(tx);
      await record(tx, now, {
        kind: 'search.exported',
        subject: { type: 'search', id: actor.unit.id },
        scope: actor.unit.path,
        actor,
        data: { articles: hits.length },
      });
      return now;
    });
    const workbook = await resultWorkbook(hits, {
      filters,
      by: `${actor.name}（${actor.unit.name}）`,
      at,
      placeNames,
      sourceNames,
      cut: hits.length === MOST_EXPORTED,
    });
    return asDownload('检索结果.xlsx', workbook, XLSX);
  }

  async #names(
    table: 'place' | 'source',
    key: 'code' | 'id',
    some: readonly (string | number)[] | undefined,
  ): Promise<readonly string[]> {
    const rows = await this.database.query<{ name: string }[]>(
      `SELECT name FROM ${table} WHERE ${key}::text = ANY ($1::text[]) ORDER BY ${key}`,
      [(some ?? []).map(String)],
    );
    return rows.map(({ name }) => name);
  }
}
