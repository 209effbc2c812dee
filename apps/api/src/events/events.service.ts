import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  EVENT_PAGE_SIZE,
  type EventDetail,
  type EventPage,
  type EventQuery,
  type EventSummary,
  type EventVoices,
  levelProposal,
} from '@huixiang/contracts';
import {
  DomainError,
  type EventLevel,
  type Report,
  type TermVector,
  chapterStarts,
  keySentence,
} from '@huixiang/domain';
import { Analyst } from '@huixiang/text-analysis';
import { DataSource } from 'typeorm';
import { originalsOf } from '../articles/articles.queries';
import { tsqueryOf } from '../articles/search-terms';
import { literal } from '../database/like';
import { IS_CONCERN, REPRINTED } from './concern.queries';
import { EVENT_IN_SCOPE, eventSummaries } from './event-summary.queries';
import { voicesOf } from './voices.queries';

const MAX_ARTICLES = 200;

/** What the page's conditions ask for, in the order of their numbers; null of what is not asked. */
function parametersOf(
  scope: string,
  query: Omit<EventQuery, 'q'> & { readonly q: string | undefined },
  words: Parameters<typeof tsqueryOf>[0],
): unknown[] {
  return [
    scope,
    query.stage ?? null,
    query.field ?? null,
    query.single,
    query.q === undefined ? null : literal(query.q),
    tsqueryOf(words),
    query.from ?? '-infinity',
    query.to ?? 'infinity',
    query.place ?? null,
    query.days ?? null,
  ];
}

@Injectable()
export class EventsService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly analyst: Analyst,
  ) {}

  /** A page of the events within `scope`. */
  async page(scope: string, query: EventQuery): Promise<EventPage> {
    const where = `WHERE ${EVENT_IN_SCOPE} AND event.merged_into IS NULL AND ($2::text IS NULL OR event.stage = $2)
      AND ($3::text IS NULL OR event.field = $3) AND ($4 OR event.articles > 1)
      AND event.first_seen_at >= $7::timestamptz AND event.first_seen_at < $8::timestamptz
      AND ($9::text IS NULL OR event.place_code = $9)
      AND ($10::int IS NULL OR event.last_article_at > huixiang_now() - make_interval(days => $10::int))
      AND ($5::text IS NULL OR event.title ILIKE '%' || $5 || '%'
           OR event.id IN (SELECT event_id FROM article WHERE words @@ $6::tsquery))`;
    const asked = query.q === '' ? undefined : query.q;
    const words = asked === undefined ? [] : await this.analyst.queryWords(asked);
    const parameters = parametersOf(scope, { ...query, q: asked }, words);
    const [count] = await this.database.query<{ total: number }[]>(
      `SELECT count(*) AS total FROM event ${where}`,
      parameters,
    );
    const order = query.sort === 'heat' ? 'event.heat DESC' : 'event.last_article_at DESC';
    const events = await eventSummaries(
      this.database.manager,
      `${where} ORDER BY ${order}, event.id DESC LIMIT ${EVENT_PAGE_SIZE} OFFSET ${(query.page - 1) * EVENT_PAGE_SIZE}`,
      parameters,
    );
    return { total: count?.total ?? 0, events };
  }

  /** One event within `scope`; one outside it is as unknown as one that does not exist. */
  async summary(id: number, scope: string): Promise<EventSummary> {
    const [event] = await eventSummaries(
      this.database.manager,
      `WHERE ${EVENT_IN_SCOPE} AND event.id = $2`,
      [scope, id],
    );
    if (event === undefined) throw new DomainError('event.not_found', { id });
    return event;
  }

  /** @throws DomainError `event.not_found` for one outside `scope` */
  async voices(id: number, scope: string): Promise<EventVoices> {
    await this.summary(id, scope);
    return voicesOf(this.database.manager, id);
  }

  async isWithin(id: number, scope: string): Promise<boolean> {
    const found = await eventSummaries(
      this.database.manager,
      `WHERE ${EVENT_IN_SCOPE} AND event.id = $2`,
      [scope, id],
    );
    return found.length > 0;
  }

  async detail(id: number, scope: string): Promise<EventDetail> {
    const event = await this.summary(id, scope);
    const tx = this.database.manager;
    const articles = await originalsOf(tx, id, MAX_ARTICLES);
    const [row] = await tx.query<JudgedRow[]>(
      `SELECT proposal, terms, alert.id AS alert_id, set_level AS level, set_over AS over, set_reason AS reason, set_at AS at,
         account.name AS by
       FROM event LEFT JOIN alert ON alert.event_id = event.id LEFT JOIN account ON account.id = event.set_by
       WHERE event.id = $1`,
      [id],
    );
    return {
      event,
      proposal: levelProposal.parse(row?.proposal),
      setLevel: setLevelOf(row),
      lead: keySentence(articles.map(reportOf), row?.terms ?? {}),
      hours: await this.#hours(id),
      sentiments: await this.#sentiments(id),
      chapters: chaptersOf(articles, row?.terms ?? {}),
      articles,
      releases: await this.#releases(id),
      alertId: row?.alert_id ?? null,
    };
  }

  /** What an event is about, in a sentence, and the article it was first told in. */
  async story(id: number, scope: string): Promise<EventStory> {
    const event = await this.summary(id, scope);
    const articles = await originalsOf(this.database.manager, id, MAX_ARTICLES);
    const [row] = await this.database.query<{ terms: TermVector }[]>(
      'SELECT terms FROM event WHERE id = $1',
      [id],
    );
    const lead = keySentence(articles.map(reportOf), row?.terms ?? {});
    return { event, lead, first: articles[0] ?? null };
  }

  async #hours(id: number): Promise<EventDetail['hours']> {
    const rows = await this.database.query<
      { hour: Date; articles: number; negative: number; reprints: number }[]
    >(
      `SELECT at AS hour, coalesce(h.articles, 0) AS articles, coalesce(h.negative, 0) AS negative, coalesce(h.reprints, 0) AS reprints
       FROM (SELECT min(hour) AS first, max(hour) AS last FROM event_hour WHERE event_id = $1) span,
            generate_series(span.first, span.last, interval '1 hour') AS at
       LEFT JOIN event_hour h ON h.event_id = $1 AND h.hour = at ORDER BY at`,
      [id],
    );
    return rows.map((row) => ({ ...row, hour: row.hour.toISOString() }));
  }

  async #sentiments(id: number): Promise<EventDetail['sentiments']> {
    const [row] = await this.database.query<EventDetail['sentiments'][]>(
      `SELECT count(*) FILTER (WHERE a.sentiment = 'negative') AS negative, count(*) FILTER (WHERE a.sentiment = 'neutral') AS neutral,
              count(*) FILTER (WHERE a.sentiment = 'positive') AS positive
       FROM article a JOIN source s ON s.id = a.source_id ${REPRINTED} WHERE a.event_id = $1 AND ${IS_CONCERN}`,
      [id],
    );
    return row ?? { negative: 0, neutral: 0, positive: 0 };
  }

  async #releases(id: number): Promise<EventDetail['releases']> {
    const rows = await this.database.query<{ title: string; at: Date }[]>(
      `SELECT r.title, r.published_at AS at FROM release r JOIN response_case c ON c.id = r.case_id
       WHERE c.event_id = $1 AND r.published_at IS NOT NULL AND r.withdrawn_at IS NULL ORDER BY r.published_at`,
      [id],
    );
    return rows.map((row) => ({ title: row.title, publishedAt: row.at.toISOString() }));
  }
}

export interface EventStory extends Pick<EventDetail, 'event' | 'lead'> {
  readonly first: EventDetail['articles'][number] | null;
}

interface JudgedRow {
  readonly proposal: unknown;
  readonly terms: TermVector;
  readonly alert_id: number | null;
  readonly level: EventLevel | null;
  readonly over: EventLevel | null;
  readonly reason: string | null;
  readonly at: Date | null;
  readonly by: string | null;
}

function setLevelOf(row: JudgedRow | undefined): EventDetail['setLevel'] {
  if (row === undefined || row.level === null || row.over === null || row.at === null) return null;
  const { level, over, at, by, reason } = row;
  return { level, over, at: at.toISOString(), by: by ?? '', reason: reason ?? '' };
}

/** The chapters of a story, each told by the sentence that says most of it, or its first headline. */
function chaptersOf(articles: EventDetail['articles'], terms: TermVector): EventDetail['chapters'] {
  const times = articles.map(reportedAt);
  const starts = chapterStarts(times.map((at) => new Date(at)));
  return starts.map((start, i) => {
    const own = articles.slice(start, starts[i + 1]);
    return {
      firstId: own[0]!.id,
      from: times[start]!,
      to: times[start + own.length - 1]!,
      articles: own.reduce((sum, one) => sum + 1 + one.reprints, 0),
      lead: keySentence(own.map(reportOf), terms) || own[0]!.title,
    };
  });
}

/** When an article was published as far as it can be believed: never after it was seen. */
function reportedAt({ claimedAt, firstSeenAt }: EventDetail['articles'][number]): string {
  return claimedAt !== null && claimedAt < firstSeenAt ? claimedAt : firstSeenAt;
}

const NO_MEDIA: readonly string[] = ['forum', 'hotline', 'government'];

function reportOf({ body, source }: EventDetail['articles'][number]): Report {
  return { body, isMedium: !NO_MEDIA.includes(source.tier) };
}
