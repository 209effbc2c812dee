import { Injectable } from '@nestjs/common';
import {
  type EventCentre,
  type EventIndex,
  type EventLevel,
  crossedRules,
  joinPhrases,
  proposeLevel,
  sensitivitiesOf,
  stageOf,
} from '@huixiang/domain';
import { keywordsOf } from '@huixiang/text-analysis';
import type { EntityManager } from 'typeorm';
import { AlertRaiser } from '../alerts/alert-raiser';
import { readSettings } from '../alerts/settings.queries';
import { type EventFactsRow, hoursOf, readFacts } from './event-facts.queries';
import { CHANGE } from './placing-lock';

/** Brings events up to date after articles joined or left them: counts, heat, level, stage, and whether they alert. */
@Injectable()
export class EventRefresh {
  constructor(private readonly alerts: AlertRaiser) {}

  /**
   * @param index of a placer: its centres of the events are what is kept of them, and it is told what became of them
   */
  async refresh(
    tx: EntityManager,
    eventIds: readonly number[],
    now: Date,
    index?: EventIndex,
  ): Promise<void> {
    if (eventIds.length === 0) return;
    const facts = await readFacts(tx, eventIds);
    const hours = await hoursOf(tx, eventIds);
    const judged = facts.map((one) => ({
      facts: one,
      centre: index?.get(one.eventId) ?? null,
      perHour: hours.get(one.eventId) ?? [],
      proposal: proposalOf(one),
    }));
    const kept = await keep(tx, judged);
    const settings = await readSettings(tx);
    for (const { facts: one, perHour, proposal } of judged) {
      index?.update(one.eventId, { place: one.place, lastAt: one.lastAt });
      const earlier = perHour.slice(0, -1);
      const { thresholds } = settings.of(kept.get(one.eventId)?.scope ?? '').settings;
      const facts = {
        concerned: one.recentConcerned,
        negative: one.recentNegative,
        outlets: one.recentOutlets,
        articlesLastHour: one.lastHour,
        usualPerHour: earlier.reduce((sum, count) => sum + count, 0) / Math.max(1, earlier.length),
        tiers: one.tiers,
        categories: one.categories,
        field: one.field,
        graveWords: one.graveWords,
        level: kept.get(one.eventId)?.level ?? proposal.level,
      };
      await this.alerts.raise(tx, one.eventId, crossedRules(facts, thresholds), now);
    }
  }

  /** Events nobody wrote of for hours recede though no article touches them. */
  async settleSilent(tx: EntityManager): Promise<void> {
    await tx.query(
      `UPDATE event SET stage = 'receding' WHERE stage <> 'receding' AND last_article_at < huixiang_now() - interval '6 hours'`,
    );
  }
}

interface Judged {
  readonly facts: EventFactsRow;
  /** What it is compared by, where the caller knows better than the rows. */
  readonly centre: EventCentre | null;
  readonly perHour: readonly number[];
  readonly proposal: ReturnType<typeof proposeLevel>;
}

function proposalOf(facts: EventFactsRow): Judged['proposal'] {
  return proposeLevel({
    articles: facts.concerned,
    negative: facts.negative,
    articlesLastHour: facts.lastHour,
    tiers: facts.tiers,
    negativeTiers: facts.negativeTiers,
    categories: facts.categories,
    graveWords: facts.graveWords,
    accident: facts.accident,
    readers: facts.readers,
    sensitivities: sensitivitiesOf(facts.titles, facts.lastAt),
  });
}

interface Kept {
  readonly scope: string;
  /** In force: a person may have set another than is proposed. */
  readonly level: EventLevel;
}

/** Writes what the events are now. */
async function keep(
  tx: EntityManager,
  judged: readonly Judged[],
): Promise<ReadonlyMap<number, Kept>> {
  const [rows] = await tx.query<[(Kept & { readonly id: number })[], number]>(
    `UPDATE event SET articles = e.articles, reprints = e.reprints, negative = e.negative, outlets = e.outlets,
       field = e.field, categories = e.categories, keywords = e.keywords, heat = e.heat, proposal = e.proposal,
       proposed_level = e.level, stage = e.stage, place_code = e.place, last_article_at = e.last_at,
       headline = coalesce(e.headline, event.headline), terms = coalesce(e.terms, event.terms),
       richness = coalesce(e.richness, event.richness), members = coalesce(e.members, event.members),
       first_reported_at = least(event.first_reported_at, e.first_reported_at), version = ${CHANGE},
       scope_path = coalesce((SELECT path FROM unit WHERE kind = 'government' AND place_code = e.place ORDER BY id LIMIT 1), scope_path)
     FROM jsonb_to_recordset($1::jsonb) AS e (id bigint, articles int, reprints int, negative int, outlets int,
       field text, categories text[], keywords text[], heat real, proposal jsonb, level text, stage text, place text,
       last_at timestamptz, first_reported_at timestamptz, headline jsonb, terms jsonb, richness float8, members int)
     WHERE event.id = e.id RETURNING event.id, event.scope_path AS scope, event.level`,
    [
      JSON.stringify(
        judged.map(({ facts, centre, perHour, proposal }) => ({
          id: facts.eventId,
          articles: facts.articles,
          reprints: facts.reprints,
          negative: facts.negative,
          outlets: facts.outlets,
          field: facts.field,
          categories: facts.categories,
          keywords: joinPhrases(
            keywordsOf(Object.entries(centre?.terms ?? facts.terms)),
            facts.titles,
          ),
          heat: proposal.heat,
          proposal,
          level: proposal.level,
          stage: stageOf(perHour),
          place: facts.place,
          last_at: facts.lastAt,
          first_reported_at: facts.firstReportedAt,
          headline: centre?.headline,
          terms: centre?.terms,
          richness: centre?.richness,
          members: centre?.members,
        })),
      ),
    ],
  );
  return new Map(rows.map(({ id, ...kept }) => [id, kept]));
}
