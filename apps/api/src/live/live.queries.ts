import type { LiveNotice } from '@huixiang/contracts';
import type { DataSource } from 'typeorm';

export type ScopedNotice = LiveNotice & { readonly scope: string };

interface Row {
  readonly index: number;
  readonly kind: LiveNotice['kind'];
  readonly subject_type: LiveNotice['subject']['type'];
  readonly subject_id: string;
  readonly case_id: number | null;
  readonly scope: string;
}

/** Ledger entries behind `cursor`, in order, at most `limit`. */
export async function noticesAfter(
  database: DataSource,
  cursor: number,
  limit: number,
): Promise<ScopedNotice[]> {
  const rows = await database.query<Row[]>(
    `SELECT index, kind, subject_type, subject_id, case_id, scope FROM ledger_entry WHERE index > $1 ORDER BY index LIMIT $2`,
    [cursor, limit],
  );
  return rows.map((row) => ({
    index: row.index,
    kind: row.kind,
    subject: { type: row.subject_type, id: row.subject_id },
    caseId: row.case_id,
    scope: row.scope,
  }));
}

/** Index of the newest entry, −1 where there is none. */
export async function newestIndex(database: DataSource): Promise<number> {
  const [row] = await database.query<{ newest: number }[]>(
    'SELECT size - 1 AS newest FROM ledger_head',
  );
  return row?.newest ?? -1;
}

interface HeatedEvent {
  readonly id: number;
  readonly scope: string;
}

/** Events changed since `version`, at most `limit`, and the version to go on from. */
export async function heatedAfter(
  database: DataSource,
  version: number,
  limit: number,
): Promise<{ readonly version: number; readonly events: readonly HeatedEvent[] }> {
  // The version first: what is changed behind it is found the next time.
  const [row] = await database.query<{ version: number }[]>('SELECT version FROM event_change');
  const newest = Number(row?.version ?? version);
  if (newest === version) return { version, events: [] };
  const events = await database.query<HeatedEvent[]>(
    'SELECT id, scope_path AS scope FROM event WHERE version > $1 AND version <= $2 ORDER BY version DESC LIMIT $3',
    [version, newest, limit],
  );
  return { version: newest, events };
}
