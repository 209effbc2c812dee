import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  LEDGER_PAGE_SIZE,
  type LedgerEntryView,
  type LedgerPage,
  type LedgerQuery,
  type LedgerStatus,
  type LedgerVerification,
  ledgerBody,
} from '@huixiang/contracts';
import {
  type CompactRange,
  EMPTY_RANGE,
  type NoteSigner,
  appendLeaf,
  encodeVerifier,
  leafHash,
  openCheckpoint,
  rootOfRange,
  sameHash,
} from '@huixiang/ledger';
import { DataSource, type EntityManager } from 'typeorm';
import { databaseNow } from '../database/clock';
import { LEDGER_SIGNER } from './ledger-key';

const READ_BATCH = 2000;

interface EntryRow {
  readonly index: number;
  readonly body: Buffer;
}

/** Reads the ledger: pages of it, its state, and whether it is sound. */
@Injectable()
export class LedgerService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(LEDGER_SIGNER) private readonly signer: NoteSigner,
  ) {}

  /** A page of entries, newest first, of what the reader's unit may see. */
  async page(scope: string, query: LedgerQuery): Promise<LedgerPage> {
    const rows = await this.database.query<EntryRow[]>(
      `SELECT index, body FROM ledger_entry
       WHERE scope LIKE $1 || '%' AND index < $2 AND ($3::text IS NULL OR kind = $3) AND ($4::int IS NULL OR case_id = $4)
         AND ($5::text IS NULL OR subject_type = $5 AND subject_id = $6)
         AND ($7::timestamptz IS NULL OR (ledger_body(body) ->> 'at')::timestamptz >= $7)
         AND ($8::timestamptz IS NULL OR (ledger_body(body) ->> 'at')::timestamptz < $8)
       ORDER BY index DESC LIMIT ${LEDGER_PAGE_SIZE + 1}`,
      [
        scope,
        query.before ?? Number.MAX_SAFE_INTEGER,
        query.kind ?? null,
        query.caseId ?? null,
        ...subjectOf(query),
        query.from ?? null,
        query.to ?? null,
      ],
    );
    return {
      entries: rows.slice(0, LEDGER_PAGE_SIZE).map(viewOf),
      more: rows.length > LEDGER_PAGE_SIZE,
    };
  }

  /** All entries of a case, oldest first. */
  async ofCase(caseId: number): Promise<LedgerEntryView[]> {
    const rows = await this.database.query<EntryRow[]>(
      'SELECT index, body FROM ledger_entry WHERE case_id = $1 ORDER BY index',
      [caseId],
    );
    return rows.map(viewOf);
  }

  async status(): Promise<LedgerStatus> {
    const [row] = await this.database.query<
      { size: number; pending: number; note: string | null; signed_at: Date | null }[]
    >(
      `SELECT head.size, (SELECT count(*) FROM ledger_pending) AS pending, newest.note, newest.signed_at
       FROM ledger_head head LEFT JOIN ledger_checkpoint newest ON newest.size = head.size`,
    );
    return {
      origin: this.signer.name,
      verifierKey: encodeVerifier(this.signer),
      size: row?.size ?? 0,
      pending: row?.pending ?? 0,
      checkpoint: row === undefined ? null : await this.#checkpoint(row),
      witnesses: await this.#witnesses(),
    };
  }

  /** A signed checkpoint with the lines of its witnesses, which are part of it: whoever keeps it can check them. */
  async #checkpoint(row: {
    readonly size: number;
    readonly note: string | null;
    readonly signed_at: Date | null;
  }): Promise<LedgerStatus['checkpoint']> {
    if (row.note === null || row.signed_at === null) return null;
    const checkpoint = openCheckpoint(row.note, this.signer);
    if (checkpoint === null) return null;
    return {
      size: checkpoint.size,
      root: Buffer.from(checkpoint.root).toString('base64'),
      note: row.note + (await cosignaturesOf(this.database.manager, row.size)),
      signedAt: row.signed_at.toISOString(),
    };
  }

  async #witnesses(): Promise<LedgerStatus['witnesses']> {
    const rows = await this.database.query<
      {
        name: string;
        size: number | null;
        at: Date | null;
        refusedSize: number | null;
        why: string | null;
        refusedAt: Date | null;
      }[]
    >(
      `SELECT coalesce(signed.witness, refused.witness) AS name, signed.size, signed.at, refused.size AS "refusedSize", refused.why,
         refused.at AS "refusedAt"
       FROM (SELECT DISTINCT ON (witness) * FROM ledger_cosignature ORDER BY witness, size DESC) signed
         FULL JOIN ledger_refusal refused ON refused.witness = signed.witness ORDER BY 1`,
    );
    return rows.map(({ name, size, at, refusedSize, why, refusedAt }) => ({
      name,
      size,
      at: at?.toISOString() ?? null,
      refusal: why === null ? null : { size: refusedSize!, why, at: refusedAt!.toISOString() },
    }));
  }

  /**
   * Hashes every entry again and holds each signed checkpoint against the tree of its size: the badge on
   * the page. It trusts this database; an inspector does not, and runs `huixiang verify` on an export.
   */
  async verify(): Promise<LedgerVerification> {
    return this.database.transaction('REPEATABLE READ', async (tx) => {
      const checkpoints = await tx.query<{ size: number; note: string }[]>(
        'SELECT size, note FROM ledger_checkpoint ORDER BY size',
      );
      const verifiedAt = (await databaseNow(tx)).toISOString();
      let range = EMPTY_RANGE;
      let held = 0;
      const unsound = (firstWrongIndex: number, fault: string): LedgerVerification => ({
        sound: false,
        entries: range.size,
        checkpoints: held,
        firstWrongIndex,
        fault,
        verifiedAt,
      });
      for await (const { index, body } of entriesOf(tx)) {
        if (index !== range.size) return unsound(range.size, 'missing_entry');
        range = appendLeaf(range, leafHash(body));
        const next = checkpoints[held];
        if (next === undefined || next.size > range.size) continue;
        const fault = faultOf(next.note, range, this.signer);
        if (fault !== null) return unsound(checkpoints[held - 1]?.size ?? 0, fault);
        held += 1;
      }
      // As many entries as the head counts, and the last of them under the last signature.
      const ends = await tx.query<{ size: number }[]>(
        'SELECT size FROM ledger_head UNION ALL SELECT coalesce(max(size), 0) FROM ledger_checkpoint',
      );
      if (held < checkpoints.length || ends.some(({ size }) => size !== range.size)) {
        return unsound(range.size, 'missing_entry');
      }
      const whole = { sound: true, firstWrongIndex: null, fault: null };
      return { ...whole, entries: range.size, checkpoints: held, verifiedAt };
    });
  }

  /** The newest checkpoint as one text, to be printed on what leaves the house. */
  async newestCheckpoint(): Promise<string | null> {
    return (await this.status()).checkpoint?.note ?? null;
  }
}

/** What entries are asked to be about; nothing in particular where that is not asked. */
function subjectOf({ subject }: LedgerQuery): readonly [string | null, string | null] {
  const [type, id] = subject?.split(':') ?? [];
  return [type ?? null, id ?? null];
}

/** The lines witnesses put under the checkpoint of this size. */
export async function cosignaturesOf(tx: EntityManager, size: number): Promise<string> {
  const rows = await tx.query<{ line: string }[]>(
    'SELECT line FROM ledger_cosignature WHERE size = $1 ORDER BY witness',
    [size],
  );
  return rows.map(({ line }) => line).join('');
}

/** Entries in index order, a batch in memory at a time. */
export async function* entriesOf(
  tx: EntityManager,
  size = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<EntryRow> {
  for (let next = 0; next < size;) {
    const rows = await tx.query<EntryRow[]>(
      `SELECT index, body FROM ledger_entry WHERE index >= $1 AND index < $2 ORDER BY index LIMIT ${READ_BATCH}`,
      [next, size],
    );
    if (rows.length === 0) return;
    yield* rows;
    next = (rows.at(-1)?.index ?? next) + 1;
  }
}

/** What is wrong with a checkpoint over `range`; null: it is the one that was signed. */
function faultOf(
  note: string,
  range: CompactRange,
  signer: NoteSigner,
): 'bad_signature' | 'entry_altered' | null {
  const opened = openCheckpoint(note, signer);
  if (opened?.size !== range.size) return 'bad_signature';
  return sameHash(opened.root, rootOfRange(range)) ? null : 'entry_altered';
}

function viewOf(row: EntryRow): LedgerEntryView {
  return {
    index: row.index,
    hash: Buffer.from(leafHash(row.body)).toString('hex'),
    body: ledgerBody.parse(JSON.parse(row.body.toString('utf8'))),
  };
}
