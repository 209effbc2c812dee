import { randomBytes } from 'node:crypto';
import {
  EMPTY_RANGE,
  appendLeaf,
  leafHash,
  noteSigner,
  openCheckpoint,
  rootOfRange,
  sameHash,
} from '@huixiang/ledger';
import type { DataSource } from 'typeorm';
import { type TestDatabase, aDatabase, asApplication } from '../../test/database';
import { connect } from '../database/data-source';
import { LedgerService } from './ledger.service';
import { record } from './record';
import { Sequencer } from './sequencer';

const signer = noteSigner('huixiang/test', randomBytes(32));
const AT = new Date('2026-05-01T08:00:00Z');

/** Records `count` entries as one transaction of its own; entry `name`-0, `name`-1 … */
async function write(source: DataSource, name: string, count = 1, abort = false): Promise<void> {
  await source.transaction(async (tx) => {
    for (let i = 0; i < count; i += 1) {
      const subject = { type: 'case', id: `${name}-${i}` } as const;
      await record(tx, AT, { kind: 'case.accepted', subject, scope: '/1/' });
    }
    if (abort) throw new Error('aborted');
  });
}

async function drain(sequencer: Sequencer): Promise<void> {
  while ((await sequencer.sequence()) > 0);
}

async function subjects(source: DataSource): Promise<string[]> {
  const rows = await source.query<{ index: number; subject_id: string }[]>(
    'SELECT index, subject_id FROM ledger_entry ORDER BY index',
  );
  expect(rows.map((row) => row.index)).toEqual(rows.map((_, i) => i));
  return rows.map((row) => row.subject_id);
}

/** Computes every checkpoint's root anew from the stored bytes; returns how many there were. */
async function expectConsistentCheckpoints(source: DataSource): Promise<number> {
  const bodies = await source.query<{ body: Buffer }[]>(
    'SELECT body FROM ledger_entry ORDER BY index',
  );
  const notes = await source.query<{ size: number; note: string }[]>(
    'SELECT size, note FROM ledger_checkpoint ORDER BY size',
  );
  let range = EMPTY_RANGE;
  for (const { size, note } of notes) {
    for (const { body } of bodies.slice(range.size, size))
      range = appendLeaf(range, leafHash(body));
    const opened = openCheckpoint(note, signer);
    expect(opened).toMatchObject({ origin: 'huixiang/test', size });
    expect(sameHash(opened?.root ?? Buffer.alloc(32), rootOfRange(range))).toBe(true);
  }
  expect(range.size).toBe(bodies.length);
  return notes.length;
}

describe('the sequencer', () => {
  let database: TestDatabase;
  const connections: DataSource[] = [];
  beforeEach(async () => {
    database = await aDatabase();
  });
  afterEach(async () => {
    for (const connection of connections.splice(0)) await connection.destroy();
    await database.drop();
  });
  const another = async () => {
    connections.push(await connect(database.url));
    return connections.at(-1)!;
  };

  it('signs nothing on a head that is not what was last signed', async () => {
    const sequencer = new Sequencer(database.source, signer);
    await write(database.source, 'before', 3);
    await drain(sequencer);
    await database.source.query(
      `UPDATE ledger_head SET subtrees[1] = decode(repeat('ab', 32), 'hex')`,
    );
    await write(database.source, 'after');
    await expect(sequencer.sequence()).rejects.toThrow('not what was last signed');
    expect(await subjects(database.source)).toHaveLength(3);
  });

  it('gives the entries of concurrent transactions contiguous indexes, none lost and none doubled, however many of it run', async () => {
    const sequencers = [];
    for (let i = 0; i < 3; i += 1) sequencers.push(new Sequencer(await another(), signer));
    let writing = true;
    const running = sequencers.map(async (sequencer) => {
      while (writing) await sequencer.sequence();
    });
    const names = Array.from({ length: 60 }, (_, i) => `writer${i}`);
    await Promise.all(names.map((name, i) => write(database.source, name, 1 + (i % 3))));
    writing = false;
    await Promise.all(running);
    await Promise.all(sequencers.map(drain));

    const expected = names.flatMap((name, i) =>
      [0, 1, 2].slice(0, 1 + (i % 3)).map((n) => `${name}-${n}`),
    );
    expect((await subjects(database.source)).sort()).toEqual(expected.sort());
    expect(await expectConsistentCheckpoints(database.source)).toBeGreaterThan(1);
  });

  it('keeps the order of one transaction’s entries', async () => {
    await write(database.source, 'a', 5);
    await drain(new Sequencer(database.source, signer));
    expect(await subjects(database.source)).toEqual(['a-0', 'a-1', 'a-2', 'a-3', 'a-4']);
  });

  it('moves more than one batch on, and continues the tree where it stood', async () => {
    const sequencer = new Sequencer(database.source, signer);
    await database.source.query(
      `INSERT INTO ledger_pending (body) SELECT convert_to('{"scope":"/1/","kind":"case.accepted","subject":{"type":"case","id":"' || n || '"}}', 'UTF8') FROM generate_series(1, 1500) n`,
    );
    expect(await sequencer.sequence()).toBe(1000);
    expect(await sequencer.sequence()).toBe(500);
    expect(await sequencer.sequence()).toBe(0);
    expect(await expectConsistentCheckpoints(database.source)).toBe(2);
  });

  it('knows nothing of a transaction that was aborted', async () => {
    await write(database.source, 'before');
    await expect(write(database.source, 'aborted', 3, true)).rejects.toThrow('aborted');
    await write(database.source, 'after');
    await drain(new Sequencer(database.source, signer));
    expect(await subjects(database.source)).toEqual(['before-0', 'after-0']);
  });

  it('takes up an entry whose transaction was still open when later ones were sequenced', async () => {
    const sequencer = new Sequencer(database.source, signer);
    await (
      await another()
    ).transaction(async (tx) => {
      const subject = { type: 'case', id: 'slow' } as const;
      await record(tx, AT, { kind: 'case.accepted', subject, scope: '/1/' });
      await write(database.source, 'quick');
      await drain(sequencer);
    });
    await drain(sequencer);
    expect(await subjects(database.source)).toEqual(['quick-0', 'slow']);
  });

  it('loses nothing when it is cut off in the middle of a batch', async () => {
    await write(database.source, 'a', 3);
    await database.source.query('ALTER TABLE ledger_checkpoint ADD CONSTRAINT cut CHECK (false)');
    const sequencer = new Sequencer(database.source, signer);
    await expect(sequencer.sequence()).rejects.toThrow('cut');
    expect(await subjects(database.source)).toEqual([]);
    await database.source.query('ALTER TABLE ledger_checkpoint DROP CONSTRAINT cut');
    await drain(sequencer);
    expect(await subjects(database.source)).toEqual(['a-0', 'a-1', 'a-2']);
  });

  it.each(['half an emoji \ud83d', 'a null \u0000'])(
    'is not stopped for ever by %j',
    async (reason) => {
      const subject = { type: 'alert', id: 1 } as const;
      // To be refused, or kept without what cannot be stored: either will do.
      await database.source
        .transaction((tx) =>
          record(tx, AT, { kind: 'alert.dismissed', subject, scope: '/1/', data: { reason } }),
        )
        .catch(() => undefined);
      await write(database.source, 'after');
      await drain(new Sequencer(database.source, signer));
      expect((await subjects(database.source)).at(-1)).toBe('after-0');
    },
  );
});

describe('the ledger', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
    const sequencer = new Sequencer(database.source, signer);
    for (const name of ['a', 'b', 'c', 'd']) {
      await write(database.source, name, 5);
      await drain(sequencer);
    }
  });
  afterAll(() => database.drop());

  const CHANGES = ['ledger_entry', 'ledger_checkpoint'].flatMap((table) => [
    `UPDATE ${table} SET ${table === 'ledger_entry' ? 'body = body' : 'note = note'}`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table}`,
  ]);

  it.each(CHANGES)('refuses its owner %s', async (change) => {
    await expect(database.source.query(change)).rejects.toThrow('append-only');
    expect(await subjects(database.source)).toHaveLength(20);
  });

  it('is sound, and says how much of it was hashed again', async () => {
    expect(await new LedgerService(database.source, signer).verify()).toMatchObject({
      sound: true,
      entries: 20,
      checkpoints: 4,
      firstWrongIndex: null,
      fault: null,
    });
  });

  it('is not sound under another key', async () => {
    const other = noteSigner('huixiang/test', randomBytes(32));
    expect(await new LedgerService(database.source, other).verify()).toMatchObject({
      sound: false,
      fault: 'bad_signature',
    });
  });

  describe('as the application’s own role', () => {
    let application: Awaited<ReturnType<typeof asApplication>>;
    beforeAll(async () => {
      application = await asApplication(database);
    });
    afterAll(() => application.leave());

    it.each([
      ...CHANGES,
      'ALTER TABLE ledger_entry DISABLE TRIGGER ALL',
      'DROP TRIGGER ledger_entry_rows ON ledger_entry',
      'DROP TABLE ledger_entry',
      'SET session_replication_role = replica',
      'CREATE OR REPLACE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
      `CREATE OR REPLACE FUNCTION huixiang_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT 'epoch'::timestamptz $$`,
      'CREATE FUNCTION another() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
      'DELETE FROM migrations',
    ])('refuses %s', async (change) => {
      await expect(application.source.query(change)).rejects.toThrow(
        /permission denied|must be owner/,
      );
    });

    it('can write and sequence entries', async () => {
      await write(application.source, 'application');
      await drain(new Sequencer(application.source, signer));
      expect((await subjects(database.source)).at(-1)).toBe('application-0');
    });
  });
});

describe('a ledger that a superuser altered', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await aDatabase();
    const sequencer = new Sequencer(database.source, signer);
    for (const name of ['a', 'b', 'c', 'd']) {
      await write(database.source, name, 5);
      await drain(sequencer);
    }
  });
  afterEach(() => database.drop());

  const tamper = (statement: string) =>
    database.source.transaction(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica');
      await tx.query(statement);
    });
  const verify = () => new LedgerService(database.source, signer).verify();

  it.each([0, 4, 5, 12, 19])('names a first wrong index at or before entry %i', async (index) => {
    await tamper(
      `UPDATE ledger_entry SET body = convert_to(replace(convert_from(body, 'UTF8'), 'accepted', 'closed'), 'UTF8') WHERE index = ${index}`,
    );
    const { sound, firstWrongIndex, fault } = await verify();
    expect({ sound, fault }).toEqual({ sound: false, fault: 'entry_altered' });
    expect(firstWrongIndex).toBeLessThanOrEqual(index);
    // As near as the checkpoints allow: one was signed every five entries.
    expect(firstWrongIndex).toBe(index - (index % 5));
  });

  it('is found where an entry was taken out of the middle', async () => {
    await tamper('DELETE FROM ledger_entry WHERE index = 7');
    expect(await verify()).toMatchObject({
      sound: false,
      firstWrongIndex: 7,
      fault: 'missing_entry',
    });
  });

  it('is found where its end was cut off', async () => {
    await tamper('DELETE FROM ledger_entry WHERE index >= 15');
    expect(await verify()).toMatchObject({
      sound: false,
      firstWrongIndex: 15,
      fault: 'missing_entry',
    });
  });

  it('is found where its end was cut off together with the checkpoint over it', async () => {
    await tamper('DELETE FROM ledger_entry WHERE index >= 15');
    await tamper('DELETE FROM ledger_checkpoint WHERE size > 15');
    expect(await verify()).toMatchObject({
      sound: false,
      firstWrongIndex: 15,
      fault: 'missing_entry',
    });
  });

  it('is found where a checkpoint was replaced by another one’s text', async () => {
    await tamper(
      'UPDATE ledger_checkpoint SET note = (SELECT note FROM ledger_checkpoint WHERE size = 5) WHERE size = 10',
    );
    expect(await verify()).toMatchObject({
      sound: false,
      firstWrongIndex: 5,
      fault: 'bad_signature',
    });
  });
});
