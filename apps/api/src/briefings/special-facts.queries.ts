import { type Facts, type GivenFacts, LABELS, percent } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { moment } from '../documents/forms/words';
import type { EventStory } from '../events/events.service';
import { questionsAbout } from '../releases/questions.queries';
import {
  type Asked,
  commitmentItems,
  deadlineItems,
  fact,
  releaseItems,
} from './briefing-facts.queries';

/** Every figure and list a 专报 about one event can speak of. */
export async function specialFacts(
  tx: EntityManager,
  asked: Asked,
  { event, lead }: EventStory,
): Promise<GivenFacts> {
  const [owner] = await tx.query<{ id: number; number: string; unit: string; said: string }[]>(
    `SELECT c.id, c.number, u.name AS unit,
       coalesce((SELECT string_agg(body, E'\\n' ORDER BY published_at) FROM release WHERE case_id = c.id AND published_at IS NOT NULL AND withdrawn_at IS NULL), '') AS said
     FROM response_case own JOIN response_case c ON c.id = coalesce(own.merged_into, own.id) JOIN unit u ON u.id = c.unit_id WHERE own.event_id = $1`,
    [event.id],
  );
  const to = `/events/${event.id}`;
  const questions = await questionsAbout(tx, {
    eventId: event.id,
    body: owner?.said ?? '',
    publishedAt: asked.to,
    until: asked.to,
  });
  return {
    figures: {
      unit: fact(asked.unit.name),
      eventTitle: fact(event.title, to),
      eventPlace: event.place === null ? null : fact(event.place.name),
      eventFirst: fact(moment(event.firstReportedAt), to),
      eventArticles: fact(event.articles, to),
      eventOutlets: fact(event.outlets, to),
      eventReprints: fact(event.reprints, to),
      eventNegativeShare:
        event.articles === 0 ? null : fact(percent(event.negative / event.articles), to),
      eventStage: fact(LABELS.stage[event.stage]),
      eventLevel: fact(LABELS.level[event.level]),
      eventSummary: lead === '' ? null : fact(lead, to),
      caseNumber: owner === undefined ? null : fact(owner.number, `/cases/${owner.id}`),
      caseUnit: owner === undefined ? null : fact(owner.unit, `/cases/${owner.id}`),
    },
    lists: {
      releases: await releaseItems(tx, asked, event.id),
      commitments: await commitmentItems(tx, asked, event.id),
      questions: questions.map((one): Facts => ({
        text: fact(one.text, to),
        articles: fact(one.articles, to),
        answered: fact(one.answer === null ? '发布尚未涉及' : '发布已涉及'),
      })),
      deadlines: await deadlineItems(tx, asked, event.id),
    },
  };
}
