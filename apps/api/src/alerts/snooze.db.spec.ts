import type { NestExpressApplication } from '@nestjs/platform-express';
import { type AlertView, alertList } from '@huixiang/contracts';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import {
  type Inserted,
  type Person,
  aPerson,
  aSmallProvince,
  anAlert,
  anEvent,
  anOpening,
  browser,
} from '../../test/factories';
import { Sequencer } from '../ledger/sequencer';
import { AlertRaiser } from './alert-raiser';
import { AlertsService } from './alerts.service';

const NOW = new Date('2026-05-01T08:30:00Z');
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let database: TestDatabase;
let app: NestExpressApplication;
let officer: Person;
let event: Inserted;
let alert: Inserted;
let units: Awaited<ReturnType<typeof aSmallProvince>>;

beforeAll(async () => {
  database = await aDatabase();
  units = await aSmallProvince(database);
  officer = await aPerson(database, 'officer', units.province);
  app = await aServer(database);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});
beforeEach(async () => {
  await setClock(database, NOW);
  await database.source.query('TRUNCATE alert, event CASCADE');
  event = await anEvent(database, units.county);
  alert = await anAlert(database, event, NOW);
  await database.source.query(
    `INSERT INTO alert_reason (alert_id, rule, figures, at) VALUES ($1, 'surge', '{"lastHour": 6, "usual": 1}', $2)`,
    [alert.id, NOW],
  );
});

const list = async (state: string): Promise<readonly AlertView[]> =>
  (await browser(app, officer).read(`/alerts?state=${state}`, alertList)).alerts;
const snooze = (minutes: number, reason = '等待核实') => ({
  until: after(minutes).toISOString(),
  reason,
});
const path = () => `/alerts/${alert.id}/snooze`;
const putOff = (minutes: number) => browser(app, officer).act(path(), snooze(minutes));
const refusal = async (body: object, status = 409) =>
  (await browser(app, officer).refusal('post', path(), status, body)).code;

async function recorded(): Promise<readonly string[]> {
  while ((await app.get(Sequencer).sequence()) > 0);
  const rows = await database.source.query<{ kind: string }[]>(
    `SELECT kind FROM ledger_entry WHERE subject_type = 'alert' AND subject_id = $1 ORDER BY index`,
    [String(alert.id)],
  );
  return rows.map(({ kind }) => kind);
}

describe('an alert that was put off', () => {
  it('waits apart, with who, until when and why, and comes back by itself', async () => {
    await putOff(60);
    expect(await list('open')).toEqual([]);
    expect(await list('snoozed')).toMatchObject([
      {
        id: alert.id,
        settledBy: officer.name,
        settleReason: '等待核实',
        snoozedUntil: after(60).toISOString(),
      },
    ]);
    await setClock(database, after(59));
    expect(await app.get(AlertsService).wake()).toBe(0);
    await setClock(database, after(60));
    expect(await app.get(AlertsService).wake()).toBe(1);
    expect(await app.get(AlertsService).wake()).toBe(0);
    expect(await list('open')).toMatchObject([
      { id: alert.id, settledBy: null, settleReason: null, snoozedUntil: null },
    ]);
    expect(await recorded()).toEqual(['alert.snoozed', 'alert.woken']);
  });

  it('comes back before for a new reason, and not for an old one', async () => {
    const raise = (rule: 'surge' | 'negative_voices') =>
      database.source.transaction((tx) =>
        app.get(AlertRaiser).raise(tx, event.id, [{ rule, figures: {} }], NOW),
      );
    await putOff(60);
    await raise('surge');
    expect(await list('snoozed')).toHaveLength(1);
    await raise('negative_voices');
    expect(await list('open')).toMatchObject([{ id: alert.id, snoozedUntil: null }]);
  });

  it('comes back within an hour once its event has become grave', async () => {
    await putOff(24 * 60);
    await database.source.query(`UPDATE event SET proposed_level = 'I'`);
    await setClock(database, after(59));
    expect(await app.get(AlertsService).wake()).toBe(0);
    await setClock(database, after(60));
    expect(await app.get(AlertsService).wake()).toBe(1);
  });

  it('can be put off anew, taken back, confirmed, dismissed, or become a case', async () => {
    await putOff(60);
    await putOff(120);
    expect(await list('snoozed')).toMatchObject([{ snoozedUntil: after(120).toISOString() }]);
    await browser(app, officer).act(`/alerts/${alert.id}/reopening`);
    expect(await list('open')).toHaveLength(1);
    await putOff(60);
    await browser(app, officer).act(`/alerts/${alert.id}/acknowledgement`);
    expect(await list('acknowledged')).toMatchObject([{ snoozedUntil: null }]);
    expect(await refusal(snooze(60))).toBe('alert.already_settled');
    await browser(app, officer).make('/cases', anOpening(event, units.county));
    expect(await list('case_opened')).toHaveLength(1);
  });

  it('waits for nothing any more once it is a case', async () => {
    await putOff(60);
    await browser(app, officer).make('/cases', anOpening(event, units.county));
    expect(await list('case_opened')).toMatchObject([{ id: alert.id, snoozedUntil: null }]);
  });

  it('waits no longer than its level allows, and says so', async () => {
    expect(await refusal(snooze(25 * 60))).toBe('alert.snooze_too_long');
    expect(await refusal(snooze(-1))).toBe('alert.snooze_past');
    expect(await refusal(snooze(60, ' '), 400)).toBe('request.invalid');
    await putOff(24 * 60);
    await browser(app, officer).act(`/alerts/${alert.id}/reopening`);
    await database.source.query(`UPDATE event SET proposed_level = 'II'`);
    expect(await refusal(snooze(120))).toBe('alert.snooze_too_long');
    await putOff(60);
  });

  it('is put off by those who may triage it, within their scope', async () => {
    const leader = await aPerson(database, 'leader', units.province);
    await browser(app, leader).refusal('post', path(), 403, snooze(60));
    const stranger = await aPerson(database, 'officer', units.shiguang);
    await browser(app, stranger).refusal('post', path(), 404, snooze(60));
    expect(await list('open')).toHaveLength(1);
  });
});
