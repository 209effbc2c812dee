import { EventIndex, type PlaceableArticle } from '@huixiang/domain';
import { analyse } from '../analyse';
import { gazetteerOf } from '../places/gazetteer';
import { nationalPlaces } from '../places/national';
import { readSet } from '../train/material';
import { type ClusterScores, clusterScores } from './cluster-scores';

interface Labelled {
  readonly title: string;
  readonly body: string;
  readonly at: Date;
  readonly event: string | null;
}

/** An event nobody wrote of for so long is not joined any more, as in the placer. */
const ACTIVE_MS = 30 * 86_400_000;

/**
 * `npm run evaluate -- events`: the events of several media's reports, and the three happenings two people found among
 * citizens' messages, placed one by one in their order, twice.
 */
function main(): void {
  const sets = { readhub_events: reports(), tipdm_hot: messages() };
  console.table(
    Object.entries(sets).flatMap(([set, rows]) => {
      const articles = placeables(rows);
      const started = performance.now();
      const found = placeAll(articles);
      const seconds = (performance.now() - started) / 1000;
      const again = placeAll(articles);
      const truth = rows.map(({ event }) => event);
      return (['online', 'final'] as const).map((when) => ({
        set,
        articles: rows.length,
        when,
        ...scoreRow(clusterScores(truth, found[when])),
        largest: Math.max(...sizesOf(found[when])),
        'twice the same': found[when].every((event, i) => event === again[when][i]),
        'placed/s': Math.round(rows.length / seconds),
      }));
    }),
  );
}

function scoreRow({ precision, recall, f1, pairF1, groups }: ClusterScores) {
  return {
    'B³ precision': precision.toFixed(3),
    recall: recall.toFixed(3),
    F1: f1.toFixed(3),
    'pair F1': pairF1.toFixed(3),
    groups,
  };
}

/** Each article in its turn, and what each was found in once everything was read; an event has its first article's number. */
function placeAll(articles: readonly PlaceableArticle[]): {
  readonly online: readonly number[];
  readonly final: readonly number[];
} {
  const index = new EventIndex();
  const mergedInto = new Map<number, number>();
  const online = articles.map((article, i) => {
    for (const id of index.ids())
      if (article.at.getTime() - index.get(id)!.lastAt.getTime() > ACTIVE_MS) index.remove(id);
    const event = index.place(article)?.eventId ?? i;
    index.fold(event, article);
    const twin = index.twinOf(event);
    if (twin === null) return event;
    const [older, younger] = [Math.min(event, twin.eventId), Math.max(event, twin.eventId)];
    index.merge(older, younger);
    mergedInto.set(younger, older);
    return event;
  });
  const end = (event: number): number => {
    const next = mergedInto.get(event);
    return next === undefined ? event : end(next);
  };
  return { online, final: online.map(end) };
}

function sizesOf(found: readonly number[]): readonly number[] {
  const sizes = new Map<number, number>();
  for (const event of found) sizes.set(event, (sizes.get(event) ?? 0) + 1);
  return [...sizes.values()];
}

function placeables(rows: readonly Labelled[]): readonly PlaceableArticle[] {
  const gazetteer = gazetteerOf(nationalPlaces());
  return rows.map(({ title, body, at }) => {
    const { terms, headline, places } = analyse(title, body, gazetteer);
    return { title, headline, terms, places, bodyLength: body.length, at };
  });
}

function reports(): readonly Labelled[] {
  const rows = readSet<{ title: string; body?: string; time: string; event: string }>(
    'readhub_events',
  );
  return rows.map(({ title, body, time, event }) => ({
    title,
    body: body ?? '',
    at: new Date(time),
    event,
  }));
}

/** Of one person's many messages each counts: what they complain of is one happening. */
function messages(): readonly Labelled[] {
  const rows = readSet<{
    title: string;
    body: string;
    time: string;
    event_consensus: string | null;
  }>('tipdm_hot');
  return rows
    .map(({ title, body, time, event_consensus }) => ({
      title,
      body,
      at: new Date(`${time} GMT+8`),
      event: event_consensus,
    }))
    .filter(({ at }) => !Number.isNaN(at.getTime()))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

main();
