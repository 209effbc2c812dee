import { randomBytes } from 'node:crypto';
import {
  EMPTY_RANGE,
  appendLeaf,
  leafHash,
  noteSigner,
  openCosignature,
  rootOfRange,
  signCheckpoint,
} from '@huixiang/ledger';
import { type TestDatabase, aDatabase } from '../../test/database';
import { aWitness } from '../../test/witness';
import { LedgerService } from './ledger.service';
import { record } from './record';
import { Sequencer } from './sequencer';
import { Witnesses } from './witnesses';

const signer = noteSigner('huixiang/test', randomBytes(32));
const AT = new Date('2026-05-01T08:00:00Z');

let database: TestDatabase;
let witness: Awaited<ReturnType<typeof aWitness>>;
let witnesses: Witnesses;
let sequencer: Sequencer;
let ledger: LedgerService;

beforeEach(async () => {
  database = await aDatabase();
  witness = await aWitness(signer);
  witnesses = new Witnesses(database.source, { LEDGER_WITNESSES: [witness] });
  sequencer = new Sequencer(database.source, signer);
  ledger = new LedgerService(database.source, signer);
});
afterEach(async () => {
  await witness.stop();
  await database.drop();
});

async function write(count: number): Promise<void> {
  await database.source.transaction(async (tx) => {
    for (let i = 0; i < count; i += 1)
      await record(tx, AT, {
        kind: 'case.accepted',
        subject: { type: 'case', id: i },
        scope: '/1/',
      });
  });
  while ((await sequencer.sequence()) > 0);
}
const stateOf = async () => (await ledger.status()).witnesses[0];
/** The whole log written anew by somebody who has the database and the key. */
async function rewrite(size: number): Promise<void> {
  const { source } = database;
  await source.query('SET session_replication_role = replica');
  await source.query('TRUNCATE ledger_entry, ledger_checkpoint, ledger_block');
  let range = EMPTY_RANGE;
  for (let index = 0; index < size; index += 1) {
    const body = Buffer.from(
      JSON.stringify({
        at: AT.toISOString(),
        kind: 'case.closed',
        subject: { type: 'case', id: String(index) },
        scope: '/1/',
        data: {},
      }),
    );
    await source.query('INSERT INTO ledger_entry (index, body) VALUES ($1, $2)', [index, body]);
    range = appendLeaf(range, leafHash(body));
  }
  const note = signCheckpoint({ origin: signer.name, size, root: rootOfRange(range) }, signer);
  await source.query('INSERT INTO ledger_checkpoint (size, note, signed_at) VALUES ($1, $2, $3)', [
    size,
    note,
    AT,
  ]);
  await source.query('SET session_replication_role = origin');
}

it('has every checkpoint signed, each continuing the one before, over blocks too', async () => {
  for (const count of [3, 1, 700, 40]) {
    await write(count);
    await witnesses.ask();
  }
  expect(witness.seen()).toBe(744);
  const { checkpoint } = await ledger.status();
  expect(openCosignature(checkpoint!.note, witness.signer)).toBeInstanceOf(Date);
  expect(await stateOf()).toMatchObject({ name: 'witness.test', size: 744, refusal: null });
});

it('asks on from what the witness has, where the database forgot it', async () => {
  await write(5);
  await witnesses.ask();
  await database.source.query('DELETE FROM ledger_cosignature');
  await write(4);
  await witnesses.ask();
  expect(await stateOf()).toMatchObject({ size: 9, refusal: null });
});

it.each([
  ['longer', 12, 'inconsistent'],
  ['as long', 9, 'split'],
  ['shorter', 4, 'backwards'],
])(
  'gets no signature for a log written anew that is %s, and says so once',
  async (_, size, why) => {
    await write(9);
    await witnesses.ask();
    await rewrite(size);
    // Whoever rewrites the log takes the signatures away with it.
    await database.source.query('DELETE FROM ledger_cosignature');
    await witnesses.ask();
    await witnesses.ask();
    expect(await stateOf()).toMatchObject({ refusal: { size, why } });
    expect(witness.seen()).toBe(9);
    const told = await database.source.query<unknown[]>(
      `SELECT FROM ledger_pending WHERE convert_from(body, 'UTF8') LIKE '%ledger.refused%'`,
    );
    expect(told).toHaveLength(1);
  },
);

it('notices a log written anew of the same size, though the signatures were left', async () => {
  await write(9);
  await witnesses.ask();
  await rewrite(9);
  await witnesses.ask();
  expect(await stateOf()).toMatchObject({ refusal: { why: 'split' } });
});

it('waits for a witness that is away', async () => {
  await write(2);
  await witness.stop();
  await expect(witnesses.ask()).resolves.toBeUndefined();
  expect(await stateOf()).toBeUndefined();
});
