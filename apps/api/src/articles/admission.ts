import { createHash } from 'node:crypto';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FeedItem } from '@huixiang/feeds';
import {
  Analyst,
  type Place,
  type TextForm,
  maskArticle,
  maskPersonalData,
} from '@huixiang/text-analysis';
import { DataSource, type EntityManager } from 'typeorm';
import { type AnalysedRow, type ArticleRow, articleRow } from './article-row';
import { insertArticles, knownHashes, reviseArticles } from './admission.queries';

/** An item as admission needs it, whichever way it came in. */
export type AdmissibleItem = Pick<
  FeedItem,
  'identity' | 'title' | 'body' | 'url' | 'claimedAt' | 'byLine'
>;

/** Where items come from: authors of forum posts and messages are people, not outlets. */
export interface ItemOrigin {
  readonly id: number;
  readonly tier: string;
}

/** Items ready to be written: analysed where they are new or changed. */
export interface PreparedItems {
  readonly fresh: readonly ArticleRow[];
  readonly changed: readonly ArticleRow[];
}

/** Admits items: personal data masked, text analysed, each item once, each change kept as a revision. */
@Injectable()
export class Admission implements OnModuleInit, OnModuleDestroy {
  /** How often the divisions had been changed when they were read. */
  #placeChanges = -1;
  readonly #logger = new Logger(Admission.name);

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly analyst: Analyst<AnalysedRow>,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.readPlaces();
  }

  /** Reads the divisions anew where an administrator, in whatever process, has changed them. */
  async readPlaces(): Promise<void> {
    const [changes] = await this.database.query<{ count: number }[]>(
      'SELECT count FROM place_changes',
    );
    if (changes!.count === this.#placeChanges) return;
    const places = await this.database.query<Place[]>(
      'SELECT code, name, parent_code AS "parentCode" FROM place ORDER BY code',
    );
    this.analyst.setPlaces(places);
    this.#placeChanges = changes!.count;
  }

  async onModuleDestroy(): Promise<void> {
    await this.analyst.close();
  }

  /**
   * Masks all items, finds those not yet known and those whose text was changed upstream, and has them
   * analysed: outside any transaction.
   */
  async prepare(origin: ItemOrigin, items: readonly AdmissibleItem[]): Promise<PreparedItems> {
    await this.readPlaces();
    // One item an identity: a document that lists one twice, with two texts, says nothing of which is right.
    const each = new Map<string, MaskedItem>();
    for (const item of items) {
      const masked = mask(item, origin);
      if (masked.title !== '' && !each.has(masked.identity)) each.set(masked.identity, masked);
    }
    const masked = [...each.values()];
    const known = await knownHashes(
      this.database.manager,
      origin.id,
      masked.map((item) => item.identity),
    );
    const wanted = masked
      .filter((item) => known.get(item.identity) !== item.contentHash)
      .toSorted(byClaimedTime);
    const rows = await this.#rowsOf(origin.tier, wanted);
    return {
      fresh: rows.filter((row) => !known.has(row.identity)),
      changed: rows.filter((row) => known.has(row.identity)),
    };
  }

  /**
   * An article's row with another text, masked and analysed anew; its identity and hash stay. Null where the
   * text cannot be analysed.
   */
  async withText(tier: string, item: MaskedItem, text: string): Promise<ArticleRow | null> {
    const { title, body, kinds } = maskArticle(item.title, text);
    const masked = [...new Set([...item.masked, ...kinds])];
    const [row] = await this.#rowsOf(tier, [{ ...item, title, body, masked }]);
    return row ?? null;
  }

  /** Rows of all that could be analysed: one bad text must not keep a source's others out. */
  async #rowsOf(tier: string, items: readonly MaskedItem[]): Promise<readonly ArticleRow[]> {
    const form = formOf(tier);
    const answers = await this.analyst.analyse(
      items.map(({ title, body }) => ({ title, body, form })),
    );
    return items.flatMap((item, i) => {
      const answer = answers[i]!;
      if ('analysis' in answer) return [articleRow(item, answer.analysis)];
      this.#logger.error(`item ${item.identity} was not analysed: ${answer.error}`);
      return [];
    });
  }

  /**
   * Writes prepared items, oldest first, in the caller's transaction. The unique key of source and
   * identity decides, so two processes with one document admit it once.
   */
  async admit(
    tx: EntityManager,
    sourceId: number,
    { fresh, changed }: PreparedItems,
  ): Promise<{ readonly admitted: number; readonly revised: number }> {
    return {
      admitted: await insertArticles(tx, sourceId, fresh),
      revised: await reviseArticles(tx, sourceId, changed),
    };
  }
}

/** An item without personal data. */
export interface MaskedItem {
  /** Hexadecimal. */
  readonly identity: string;
  /** SHA-256 of title and text, hexadecimal. */
  readonly contentHash: string;
  readonly title: string;
  readonly body: string;
  readonly url: string | null;
  readonly claimedAt: Date | null;
  readonly byLine: string | null;
  readonly masked: readonly string[];
}

function mask(item: AdmissibleItem, origin: ItemOrigin): MaskedItem {
  const { title, body, kinds } = maskArticle(item.title, item.body);
  const isPerson = origin.tier === 'forum' || origin.tier === 'hotline';
  return {
    identity: Buffer.from(item.identity).toString('hex'),
    contentHash: createHash('sha256').update(`${title}\n${body}`).digest('hex'),
    title,
    body,
    url: item.url,
    claimedAt: item.claimedAt,
    byLine: isPerson || item.byLine === null ? null : maskPersonalData(item.byLine).text,
    masked: kinds,
  };
}

function byClaimedTime(a: MaskedItem, b: MaskedItem): number {
  return (a.claimedAt?.getTime() ?? Infinity) - (b.claimedAt?.getTime() ?? Infinity) || 0;
}

/** What a source's texts are; a forum has messages, posts and copied news alike. */
function formOf(tier: string): TextForm | null {
  if (tier === 'forum') return null;
  return tier === 'hotline' ? 'message' : 'news';
}
