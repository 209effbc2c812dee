import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ArticleEvidence } from '@huixiang/contracts';
import type { FeedItem } from '@huixiang/feeds';
import {
  type Analysis,
  type Gazetteer,
  type Place,
  analyse,
  gazetteerOf,
  learnWords,
  maskPersonalData,
} from '@huixiang/text-analysis';
import { DataSource, type EntityManager } from 'typeorm';

/** Admits items of a document: personal data masked, text analysed, each item once. */
@Injectable()
export class Admission implements OnModuleInit {
  #gazetteer: Gazetteer = gazetteerOf([]);

  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async onModuleInit(): Promise<void> {
    await this.readPlaces();
  }

  /** Reads the divisions anew, after they were changed. */
  async readPlaces(): Promise<void> {
    const places = await this.database.query<Place[]>(
      'SELECT code, name, parent_code AS "parentCode" FROM place ORDER BY code',
    );
    this.#gazetteer = gazetteerOf(places);
    learnWords(places.map((place) => place.name));
  }

  /**
   * Writes the items not yet known, oldest first, in the caller's transaction; returns how many. The
   * unique key of source and identity decides, so two processes with one document admit it once.
   */
  async admit(tx: EntityManager, sourceId: number, items: readonly FeedItem[]): Promise<number> {
    const fresh = await this.#unknown(tx, sourceId, items);
    if (fresh.length === 0) return 0;
    const rows = fresh.toSorted(byClaimedTime).map((item) => this.#rowOf(item));
    const admitted = await tx.query<unknown[]>(
      `INSERT INTO article (source_id, identity, title, body, url, claimed_at, sentiment, field, categories,
         places, keywords, grave_words, masked, evidence, terms, fingerprint)
       SELECT $1, decode(identity, 'hex'), title, body, url, claimed_at, sentiment, field, categories,
         places, keywords, grave_words, masked, evidence, terms, fingerprint
       FROM jsonb_to_recordset($2::jsonb) AS item (identity text, title text, body text, url text,
         claimed_at timestamptz, sentiment text, field text, categories text[], places text[],
         keywords text[], grave_words text[], masked text[], evidence jsonb, terms jsonb, fingerprint bigint)
       ON CONFLICT (source_id, identity) DO NOTHING
       RETURNING id`,
      [sourceId, JSON.stringify(rows)],
    );
    return admitted.length;
  }

  async #unknown(
    tx: EntityManager,
    sourceId: number,
    items: readonly FeedItem[],
  ): Promise<FeedItem[]> {
    const known = await tx.query<{ identity: Buffer }[]>(
      'SELECT identity FROM article WHERE source_id = $1 AND identity = ANY ($2::bytea[])',
      [sourceId, items.map((item) => item.identity)],
    );
    const seen = new Set(known.map((row) => row.identity.toString('hex')));
    return items.filter((item) => !seen.has(item.identity.toString('hex')));
  }

  #rowOf(item: FeedItem) {
    const title = maskPersonalData(item.title);
    const body = maskPersonalData(item.body);
    const analysis = analyse(title.text, body.text, this.#gazetteer);
    return {
      identity: item.identity.toString('hex'),
      title: title.text,
      body: body.text,
      url: item.url,
      claimed_at: item.claimedAt?.toISOString() ?? null,
      sentiment: analysis.sentiment.label,
      field: analysis.field?.label ?? null,
      categories: analysis.categories.map((one) => one.label),
      places: analysis.places,
      keywords: analysis.keywords,
      grave_words: analysis.graveWords,
      masked: [...new Set([...title.kinds, ...body.kinds])],
      evidence: evidenceOf(analysis),
      terms: analysis.terms,
      fingerprint: BigInt.asIntN(64, analysis.fingerprint).toString(),
    };
  }
}

function evidenceOf(analysis: Analysis): ArticleEvidence {
  return {
    sentiment: {
      probability: analysis.sentiment.probability,
      words: [...analysis.sentiment.words],
    },
    field: [...(analysis.field?.words ?? [])],
    categories: Object.fromEntries(analysis.categories.map((one) => [one.label, [...one.words]])),
  };
}

function byClaimedTime(a: FeedItem, b: FeedItem): number {
  return (a.claimedAt?.getTime() ?? Infinity) - (b.claimedAt?.getTime() ?? Infinity) || 0;
}
