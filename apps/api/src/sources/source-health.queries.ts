import {
  type FeedDocument,
  type FetchOutcome,
  nextItemRate,
  secondsToNextCheck,
} from '@huixiang/feeds';
import type { EntityManager } from 'typeorm';
import type { SourceFacts } from './claim.queries';

const NO_HINTS = { ttlMinutes: null, skipHours: [], skipDays: [] };

/*
 * Each of these changes a source only while it has the address that was asked: a person may have given it
 * another one meanwhile.
 */

/** What a failed check leaves behind. */
export interface SourceFailure {
  readonly failure: string;
  readonly detail: string;
  /** The beginning of a document that could not be read. */
  readonly sample?: string;
  readonly retryAfterSeconds?: number | null;
}

/** A check that found nothing new: 304, or the same bytes again. */
export async function noteUnchanged(
  tx: Pick<EntityManager, 'query'>,
  source: SourceFacts,
  fetched: Extract<FetchOutcome, { kind: 'not_modified' | 'document' }>,
): Promise<void> {
  const hints = { ...source.hints, freshSeconds: fetched.freshSeconds };
  const itemRate = rateAfter(source, 0);
  const isDocument = fetched.kind === 'document';
  await tx.query(
    `UPDATE source SET last_check_at = huixiang_now(), last_success_at = huixiang_now(), failures_in_row = 0,
       failure = NULL, failure_detail = NULL, failure_sample = NULL, item_rate = $2, hints = $3,
       next_check_at = huixiang_now() + make_interval(secs => $4),
       etag = CASE WHEN $5 THEN $6 ELSE etag END, last_modified = CASE WHEN $5 THEN $7 ELSE last_modified END
     WHERE id = $1 AND url IS NOT DISTINCT FROM $8`,
    [
      source.id,
      itemRate,
      JSON.stringify(hints),
      nextCheck({ ...source, hints, itemRate }, 0, null),
      isDocument,
      isDocument ? fetched.etag : null,
      isDocument ? fetched.lastModified : null,
      source.url,
    ],
  );
}

/** A document that landed: its validators, how it was read, and when to ask again. */
export async function noteLanded(
  tx: EntityManager,
  source: SourceFacts,
  fetched: Extract<FetchOutcome, { kind: 'document' }>,
  document: FeedDocument,
  hash: Buffer,
  admitted: number,
): Promise<void> {
  const hints = { ...document.hints, freshSeconds: fetched.freshSeconds };
  const itemRate = rateAfter(source, admitted);
  await tx.query(
    `UPDATE source SET last_check_at = huixiang_now(), last_success_at = huixiang_now(), failures_in_row = 0,
       failure = NULL, failure_detail = NULL, failure_sample = NULL, articles = articles + $2,
       last_article_at = CASE WHEN $2 > 0 THEN huixiang_now() ELSE last_article_at END,
       etag = $3, last_modified = $4, document_hash = $5, item_rate = $6, hints = $7,
       next_check_at = huixiang_now() + make_interval(secs => $8),
       format = $9, encoding = $10, reader = $11, problems = $12, document_bytes = $14
     WHERE id = $1 AND url IS NOT DISTINCT FROM $13`,
    [
      source.id,
      admitted,
      fetched.etag,
      fetched.lastModified,
      hash,
      itemRate,
      JSON.stringify(hints),
      nextCheck({ ...source, hints, itemRate }, 0, null),
      document.format,
      document.encoding,
      document.reader,
      JSON.stringify(document.problems.slice(0, MAX_PROBLEMS)),
      source.url,
      fetched.bytes.length,
    ],
  );
}

const MAX_PROBLEMS = 50;

/** A check that failed: nothing already stored is touched, and the source is asked again, later each time. */
export async function noteFailure(
  tx: Pick<EntityManager, 'query'>,
  source: SourceFacts,
  { failure, detail, sample, retryAfterSeconds }: SourceFailure,
): Promise<void> {
  const failures = source.failuresInRow + 1;
  await tx.query(
    `UPDATE source SET last_check_at = huixiang_now(), failures_in_row = failures_in_row + 1, failure = $2,
       failure_detail = $3, failure_sample = $4, next_check_at = huixiang_now() + make_interval(secs => $5),
       not_before = CASE WHEN $7::float8 IS NULL THEN not_before ELSE huixiang_now() + make_interval(secs => $7) END
     WHERE id = $1 AND url IS NOT DISTINCT FROM $6`,
    [
      source.id,
      failure,
      detail.slice(0, 500),
      sample ?? null,
      nextCheck(source, failures, retryAfterSeconds ?? null),
      source.url,
      retryAfterSeconds ?? null,
    ],
  );
}

/** The backlog of a first document says nothing of how often a source publishes. */
function rateAfter(source: SourceFacts, admitted: number): number | null {
  return source.sinceSuccess === null
    ? null
    : nextItemRate(source.itemRate, admitted, source.sinceSuccess);
}

function nextCheck(source: SourceFacts, failuresInRow: number, retryAfter: number | null): number {
  return secondsToNextCheck({
    intervalSeconds: source.intervalSeconds,
    itemRate: source.itemRate,
    failuresInRow,
    sinceSuccessSeconds: source.sinceSuccess,
    retryAfterSeconds: retryAfter,
    freshSeconds: source.hints.freshSeconds ?? null,
    hints: { ...NO_HINTS, ...source.hints },
    now: source.now,
    random: Math.random(),
  });
}
