import type { CaseRecord } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { IS_CONCERN, REPRINTED } from '../events/concern.queries';

export interface AssessedCase extends Omit<CaseRecord, 'id'> {
  readonly id: number;
  readonly title: string;
  readonly unitName: string;
  readonly unitPath: string;
}

interface Selection {
  readonly scope: string;
  readonly from: Date;
  readonly to: Date;
  /** One case only. */
  readonly caseId?: number;
}

type Row = Omit<AssessedCase, 'clocks' | 'releases' | 'voices'> & {
  readonly clocks: {
    duty: CaseRecord['clocks'][number]['duty'];
    anchorAt: string;
    dueAt: string;
    metAt: string | null;
    life: number;
    again: boolean;
  }[];
  readonly releases: {
    kind: CaseRecord['releases'][number]['kind'];
    channels: CaseRecord['releases'][number]['channels'];
    publishedAt: string;
    elementsRequired: number;
    elementsPresent: number;
  }[];
  readonly before: { total: number; negative: number } | null;
  readonly after: { total: number; negative: number } | null;
};

/** Voices around the first release: concern only, not the government's own texts or their reprints. */
const VOICES = (
  window: string,
) => `(SELECT jsonb_build_object('total', count(*), 'negative', count(*) FILTER (WHERE a.sentiment = 'negative'))
  FROM article a JOIN source s ON s.id = a.source_id ${REPRINTED}
  WHERE a.event_id = c.event_id AND ${IS_CONCERN} AND a.first_seen_at ${window})`;

/** What assessment reads of the cases opened in [from, to) within a scope. */
export async function assessedCases(
  tx: EntityManager,
  selection: Selection,
): Promise<AssessedCase[]> {
  const rows = await tx.query<Row[]>(
    `SELECT c.id, c.number, c.title, c.level, c.event_level AS "eventLevel", c.origin, u.name AS "unitName", u.path AS "unitPath",
       c.first_public_at AS "firstPublicAt", c.detected_at AS "detectedAt", c.opened_at AS "openedAt",
       greatest(c.opened_at, c.reopened_at, (SELECT max(at) FROM case_assignment WHERE case_id = c.id)) AS "handedAt", c.accepted_at AS "acceptedAt", c.closed_at AS "closedAt",
       spoken.releases AS spoken, spoken.corrections,
       ARRAY(SELECT p.conference ->> 'rank' FROM release_placement p JOIN release r ON r.id = p.release_id
             WHERE r.case_id = c.id AND p.conference IS NOT NULL ORDER BY p.appeared_at, p.id) AS speakers,
       CASE WHEN c.event_id IS NOT NULL THEN (SELECT count(*) FROM release_pickup rp JOIN release r ON r.id = rp.release_id
             WHERE r.case_id = c.id)::int END AS pickups,
       (SELECT count(*)::int FROM article a JOIN source s ON s.id = a.source_id ${REPRINTED} WHERE a.event_id = c.event_id AND ${IS_CONCERN}) AS concern,
       (SELECT count(*)::int FROM case_reopening WHERE case_id = c.id AND ground = 'bad_answer') AS "badAnswers",
       coalesce((SELECT jsonb_agg(jsonb_build_object('duty', duty, 'anchorAt', anchor_at, 'dueAt', due_at, 'metAt', met_at, 'again', anchor_kind = 'withdrawn',
                   'life', (SELECT count(*) + 1 FROM case_reopening again WHERE again.case_id = c.id AND again.at <= clock.started_at AND again.ground <> 'merged_wrongly')) ORDER BY due_at)
                 FROM clock WHERE case_id = c.id), '[]') AS clocks,
       coalesce((SELECT jsonb_agg(jsonb_build_object('kind', kind, 'publishedAt', published_at,
                   'channels', (SELECT jsonb_agg(p.channel ORDER BY p.appeared_at, p.id) FROM release_placement p WHERE p.release_id = release.id),
                   'elementsRequired', jsonb_array_length(elements),
                   'elementsPresent', (SELECT count(*) FROM jsonb_array_elements(elements) e WHERE e ->> 'evidence' IS NOT NULL)) ORDER BY published_at, id)
                 FROM release WHERE case_id = c.id AND published_at IS NOT NULL AND withdrawn_at IS NULL), '[]') AS releases,
       CASE WHEN first.at IS NOT NULL THEN ${VOICES("BETWEEN first.at - interval '24 hours' AND first.at")} END AS before,
       CASE WHEN first.at IS NOT NULL THEN ${VOICES("> first.at AND a.first_seen_at <= first.at + interval '48 hours'")} END AS after,
       CASE WHEN first.at IS NOT NULL THEN coalesce((
         SELECT jsonb_agg(jsonb_build_object('hour', hour, 'voices', voices) ORDER BY hour) FROM (
           SELECT floor(extract(epoch FROM a.first_seen_at - first.at) / 3600)::int AS hour, count(*) AS voices
           FROM article a JOIN source s ON s.id = a.source_id ${REPRINTED}
           WHERE a.event_id = c.event_id AND ${IS_CONCERN}
             AND a.first_seen_at BETWEEN first.at - interval '6 hours' AND first.at + interval '96 hours'
           GROUP BY 1) hours), '[]') END AS "voicesPerHour"
     FROM response_case c JOIN unit u ON u.id = c.unit_id
     CROSS JOIN LATERAL (SELECT min(published_at) AS at FROM release WHERE case_id = c.id AND kind = 'first' AND withdrawn_at IS NULL) first
     CROSS JOIN LATERAL (SELECT count(*)::int AS releases, count(*) FILTER (WHERE corrects IS NOT NULL)::int AS corrections
       FROM release WHERE case_id = c.id AND published_at IS NOT NULL) spoken
     WHERE u.path LIKE $1 || '%' AND c.merged_into IS NULL AND c.opened_at >= $2 AND c.opened_at < $3 AND ($4::int IS NULL OR c.id = $4)
     ORDER BY c.opened_at, c.id`,
    [selection.scope, selection.from, selection.to, selection.caseId ?? null],
  );
  return rows.map(({ before, after, ...row }) => ({
    ...row,
    voices: before === null || after === null ? null : { before, after },
    clocks: row.clocks.map((clock) => ({
      duty: clock.duty,
      life: clock.life,
      again: clock.again,
      anchorAt: new Date(clock.anchorAt),
      dueAt: new Date(clock.dueAt),
      metAt: clock.metAt === null ? null : new Date(clock.metAt),
    })),
    releases: row.releases.map((release) => ({
      ...release,
      publishedAt: new Date(release.publishedAt),
    })),
  }));
}
