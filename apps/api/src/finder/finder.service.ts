import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  FOUND_OF_A_KIND,
  type FinderAnswer,
  type FoundKind,
  type FoundThing,
  searchQuery,
} from '@huixiang/contracts';
import { DomainError, type Permission, isPermitted } from '@huixiang/domain';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { SearchService } from '../search/search.service';
import { casesNamed, eventsNamed, sourcesNamed, unitsNamed } from './finder.queries';

const NO_TEXTS: readonly string[] = ['search.bad_query', 'search.too_slow'];

/** What somebody must be permitted to find things of a kind. */
const ASKS: Readonly<Record<FoundKind, readonly Permission[]>> = {
  case: ['case.read'],
  event: ['monitor.read'],
  article: ['monitor.read'],
  source: ['source.read'],
  unit: ['assessment.read', 'account.manage'],
};

/** One question to everything that has a name: what is meant is known by who asks, not by where it is kept. */
@Injectable()
export class FinderService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly search: SearchService,
  ) {}

  /** The best few of each kind the actor may read, kinds in the order of `FOUND_KINDS`. */
  async find(q: string, actor: Actor): Promise<FinderAnswer> {
    const scope = actor.unit.path;
    const { database } = this;
    const of = async (kind: FoundKind, find: () => Promise<readonly Omit<FoundThing, 'kind'>[]>) =>
      ASKS[kind].some((permission) => isPermitted(actor.role, permission))
        ? (await find()).map((thing) => ({ kind, ...thing }))
        : [];
    const rows = async (asked: ReturnType<typeof casesNamed>) =>
      (await asked).map((row) => ({ ...row, at: row.at?.toISOString() ?? null }));
    const found = await Promise.all([
      of('case', () => rows(casesNamed(database, scope, q))),
      of('event', () => rows(eventsNamed(database, scope, q))),
      of('article', () => this.#articles(q, scope)),
      of('source', () => rows(sourcesNamed(database, q))),
      of('unit', () => rows(unitsNamed(database, scope, q))),
    ]);
    return { found: found.flat() };
  }

  async #articles(q: string, scope: string): Promise<readonly Omit<FoundThing, 'kind'>[]> {
    const { hits } = await this.search
      .page(searchQuery.parse({ q }), scope)
      .catch((error: unknown) => {
        // Half typed it may be no question to the texts yet, or one too wide; it still names things.
        if (error instanceof DomainError && NO_TEXTS.includes(error.code)) return { hits: [] };
        throw error;
      });
    return hits.slice(0, FOUND_OF_A_KIND).map((hit) => ({
      id: hit.event?.id ?? null,
      title: hit.title,
      note: hit.source.name,
      at: hit.claimedAt ?? hit.firstSeenAt,
    }));
  }
}
