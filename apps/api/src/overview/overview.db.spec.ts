import type { NestExpressApplication } from '@nestjs/platform-express';
import { DUE_SOON_HOURS, TREND_DAYS, dueList, eventPage, overviewView } from '@huixiang/contracts';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import {
  type Person,
  aComplaint,
  aPerson,
  aSmallProvince,
  anEvent,
  anOpening,
  browser,
} from '../../test/factories';

const NOW = new Date('2026-05-01T08:30:00Z');
const HOUR = 3_600_000;

describe('what a leader sees', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let leader: Person;
  let moxi: Person;
  let second: Person;
  let caseId: number;

  beforeAll(async () => {
    database = await aDatabase();
    const units = await aSmallProvince(database);
    leader = await aPerson(database, 'leader', units.province);
    moxi = await aPerson(database, 'leader', units.moxi);
    second = await aPerson(database, 'leader', units.province);
    const officer = await aPerson(database, 'officer', units.province);
    app = await aServer(database);
    await setClock(database, NOW);
    const event = await anEvent(database, units.county);
    await database.source.query('UPDATE event SET articles = 7, negative = 5 WHERE id = $1', [
      event.id,
    ]);
    caseId = await browser(app, officer).make(
      '/cases',
      anOpening(event, units.department, { level: 'II', firstPublicAt: NOW }),
    );
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const seen = (who = leader) => browser(app, who).read('/overview', overviewView);

  it('counts what is late and what will be as the page of deadlines lists it', async () => {
    for (const hours of [0, 4, 20, 60]) {
      await setClock(database, new Date(NOW.getTime() + hours * HOUR));
      const { figures, now } = await seen();
      const { clocks } = await browser(app, leader).read(
        `/clocks?within=${DUE_SOON_HOURS}`,
        dueList,
      );
      const late = clocks.filter(({ clock }) => clock.dueAt <= now).length;
      expect([figures.overdue, figures.dueSoon]).toEqual([late, clocks.length - late]);
    }
    await setClock(database, NOW);
  });

  it('shows every division of the place with its city, those without anything too', async () => {
    const { places } = await seen();
    expect(places.map(({ name, group }) => [name, group.name])).toEqual([
      ['云岫省', '云岫省'],
      ['墨溪市', '墨溪市'],
      ['听泉县', '墨溪市'],
      ['拾光市', '拾光市'],
      ['星垂县', '拾光市'],
    ]);
    expect(places.find(({ name }) => name === '听泉县')).toMatchObject({
      events: 1,
      negative: 5,
      openCases: 1,
    });
    expect((await seen(moxi)).places.map(({ name }) => name)).toEqual(['墨溪市', '听泉县']);
  });

  it('leads from a place to its events', async () => {
    const inCounty = await browser(app, leader).read('/events?place=990102', eventPage);
    const beside = await browser(app, leader).read('/events?place=990202', eventPage);
    expect([inCounty.total, beside.total]).toEqual([1, 0]);
  });

  it('counts on a place’s tile what the list behind it holds, long after too', async () => {
    const tile = async () => (await seen()).places.find(({ code }) => code === '990102')?.events;
    const behind = async () =>
      (await browser(app, leader).read(`/events?place=990102&days=${TREND_DAYS}`, eventPage)).total;
    expect([await tile(), await behind()]).toEqual([1, 1]);
    await setClock(database, new Date(NOW.getTime() + (TREND_DAYS + 1) * 24 * 3_600_000));
    expect([await tile(), await behind()]).toEqual([0, 0]);
    await setClock(database, NOW);
  });

  it('lists for decision only what its reader may decide', async () => {
    const held = aComplaint(caseId);
    const proposal = await browser(app, leader).make('/accountability', held);
    const ids = async (who: Person) => (await seen(who)).decisions.map(({ id }) => id);
    expect(await ids(leader)).not.toContain(proposal);
    expect(await ids(second)).toContain(proposal);
  });
});
