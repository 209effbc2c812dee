import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type CompactRange,
  type NoteSigner,
  appendLeaf,
  leafHash,
  openCheckpoint,
  rootOfRange,
  sameHash,
  signCheckpoint,
} from '@huixiang/ledger';
import { DataSource, type EntityManager } from 'typeorm';
import { databaseNow } from '../database/clock';
import { LEDGER_SIGNER } from './ledger-key';

const BATCH = 1000;

/**
 * Gives entries their index. Any number of processes may run it: the head row lets one through at a
 * time, and taking entries, extending the tree and signing the new checkpoint are one transaction, so
 * a kill at any moment loses, doubles and skips nothing.
 */
@Injectable()
export class Sequencer {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(LEDGER_SIGNER) private readonly signer: NoteSigner,
  ) {}

  /** Moves one batch of pending entries into the log; returns how many. */
  async sequence(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const head = await lockHead(tx);
      if (head === null) return 0;
      const bodies = await takePending(tx);
      if (bodies.length === 0) return 0;
      await this.#refuseOtherHead(tx, head);
      const range = bodies.map(leafHash).reduce(appendLeaf, head);
      await tx.query(
        `INSERT INTO ledger_entry (index, body)
         SELECT $1::bigint + ordinality - 1, body FROM unnest($2::bytea[]) WITH ORDINALITY AS u (body, ordinality)`,
        [head.size, bodies],
      );
      await tx.query('UPDATE ledger_head SET size = $1, subtrees = $2', [
        range.size,
        range.subtrees,
      ]);
      await this.#sign(tx, range);
      return bodies.length;
    });
  }

  /** Signs on only from the tree it last signed: two checkpoints that contradict each other end all trust. */
  async #refuseOtherHead(tx: EntityManager, head: CompactRange): Promise<void> {
    const [last] = await tx.query<{ note: string }[]>(
      'SELECT note FROM ledger_checkpoint ORDER BY size DESC LIMIT 1',
    );
    if (last === undefined && head.size === 0) return;
    const signed = openCheckpoint(last?.note ?? '', this.signer);
    if (signed?.size === head.size && sameHash(signed.root, rootOfRange(head))) return;
    throw new Error(
      `the ledger's head (${head.size} entries) is not what was last signed (${signed?.size ?? 'unreadable'}): nothing is signed until somebody has looked`,
    );
  }

  async #sign(tx: EntityManager, range: CompactRange): Promise<void> {
    const checkpoint = { origin: this.signer.name, size: range.size, root: rootOfRange(range) };
    await tx.query('INSERT INTO ledger_checkpoint (size, note, signed_at) VALUES ($1, $2, $3)', [
      range.size,
      signCheckpoint(checkpoint, this.signer),
      await databaseNow(tx),
    ]);
  }
}

/** The tree's right edge, locked; null while another sequencer holds it. */
async function lockHead(tx: EntityManager): Promise<CompactRange | null> {
  const [head] = await tx.query<CompactRange[]>(
    'SELECT size, subtrees FROM ledger_head FOR UPDATE SKIP LOCKED',
  );
  return head ?? null;
}

async function takePending(tx: EntityManager): Promise<readonly Buffer[]> {
  const [rows] = await tx.query<[{ id: number; body: Buffer }[], number]>(
    `DELETE FROM ledger_pending
     WHERE id IN (SELECT id FROM ledger_pending ORDER BY id LIMIT ${BATCH})
     RETURNING id, body`,
  );
  return rows.sort((a, b) => a.id - b.id).map((row) => row.body);
}
