import { Readable } from 'node:stream';
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  LEDGER_PAGE_SIZE,
  ledgerPage,
  ledgerStatus,
  ledgerVerification,
} from '@huixiang/contracts';
import { decodeEntryProof, verifyEntryProof, verifyLog } from '@huixiang/ledger';
import { extract } from 'tar-stream';
import { type TestDatabase, aDatabase, aServer } from '../../test/database';
import {
  type InsertedUnit,
  type Person,
  aPerson,
  aSmallProvince,
  browser,
  one,
} from '../../test/factories';
import { record } from './record';
import { Sequencer } from './sequencer';

const AT = new Date('2026-05-01T08:00:00Z');

type Files = Map<string, Buffer>;

async function unpack(tar: Buffer): Promise<Files> {
  const files: Files = new Map();
  const unpacked = Readable.from([tar]).pipe(extract());
  for await (const entry of unpacked) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    files.set(entry.header.name, Buffer.concat(chunks));
  }
  return files;
}

const verify = (files: Files, earlier: readonly string[] = []) =>
  verifyLog((path) => Promise.resolve(files.get(path) ?? null), { earlier });

describe('the ledger over HTTP', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let units: Awaited<ReturnType<typeof aSmallProvince>>;
  let evaluator: Person;

  beforeAll(async () => {
    database = await aDatabase();
    units = await aSmallProvince(database);
    evaluator = await aPerson(database, 'evaluator', units.province);
    app = await aServer(database);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const write = async (unit: InsertedUnit, count: number, caseId?: number) => {
    await database.source.transaction(async (tx) => {
      for (let i = 0; i < count; i += 1) {
        await record(tx, AT, {
          kind: 'case.accepted',
          subject: { type: 'case', id: `${unit.name}${i}` },
          scope: unit.path,
          ...(caseId !== undefined && { caseId }),
        });
      }
    });
    while ((await app.get(Sequencer).sequence()) > 0);
  };
  const exported = async (): Promise<Files> => {
    const { body, headers } = await browser(app, evaluator)
      .send('get', '/ledger/export.tar')
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    expect(headers['content-type']).toBe('application/x-tar');
    return unpack(body as Buffer);
  };
  const scopesSeenBy = async (unit: InsertedUnit): Promise<Set<string>> => {
    const officer = await aPerson(database, 'officer', unit);
    const { entries } = await browser(app, officer).read('/ledger/entries', ledgerPage);
    return new Set(entries.map((entry) => entry.body.scope));
  };

  it('exports files that an inspector finds whole, unaltered and consistent with what was noted before', async () => {
    await write(units.moxi, 3);
    const { checkpoint } = await browser(app, evaluator).read('/ledger/status', ledgerStatus);
    const noted = checkpoint?.note ?? '';
    await write(units.shiguang, 300);
    const files = await exported();
    const verdict = await verify(files, [noted]);
    expect(verdict).toMatchObject({ sound: true, checkpoint: { size: 303 }, earlier: 1 });

    const [path, bundle] = [...files].find(([name]) => name.includes('entries')) ?? ['', null];
    const altered = Buffer.from(bundle ?? '');
    altered.write('墨池', altered.indexOf('墨溪'));
    const judged = await verify(new Map(files).set(path, altered), [noted]);
    expect(judged).toMatchObject({ sound: false, fault: { kind: 'entry_altered', index: 0 } });
  });

  it('exports nothing to who may see a part of it only', async () => {
    const inCity = await aPerson(database, 'evaluator', units.moxi);
    const { code } = await browser(app, inCity).refusal('get', '/ledger/export.tar', 403);
    expect(code).toBe('ledger.whole_only');
  });

  it('records that it was exported, and by whom', async () => {
    await exported();
    while ((await app.get(Sequencer).sequence()) > 0);
    const { entries } = await browser(app, evaluator).read(
      '/ledger/entries?kind=ledger.exported',
      ledgerPage,
    );
    expect(entries[0]?.body.actor).toMatchObject({ id: evaluator.id, name: evaluator.name });
  });

  it('shows a unit what concerns it and those below it, and nothing of others', async () => {
    await write(units.province, 1);
    await write(units.moxi, 1);
    await write(units.county, 1);
    await write(units.shiguang, 1);
    expect(await scopesSeenBy(units.moxi)).toEqual(new Set([units.moxi.path, units.county.path]));
    expect(await scopesSeenBy(units.shiguang)).toEqual(new Set([units.shiguang.path]));
    expect((await scopesSeenBy(units.province)).size).toBe(4);
  });

  it('is read by page, newest first, none skipped and none twice', async () => {
    await write(units.county, LEDGER_PAGE_SIZE * 2);
    const reader = browser(app, await aPerson(database, 'officer', units.county));
    const read: number[] = [];
    for (let more = true; more;) {
      const before = read.at(-1);
      const query = before === undefined ? '' : `?before=${before}`;
      const page = await reader.read(`/ledger/entries${query}`, ledgerPage);
      read.push(...page.entries.map((entry) => entry.index));
      ({ more } = page);
    }
    expect(read).toEqual([...new Set(read)].sort((a, b) => b - a));
    const [row] = await database.source.query<{ total: number }[]>(
      `SELECT count(*) AS total FROM ledger_entry WHERE scope LIKE $1 || '%'`,
      [units.county.path],
    );
    expect(read).toHaveLength(row?.total ?? 0);
  });

  it('is read by kind and by case', async () => {
    await write(units.county, 2, 77);
    const { entries } = await browser(app, evaluator).read(
      '/ledger/entries?caseId=77&kind=case.accepted',
      ledgerPage,
    );
    expect(entries.map((entry) => entry.body.case)).toEqual([77, 77]);
  });

  it('says how it stands, and that it is sound', async () => {
    const { size, pending, checkpoint } = await browser(app, evaluator).read(
      '/ledger/status',
      ledgerStatus,
    );
    expect({ pending, checkpoint }).toMatchObject({ pending: 0, checkpoint: { size } });
    const response = await browser(app, evaluator).send('post', '/ledger/verification').expect(201);
    expect(ledgerVerification.parse(response.body)).toMatchObject({ sound: true, entries: size });
  });

  it('counts entries that wait for their index', async () => {
    await database.source.transaction((tx) =>
      record(tx, AT, { kind: 'sample.loaded', subject: { type: 'sample', id: 1 }, scope: '/' }),
    );
    const { pending } = await browser(app, evaluator).read('/ledger/status', ledgerStatus);
    expect(pending).toBe(1);
  });

  describe('the proof of one entry', () => {
    const prove = (person: Person, index: number, since = '') =>
      browser(app, person).send('get', `/ledger/entries/${index}/proof${since}`);
    const read = async (index: number, since = '') => {
      const { body } = await prove(evaluator, index, since).responseType('blob').expect(200);
      return decodeEntryProof((body as Buffer).toString('utf8'))!;
    };
    const noteOf = async (size: number) =>
      (
        await one<{ note: string }>(
          database.source,
          'SELECT note FROM ledger_checkpoint WHERE size = $1',
          [size],
        )
      ).note;

    it('holds by itself, and reaches back to the checkpoints somebody keeps', async () => {
      await write(units.county, 700);
      const { size: old } = await browser(app, evaluator).read('/ledger/status', ledgerStatus);
      await write(units.county, 300);
      const earlier = [await noteOf(old)];
      for (const index of [0, 255, 256, old - 1, old, old + 299]) {
        const proof = await read(index, `?since=${old}`);
        expect(verifyEntryProof(proof, { earlier })).toMatchObject({ sound: true, earlier: 1 });
        expect(proof.index).toBe(index);
      }
    });

    it('is given to who may see the entry, of what is signed, and noted', async () => {
      const elsewhere = await aPerson(database, 'evaluator', units.shiguang);
      await write(units.county, 1);
      const { size } = await browser(app, evaluator).read('/ledger/status', ledgerStatus);
      await prove(elsewhere, size - 1).expect(404);
      await prove(evaluator, size + 100).expect(404);
      await prove(evaluator, 0, `?since=${size + 1000}`).expect(409);
      await prove(evaluator, 0, '?since=x').expect(400);
      await read(size - 1);
      while ((await app.get(Sequencer).sequence()) > 0);
      const { entries } = await browser(app, evaluator).read('/ledger/entries', ledgerPage);
      expect(entries[0]?.body).toMatchObject({
        kind: 'ledger.proved',
        actor: { id: evaluator.id },
      });
    });

    it('is refused by who checks it where the database keeps a wrong root', async () => {
      await write(units.county, 300);
      await read(0);
      await database.source.query(`UPDATE ledger_block SET root = sha256('wrong') WHERE index = 1`);
      expect(verifyEntryProof(await read(0)).sound).toBe(false);
      await database.source.query('DELETE FROM ledger_block');
      expect(verifyEntryProof(await read(0)).sound).toBe(true);
    });
  });
});

describe('a ledger without entries', () => {
  it('has nothing to export, and says so', async () => {
    const database = await aDatabase();
    const { province } = await aSmallProvince(database);
    const evaluator = await aPerson(database, 'evaluator', province);
    const app = await aServer(database);
    try {
      const { code } = await browser(app, evaluator).refusal('get', '/ledger/export.tar', 404);
      expect(code).toBe('ledger.not_found');
    } finally {
      await app.close();
      await database.drop();
    }
  });
});
