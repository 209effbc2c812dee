import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError, isWithinScope } from '@huixiang/domain';
import {
  BLOCK_LEAVES,
  type Hash,
  type NoteSigner,
  type TreeParts,
  blocksOfPath,
  consistencyPath,
  encodeEntryProof,
  encodeVerifier,
  inclusionPath,
  leafHash,
  rootOf,
} from '@huixiang/ledger';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { LEDGER_SIGNER } from './ledger-key';
import { cosignaturesOf } from './ledger.service';
import { record } from './record';

/** Makes proofs of single entries: a file of a few kilobytes instead of the whole log. */
@Injectable()
export class ProofService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(LEDGER_SIGNER) private readonly signer: NoteSigner,
  ) {}

  /**
   * The proof that entry `index` is in the newest signed log.
   *
   * @param since sizes of older checkpoints somebody keeps, each of which it shall reach back to
   */
  async prove(index: number, since: readonly number[], actor: Actor): Promise<string> {
    return this.database.transaction(async (tx) => {
      const [entry] = await tx.query<{ body: Buffer; scope: string }[]>(
        'SELECT body, scope FROM ledger_entry WHERE index = $1',
        [index],
      );
      if (entry === undefined || !isWithinScope(actor.unit.path, entry.scope))
        throw new DomainError('ledger.not_found', { index });
      const [newest] = await tx.query<{ size: number; note: string }[]>(
        'SELECT size, note FROM ledger_checkpoint ORDER BY size DESC LIMIT 1',
      );
      const size = newest?.size ?? 0;
      const beyond = since.find((old) => old > size);
      if (newest === undefined || beyond !== undefined)
        throw new DomainError('ledger.no_such_checkpoint', { size: beyond, newest: size });
      const tree = await partsOf(tx, size, [index, ...since.flatMap((old) => [old - 1, old])]);
      await record(tx, await databaseNow(tx), {
        kind: 'ledger.proved',
        subject: { type: 'ledger', id: String(index) },
        scope: entry.scope,
        actor,
      });
      return encodeEntryProof({
        index,
        entry: entry.body,
        checkpoint: newest.note + (await cosignaturesOf(tx, size)),
        inclusion: inclusionPath(tree, index),
        consistency: since.map((old) => ({ size: old, path: consistencyPath(tree, old) })),
        verifier: encodeVerifier(this.signer),
      });
    });
  }
}

/** That the first `oldSize` entries are the beginning of the first `size`. */
export async function consistencyOf(
  tx: EntityManager,
  size: number,
  oldSize: number,
): Promise<readonly Hash[]> {
  if (oldSize === 0 || oldSize === size) return [];
  return consistencyPath(await partsOf(tx, size, [oldSize - 1, oldSize]), oldSize);
}

async function partsOf(
  tx: EntityManager,
  size: number,
  places: readonly number[],
): Promise<TreeParts> {
  const inTree = places.filter((place) => place >= 0 && place < size);
  const leaves = new Map<number, readonly Hash[]>();
  for (const block of blocksOfPath(size, ...inTree))
    leaves.set(block, await leavesOf(tx, block, size));
  return { size, leaves, blocks: await blockRoots(tx, Math.floor(size / BLOCK_LEAVES)) };
}

async function leavesOf(tx: EntityManager, block: number, size: number): Promise<readonly Hash[]> {
  const rows = await tx.query<{ body: Buffer }[]>(
    'SELECT body FROM ledger_entry WHERE index >= $1 AND index < $2 ORDER BY index',
    [block * BLOCK_LEAVES, Math.min(size, (block + 1) * BLOCK_LEAVES)],
  );
  return rows.map(({ body }) => leafHash(body));
}

/** Roots of the first `count` blocks; those nobody asked for yet are computed and kept. */
async function blockRoots(tx: EntityManager, count: number): Promise<readonly Hash[]> {
  const read = () =>
    tx.query<{ root: Buffer }[]>('SELECT root FROM ledger_block WHERE index < $1 ORDER BY index', [
      count,
    ]);
  const known = await read();
  if (known.length === count) return known.map(({ root }) => root);
  for (let block = known.length; block < count; block += 1) {
    const root = rootOf(await leavesOf(tx, block, (block + 1) * BLOCK_LEAVES));
    await tx.query(
      'INSERT INTO ledger_block (index, root) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [block, root],
    );
  }
  return (await read()).map(({ root }) => root);
}
