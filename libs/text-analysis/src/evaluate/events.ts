import { type HeardArticle, OnlineClustering } from '../clustering/online-clustering';
import { gazetteerOf } from '../places/gazetteer';
import { nationalPlaces } from '../places/national';
import { readSet } from '../train/material';
import { datedMessages } from './messages-rig';
import { type ClusterScores, clusterScores } from './cluster-scores';

interface Labelled extends HeardArticle {
  readonly event: string | null;
}

/**
 * `npm run evaluate -- events`: the events of several media's reports, and the three happenings two people found among
 * citizens' messages, placed one by one in their order, twice.
 */
function main(): void {
  const sets = { readhub_events: reports(), tipdm_hot: datedMessages() };
  console.table(
    Object.entries(sets).flatMap(([set, rows]) => {
      const started = performance.now();
      const found = placeAll(rows);
      const seconds = (performance.now() - started) / 1000;
      const again = placeAll(rows);
      const truth = rows.map(({ event }) => event);
      return (['online', 'final'] as const).map((when) => ({
        set,
        articles: rows.length,
        when,
        ...scoreRow(clusterScores(truth, found[when])),
        largest: Math.max(...sizesOf(found[when])),
        'twice the same': found[when].every((event, i) => event === again[when][i]),
        'articles/s': Math.round(rows.length / seconds),
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

/** Each article in its turn, and what each was found in once everything was read. */
function placeAll(rows: readonly Labelled[]): {
  readonly online: readonly number[];
  readonly final: readonly number[];
} {
  const clustering = new OnlineClustering(gazetteerOf(nationalPlaces()));
  const online = rows.map((row) => clustering.hear(row));
  return { online, final: online.map((event) => clustering.now(event)) };
}

function sizesOf(found: readonly number[]): readonly number[] {
  const sizes = new Map<number, number>();
  for (const event of found) sizes.set(event, (sizes.get(event) ?? 0) + 1);
  return [...sizes.values()];
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

main();
