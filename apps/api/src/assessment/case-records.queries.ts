import {
  type CaseRecord,
  DUTIES,
  FIRST_ANSWERS,
  type Finding,
  type Holding,
  type RecordedClock,
  type RecordedRating,
  type RecordedRelease,
  attributedTo,
  isReport,
  knownAt,
} from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { IS_CONCERN, REPRINTED } from '../events/concern.queries';
import { ownerAt } from '../cases/assignment/assignment.queries';
import { instantsIn } from './instants';

export interface AssessedCase extends CaseRecord {
  readonly title: string;
  readonly unitName: string;
  readonly unitPath: string;
}

export interface Selection {
  readonly scope: string;
  readonly from: Date;
  readonly to: Date;
  /** What was known when; later articles and facts are left out. */
  readonly asOf: Date;
  /** One case only. */
  readonly caseId?: number;
}

/** Handing on and taking up again: who had it until then, and when they had accepted it. */
interface Change {
  /** null: not yet. */
  readonly at: Date | null;
  readonly path: string;
  readonly acceptedAt: Date | null;
}

interface Row extends Pick<
  AssessedCase,
  | 'number'
  | 'title'
  | 'level'
  | 'eventLevel'
  | 'origin'
  | 'unitName'
  | 'unitPath'
  | 'firstPublicAt'
  | 'detectedAt'
  | 'openedAt'
  | 'closedAt'
  | 'closings'
  | 'conferences'
  | 'badAnswers'
  | 'followed'
  | 'concern'
  | 'voicesPerHour'
> {
  readonly id: number;
  readonly acceptedAt: Date | null;
  readonly changes: readonly Change[];
  readonly clocks: readonly RecordedClock[];
  readonly releases: readonly RecordedRelease[];
  readonly ratings: readonly RecordedRating[];
  readonly findings: readonly Finding[];
  readonly before: { readonly total: number; readonly negative: number } | null;
  readonly after: { readonly total: number; readonly negative: number } | null;
}

/** An array of JSON objects, empty where there are none. */
const LIST = (what: string, from: string, order: string) =>
  `coalesce((SELECT jsonb_agg(jsonb_build_object(${what}) ORDER BY ${order}) FROM ${from}), '[]')`;

const CHANGES = LIST(
  `'at', at, 'path', path, 'acceptedAt', accepted_at`,
  `(SELECT a.at, u.path, a.accepted_at FROM case_assignment a JOIN unit u ON u.id = a.from_id WHERE a.case_id = c.id
    UNION ALL
    SELECT r.at, (SELECT u.path FROM unit u WHERE u.id = ${ownerAt('r.at')}), r.accepted_at
    FROM case_reopening r WHERE r.case_id = c.id AND r.ground <> 'merged_wrongly') change`,
  'at',
);

/** Cases that were merged into case `c` by then: how late they had reported is not undone by that. */
const MERGED = `(SELECT m.id FROM response_case m WHERE m.merged_into = c.id AND m.closed_at <= $4)`;

/**
 * What a case owed: not what ended before it fell due, for a closed case owes no more, but the first answer to the public; nor copies of a merged
 * case's duties that were taken back when they were parted.
 */
const OWED = `started_at <= $4 AND (met_at IS NOT NULL OR ended_at IS NULL OR ended_at > $4
   OR rule_id NOT LIKE 'merged-%' AND (ended_at > due_at OR duty = ANY ($6::text[])))`;

const CLOCKS = LIST(
  `'id', id::text, 'duty', duty, 'startedAt', started_at, 'anchorAt', anchor_at, 'dueAt', due_at, 'metAt', met_at, 'again', anchor_kind = 'withdrawn',
   'foreseeable', duty = 'commitment' OR started_at < due_at,
   'life', (SELECT count(*) + 1 FROM case_reopening again WHERE again.case_id = c.id AND again.at <= clock.started_at AND again.ground <> 'merged_wrongly')`,
  `(SELECT id, duty, coalesce(started_at, anchor_at) AS started_at, anchor_at, due_at, met_at, anchor_kind, ended_at, rule_id FROM clock WHERE case_id = c.id
    UNION ALL SELECT id, duty, coalesce(started_at, anchor_at), anchor_at, due_at, met_at, anchor_kind, ended_at, rule_id FROM clock
      WHERE case_id IN ${MERGED} AND duty = ANY ($7::text[]) AND coalesce(met_at, ended_at) > due_at) clock WHERE ${OWED}`,
  'due_at, id',
);

const RELEASES = LIST(
  `'id', id::text, 'kind', kind, 'publishedAt', published_at, 'withdrawnAt', withdrawn_at, 'withdrawnFor', withdrawal_cause,
   'corrects', corrects IS NOT NULL,
   'channels', coalesce((SELECT jsonb_agg(p.channel ORDER BY p.appeared_at, p.id) FROM release_placement p WHERE p.release_id = release.id AND p.appeared_at <= $4), '[]'),
   'elementsRequired', jsonb_array_length(elements),
   'elementsPresent', (SELECT count(*) FROM jsonb_array_elements(elements) e WHERE e ->> 'evidence' IS NOT NULL),
   'pickups', (SELECT count(*) FROM release_pickup rp JOIN article a ON a.id = rp.article_id WHERE rp.release_id = release.id AND a.first_seen_at <= $4)`,
  'release WHERE case_id = c.id AND published_at IS NOT NULL',
  'published_at, id',
);

const CONFERENCES = LIST(
  `'at', p.appeared_at, 'rank', p.conference ->> 'rank'`,
  'release_placement p JOIN release r ON r.id = p.release_id WHERE r.case_id = c.id AND p.conference IS NOT NULL',
  'p.appeared_at, p.id',
);

const RATINGS = LIST(
  `'id', q.id::text, 'byPath', qu.path, 'at', q.at, 'satisfied', q.satisfied, 'basically', q.basically, 'dissatisfied', q.dissatisfied`,
  `case_rating q JOIN account qa ON qa.id = q.by_id JOIN unit qu ON qu.id = qa.unit_id
   WHERE q.case_id = c.id AND (q.withdrawn_at IS NULL OR q.withdrawn_at > $4)`,
  'q.at, q.id',
);

/** What an authority let stand of what a unit did not report truly. */
const FINDINGS = LIST(
  `'id', a.id::text, 'path', fu.path, 'kind', a.failing, 'at', a.decided_at`,
  `accountability a JOIN unit fu ON fu.id = a.unit_id WHERE (a.case_id = c.id OR a.case_id IN ${MERGED}) AND a.failing IN ('false', 'concealed')
   AND coalesce(CASE WHEN a.appeal_decided_at <= $4 THEN a.appeal_decision END, a.decision) NOT IN ('no_action', 'tolerated')`,
  'a.id',
);

/** Voices around the first release: concern only, not the government's own texts or their reprints. */
const VOICES = (window: string) =>
  `(SELECT jsonb_build_object('total', count(*), 'negative', count(*) FILTER (WHERE a.sentiment = 'negative'))
    FROM article a JOIN source s ON s.id = a.source_id ${REPRINTED}
    WHERE a.event_id = c.event_id AND ${IS_CONCERN} AND a.first_seen_at <= $4 AND a.first_seen_at ${window})`;

/**
 * What assessment reads of the cases opened in [from, to), as it was known at `asOf`: of each the part that units within the
 * scope answer for, in order of opening.
 */
export async function assessedCases(
  tx: EntityManager,
  { scope, from, to, asOf, caseId }: Selection,
): Promise<AssessedCase[]> {
  const rows = await tx.query<Row[]>(
    `SELECT c.id, c.number, c.title, c.level, c.event_level AS "eventLevel", c.origin, u.name AS "unitName", u.path AS "unitPath",
       c.first_public_at AS "firstPublicAt", c.detected_at AS "detectedAt", c.opened_at AS "openedAt",
       coalesce((SELECT r.closed_at FROM case_reopening r WHERE r.case_id = c.id AND r.at > $4 ORDER BY r.at LIMIT 1), c.closed_at) AS "closedAt",
       ARRAY(SELECT at FROM (SELECT r.closed_at AS at FROM case_reopening r WHERE r.case_id = c.id AND r.ground <> 'merged_wrongly'
         UNION ALL SELECT c.closed_at WHERE c.closed_at IS NOT NULL) closing ORDER BY at) AS closings,
       c.accepted_at AS "acceptedAt", ${CHANGES} AS changes, ${CLOCKS} AS clocks, ${RELEASES} AS releases,
       ${CONFERENCES} AS conferences, ${RATINGS} AS ratings, ${FINDINGS} AS findings,
       ARRAY(SELECT at FROM case_reopening WHERE case_id = c.id AND ground = 'bad_answer' ORDER BY at) AS "badAnswers",
       c.event_id IS NOT NULL AS followed,
       (SELECT count(*)::int FROM article a JOIN source s ON s.id = a.source_id ${REPRINTED}
         WHERE a.event_id = c.event_id AND ${IS_CONCERN} AND a.first_seen_at <= $4) AS concern,
       CASE WHEN first.at IS NOT NULL THEN ${VOICES("BETWEEN first.at - interval '24 hours' AND first.at")} END AS before,
       CASE WHEN first.at IS NOT NULL THEN ${VOICES("> first.at AND a.first_seen_at <= first.at + interval '48 hours'")} END AS after,
       CASE WHEN first.at IS NOT NULL THEN coalesce((
         SELECT jsonb_agg(jsonb_build_object('hour', hour, 'voices', voices) ORDER BY hour) FROM (
           SELECT floor(extract(epoch FROM a.first_seen_at - first.at) / 3600)::int AS hour, count(*) AS voices
           FROM article a JOIN source s ON s.id = a.source_id ${REPRINTED}
           WHERE a.event_id = c.event_id AND ${IS_CONCERN} AND a.first_seen_at <= $4
             AND a.first_seen_at BETWEEN first.at - interval '6 hours' AND first.at + interval '96 hours'
           GROUP BY 1) hours), '[]') END AS "voicesPerHour"
     FROM response_case c JOIN unit u ON u.id = c.unit_id
     CROSS JOIN LATERAL (SELECT min(published_at) AS at FROM release
       WHERE case_id = c.id AND kind = 'first' AND published_at <= $4 AND (withdrawn_at IS NULL OR withdrawn_at > $4)) first
     WHERE (u.path LIKE $1 || '%' OR EXISTS (
         SELECT FROM case_assignment a JOIN unit former ON former.id = a.from_id WHERE a.case_id = c.id AND former.path LIKE $1 || '%'))
       AND (c.merged_into IS NULL OR c.closed_at > $4)
       AND NOT EXISTS (SELECT FROM case_reopening r WHERE r.case_id = c.id AND r.merged_into IS NOT NULL AND r.closed_at <= $4 AND r.at > $4)
       AND c.opened_at >= $2 AND c.opened_at < $3 AND ($5::int IS NULL OR c.id = $5)
     ORDER BY c.opened_at, c.id`,
    [scope, from, to, asOf, caseId ?? null, FIRST_ANSWERS, DUTIES.filter(isReport)],
  );
  return rows.flatMap((row) => partOf(instantsIn(row), scope, asOf));
}

function partOf(row: Row, scope: string, asOf: Date): AssessedCase[] {
  const { acceptedAt, changes, before, after, ...rest } = row;
  const last: Change = { at: null, path: row.unitPath, acceptedAt };
  const record: AssessedCase = {
    ...rest,
    id: String(row.id),
    holdings: holdingsOf(row.openedAt, [...changes, last]),
    fromTheStart: true,
    voices: before === null || after === null ? null : { before, after },
  };
  const known = knownAt(record, asOf);
  const part = known === null ? null : attributedTo(known, scope);
  return part === null ? [] : [{ ...record, ...part }];
}

/** Times it was held, one after the other, from how each ended. */
function holdingsOf(openedAt: Date, ends: readonly Change[]): Holding[] {
  return ends.map(({ at, path, acceptedAt }, i) => ({
    path,
    from: ends[i - 1]?.at ?? openedAt,
    until: at,
    acceptedAt,
  }));
}
