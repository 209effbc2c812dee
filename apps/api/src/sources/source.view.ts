import type { SourceDetail, SourceView } from '@huixiang/contracts';
import { DAYS, type RecentRow } from './source.queries';
import type { SourceEntity } from './source.entity';

const iso = (at: Date | null) => at?.toISOString() ?? null;

/** What a row of the list is made from: neither samples of broken documents nor what was wrong with others. */
export const LISTED = {
  id: true,
  kind: true,
  name: true,
  url: true,
  tier: true,
  readers: true,
  placeCode: true,
  folder: true,
  zone: true,
  fullText: true,
  intervalSeconds: true,
  nextCheckAt: true,
  pausedAt: true,
  pauseReason: true,
  lastCheckAt: true,
  lastSuccessAt: true,
  lastArticleAt: true,
  failuresInRow: true,
  failure: true,
  failureDetail: true,
  movedTo: true,
  articles: true,
} as const satisfies Partial<Record<keyof SourceEntity, true>>;

/** A row of the list. */
export function viewOf(
  source: Pick<SourceEntity, keyof typeof LISTED>,
  places: ReadonlyMap<string, string>,
  managed: boolean,
  perDay: readonly number[] = new Array<number>(DAYS).fill(0),
): SourceView {
  return {
    id: source.id,
    kind: source.kind,
    name: source.name,
    url: source.url,
    tier: source.tier,
    readers: source.readers,
    placeCode: source.placeCode,
    place: places.get(source.placeCode ?? '') ?? null,
    folder: source.folder,
    managed,
    zone: source.zone,
    fullText: source.fullText,
    intervalSeconds: source.intervalSeconds,
    nextCheckAt: source.nextCheckAt.toISOString(),
    pausedAt: iso(source.pausedAt),
    pauseReason: source.pauseReason,
    lastCheckAt: iso(source.lastCheckAt),
    lastSuccessAt: iso(source.lastSuccessAt),
    lastArticleAt: iso(source.lastArticleAt),
    failuresInRow: source.failuresInRow,
    failure: source.failure,
    failureDetail: source.failureDetail,
    movedTo: source.movedTo,
    articles: source.articles,
    perDay: [...perDay],
  };
}

/** A source's own page. */
export function detailOf(
  source: SourceEntity,
  places: ReadonlyMap<string, string>,
  managed: boolean,
  perDay: readonly number[] | undefined,
  recent: readonly RecentRow[],
): SourceDetail {
  return {
    ...viewOf(source, places, managed, perDay),
    format: source.format,
    encoding: source.encoding,
    reader: source.reader,
    problems: source.problems,
    failureSample: source.failureSample,
    hasPushKey: source.pushKeyHash !== null,
    recent: recent.map((row) => ({
      ...row,
      claimedAt: iso(row.claimedAt),
      firstSeenAt: row.firstSeenAt.toISOString(),
    })),
  };
}
