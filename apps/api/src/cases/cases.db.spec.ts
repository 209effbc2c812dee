import type { NestExpressApplication } from '@nestjs/platform-express';
import { caseDetail, caseList, eventPage, routingView } from '@huixiang/contracts';
import type { EventLevel } from '@huixiang/domain';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import {
  type Person,
  aPerson,
  aSmallProvince,
  anAlert,
  anArticle,
  anEvent,
  anOpening,
  aSource,
  aUnit,
  browser,
  one,
} from '../../test/factories';
import { CONFERENCE, PUBLISHED, aCleared, clear } from '../../test/publishing';
import { Sequencer } from '../ledger/sequencer';

const NOW = new Date('2026-05-01T08:00:00Z');
const at = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

describe('a case', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let units: Awaited<ReturnType<typeof aSmallProvince>>;
  let officer: Person;
  let handler: Person;
  let reviewer: Person;

  beforeAll(async () => {
    database = await aDatabase();
    units = await aSmallProvince(database);
    officer = await aPerson(database, 'officer', units.province);
    handler = await aPerson(database, 'handler', units.department);
    reviewer = await aPerson(database, 'reviewer', units.province);
    app = await aServer(database);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });
  beforeEach(() => setClock(database, NOW));

  const open = async (of: Parameters<typeof anOpening>[2] = {}) =>
    browser(app, officer).make(
      '/cases',
      anOpening(await anEvent(database, units.county), units.department, of),
    );
  const anAccepted = async (of: Parameters<typeof anOpening>[2] = {}) => {
    const id = await open(of);
    await browser(app, handler).act(`/cases/${id}/acceptance`);
    return id;
  };
  const detailOf = (id: number, person = officer) =>
    browser(app, person).read(`/cases/${id}`, caseDetail);
  const title = '关于学校供餐问题的通报';
  const draft = (id: number, kind: string, body: string) =>
    browser(app, handler).make(`/cases/${id}/releases`, {
      kind,
      channel: 'government_site',
      title,
      body,
    });
  /** Drafted, and passed its checks. */
  const cleared = (id: number, kind: string, body: string, channel = 'government_site') =>
    aCleared(app, { handler, reviewer }, id, { kind, channel, title, body });
  const publish = (release: number) =>
    browser(app, handler).act(`/releases/${release}/publication`, PUBLISHED);
  const refusal = (release: number) =>
    browser(app, handler).refusal('post', `/releases/${release}/publication`, 409, PUBLISHED);
  const submission = (release: number, exception: string | null = null) =>
    browser(app, handler).send('post', `/releases/${release}/submission`, { exception });
  const COMPLETE = '问题的原因是配送延误，已责令整改，受场地条件限制尚需时日。';

  describe('when it is opened', () => {
    it('has the next number of its year, without gaps though ten are opened at once', async () => {
      await setClock(database, new Date('2030-12-31T15:59:59Z'));
      const events = [];
      for (let i = 0; i < 10; i += 1) events.push(await anEvent(database, units.county));
      const tries = [...events, ...events, { id: 999_999 }].map((event) =>
        browser(app, officer).send('post', '/cases', anOpening(event, units.department)),
      );
      const statuses = (await Promise.all(tries)).map((answer) => answer.status);
      // Refused openings use up no number.
      expect(statuses.sort()).toEqual([...Array(10).fill(201), 404, ...Array(10).fill(409)]);
      await setClock(database, new Date('2030-12-31T16:00:00Z'));
      await open();
      const numbers = await database.source.query<{ number: string }[]>(
        `SELECT number FROM response_case WHERE number >= '2030' ORDER BY number`,
      );
      expect(numbers.map((row) => row.number)).toEqual([
        ...Array.from({ length: 10 }, (_, i) => `2030-${String(i + 1).padStart(4, '0')}`),
        '2031-0001',
      ]);
    });

    it('is the only one of its event', async () => {
      const event = await anEvent(database, units.county);
      const id = await browser(app, officer).make('/cases', anOpening(event, units.department));
      const again = anOpening(event, units.department);
      const { code, details } = await browser(app, officer).refusal('post', '/cases', 409, again);
      expect({ code, details }).toEqual({ code: 'case.already_open', details: { caseId: id } });
    });

    it('settles the alert that led to it, and counts as detected when that was raised', async () => {
      const event = await anEvent(database, units.county);
      const alert = await anAlert(database, event, at(-3));
      const id = await browser(app, officer).make('/cases', anOpening(event, units.department));
      expect((await detailOf(id)).detectedAt).toBe(at(-3).toISOString());
      expect(
        await one(database.source, 'SELECT state, settled_by AS by FROM alert WHERE id = $1', [
          alert.id,
        ]),
      ).toEqual({ state: 'case_opened', by: officer.id });
    });

    it.each<[EventLevel, (readonly [string, string, number])[]]>([
      [
        'I',
        [
          ['authoritative_information', '国办发〔2016〕80号', 5],
          ['press_conference', '国办发〔2016〕61号、80号', 24],
        ],
      ],
      [
        'II',
        [
          ['authoritative_information', '国办发〔2016〕80号', 5],
          ['press_conference', '国办发〔2016〕61号、80号', 24],
        ],
      ],
      ['III', [['response', '国办发〔2016〕61号', 48]]],
      ['IV', [['response', '国办发〔2016〕61号', 48]]],
    ])('of level %s starts the clocks of that level with their basis', async (level, expected) => {
      const { case: opened } = await detailOf(await open({ level }));
      expect(opened.clocks.map((clock) => [clock.duty, clock.basis, clock.limit.amount])).toEqual(
        expected,
      );
      for (const clock of opened.clocks) {
        expect(clock.dueAt).toBe(at(clock.limit.amount).toISOString());
      }
    });

    it.each([
      [{}, 'detected', 0],
      [{ firstPublicAt: at(-2) }, 'first_public', -2],
      [{ firstPublicAt: at(-2), occurredAt: at(-6) }, 'occurred', -6],
      [{ firstPublicAt: at(-6), occurredAt: at(-2) }, 'first_public', -6],
    ])('runs its clocks from the strictest anchor: %j', async (given, kind, hours) => {
      const { case: opened } = await detailOf(await open({ ...given, level: 'II' }));
      for (const clock of opened.clocks) {
        expect(clock).toMatchObject({ anchorKind: kind, anchorAt: at(hours).toISOString() });
        expect(clock.dueAt).toBe(at(hours + clock.limit.amount).toISOString());
      }
    });

    it('has no moment that is still to come', async () => {
      const event = await anEvent(database, units.county);
      for (const given of [{ firstPublicAt: at(0.1) }, { occurredAt: at(2) }]) {
        const opening = anOpening(event, units.department, given);
        const { code } = await browser(app, officer).refusal('post', '/cases', 409, opening);
        expect(code).toBe('case.future_time');
      }
    });

    it('is below the proposed level for a stated reason only, which the ledger keeps', async () => {
      const event = await anEvent(database, units.county);
      await database.source.query(`UPDATE event SET proposed_level = 'II' WHERE id = $1`, [
        event.id,
      ]);
      const lowered = anOpening(event, units.department, { level: 'IV' });
      const { code, details } = await browser(app, officer).refusal('post', '/cases', 409, lowered);
      expect({ code, details }).toEqual({
        code: 'case.level_unexplained',
        details: { proposed: 'II', accident: null },
      });
      const id = await browser(app, officer).make('/cases', {
        ...lowered,
        levelReason: '经核实影响限于一校',
      });
      while ((await app.get(Sequencer).sequence()) > 0);
      expect((await detailOf(id)).timeline[0]?.body.data).toMatchObject({
        level: 'IV',
        proposedLevel: 'II',
        levelReason: '经核实影响限于一校',
        detectedAt: NOW.toISOString(),
      });
    });

    it('shows its event to the unit that answers, and to no other department', async () => {
      const event = await anEvent(database, units.county);
      const beside = await aPerson(database, 'handler', units.shiguang);
      const seenBy = async (person: Person) =>
        (await browser(app, person).read('/events?single=true', eventPage)).events.map(
          ({ id }) => id,
        );
      expect(await seenBy(handler)).not.toContain(event.id);
      await browser(app, officer).make('/cases', anOpening(event, units.department));
      expect(await seenBy(handler)).toContain(event.id);
      expect(await seenBy(beside)).not.toContain(event.id);
    });

    it('cannot do without a clock because the matter is older than the rules', async () => {
      const occurredAt = new Date('2012-03-01T00:00:00+08:00');
      const { case: opened } = await detailOf(await open({ occurredAt, firstPublicAt: at(-1) }));
      expect(opened.clocks).toHaveLength(1);
    });

    it('is unknown to a unit beside its own', async () => {
      const id = await open();
      const stranger = await aPerson(database, 'officer', units.shiguang);
      const { code } = await browser(app, stranger).refusal('get', `/cases/${id}`, 404);
      expect(code).toBe('case.not_found');
      const { cases } = await browser(app, stranger).read('/cases?state=all', caseList);
      expect(cases).toEqual([]);
    });
  });

  describe('is suggested', () => {
    beforeAll(async () => {
      await aUnit(database, {
        name: '云岫省教育厅',
        place: units.province.place,
        parent: units.province,
        kind: 'department',
        fields: ['school_access'],
      });
    });
    const suggestedFor = async (places: readonly string[], body = '学校供餐') => {
      const event = await anEvent(database, units.county, { field: 'school_access' });
      const source = await aSource(database);
      for (const place of places) {
        const { id } = await anArticle(database, { source, event, at: NOW });
        await database.source.query('UPDATE article SET places = $2, body = $3 WHERE id = $1', [
          id,
          [place],
          body,
        ]);
      }
      await database.source.query(`UPDATE event SET categories = '{misreading}' WHERE id = $1`, [
        event.id,
      ]);
      const path = `/cases/routing?eventId=${event.id}`;
      const { row, units: named } = await browser(app, officer).read(path, routingView);
      return { row, units: named.map((unit) => unit.name) };
    };

    it.each([
      ['the department of the place', ['990102'], 'one_department', '听泉县教育局'],
      [
        'that of the county where its city is named too',
        ['990102', '990100'],
        'one_department',
        '听泉县教育局',
      ],
      [
        'the nearest department above where the place has none',
        ['990202'],
        'one_department',
        '云岫省教育厅',
      ],
      [
        'the superior’s department for several places',
        ['990102', '990202'],
        'several_places',
        '云岫省教育厅',
      ],
    ])('%s', async (_, places, row, unit) => {
      expect(await suggestedFor(places)).toEqual({ row, units: [unit] });
    });

    it('to whoever made the policy where one of the State Council is misread', async () => {
      const text = '网传国务院取消学生奶补贴';
      expect(await suggestedFor(['990102'], text)).toEqual({ row: 'state_policy', units: [] });
    });
  });

  it('is not said to be less of an emergency than its articles state without a reason', async () => {
    const event = await anEvent(database, units.county);
    await database.source.query(
      `UPDATE event SET proposal = '{"accident": {"level": "II"}}' WHERE id = $1`,
      [event.id],
    );
    const opening = anOpening(event, units.department, { level: 'III', eventLevel: null });
    const { code } = await browser(app, officer).refusal('post', '/cases', 409, opening);
    expect(code).toBe('case.level_unexplained');
    await browser(app, officer).make('/cases', { ...opening, levelReason: '伤亡数字已被辟谣' });
  });

  describe('when it is worked on', () => {
    it('is accepted once, by its unit', async () => {
      const id = await anAccepted();
      const { case: accepted, acceptedBy } = await detailOf(id, handler);
      expect(accepted.phase).toBe('handling');
      expect(acceptedBy).toBe(`${handler.name}（听泉县教育局）`);
      const path = `/cases/${id}/acceptance`;
      const { code } = await browser(app, handler).refusal('post', path, 409);
      expect(code).toBe('case.already_accepted');
    });

    it('has no release before it is accepted', async () => {
      const body = { kind: 'first', channel: 'new_media', title: '情况通报', body: COMPLETE };
      const path = `/cases/${await open()}/releases`;
      const { code } = await browser(app, handler).refusal('post', path, 409, body);
      expect(code).toBe('case.not_accepted');
    });

    it('hands in no release with elements missing but for a reason, and names them', async () => {
      const id = await anAccepted();
      const release = await draft(id, 'first', '我们高度重视，已责令整改，请大家放心。');
      const { body } = await submission(release).expect(409);
      expect(body).toMatchObject({
        code: 'release.elements_missing',
        details: { missing: ['cause', 'constraints'] },
      });
      await submission(release, '要素待核实，先行发布').expect(204);
      expect((await detailOf(id)).case.phase).toBe('handling');
      await clear(app, reviewer, release);
      await publish(release);
      const { case: responded, releases } = await detailOf(id);
      expect(responded.phase).toBe('responded');
      expect(releases).toMatchObject([
        { exception: '要素待核实，先行发布', publishedBy: handler.name },
      ]);
      expect((await refusal(release)).code).toBe('release.already_published');
    });

    it('asks an emergency for other elements than a livelihood matter', async () => {
      const id = await anAccepted({ categories: ['emergency'] });
      const { body } = await submission(await draft(id, 'first', COMPLETE)).expect(409);
      expect(body).toMatchObject({
        details: { missing: ['facts', 'measures', 'precautions'] },
      });
    });

    it.each(['continuing', 'result'])('hands in no %s release before the first', async (kind) => {
      const release = await draft(await anAccepted(), kind, '经调查，已对责任人予以处罚。');
      const { body } = await submission(release).expect(409);
      expect(body).toMatchObject({ code: 'release.out_of_order', details: { kind } });
    });

    it('has one first release, and no interpretation stands in for it', async () => {
      const id = await anAccepted();
      await publish(await cleared(id, 'interpretation', '学生餐补贴政策的背景与标准说明如下。'));
      const { case: interpreted } = await detailOf(id);
      expect(interpreted).toMatchObject({ phase: 'handling', clocks: [{ metAt: null }] });
      await publish(await cleared(id, 'first', COMPLETE));
      const { body } = await submission(await draft(id, 'first', COMPLETE)).expect(409);
      expect(body).toMatchObject({ code: 'release.first_already' });
    });

    it('meets its clocks by speaking, that of the press conference only by holding one', async () => {
      const id = await anAccepted({ level: 'II' });
      const metAt = async () =>
        Object.fromEntries(
          (await detailOf(id)).case.clocks.map((clock) => [clock.duty, clock.metAt]),
        );
      await setClock(database, at(4));
      await publish(await cleared(id, 'first', COMPLETE));
      expect(await metAt()).toEqual({
        authoritative_information: at(4).toISOString(),
        press_conference: null,
      });
      await setClock(database, at(20));
      const held = await cleared(id, 'continuing', '新闻发布会通报了进展。', 'press_conference');
      const path = `/releases/${held}/publication`;
      const refused = await browser(app, handler).refusal('post', path, 409, PUBLISHED);
      expect(refused.code).toBe('release.needs_conference');
      await browser(app, handler).act(path, { ...PUBLISHED, conference: CONFERENCE });
      expect(await metAt()).toEqual({
        authoritative_information: at(4).toISOString(),
        press_conference: at(20).toISOString(),
      });
    });
  });

  describe('when it is closed', () => {
    it('must have answered, or state why not', async () => {
      const id = await anAccepted();
      const close = `/cases/${id}/closing`;
      const blocked = await browser(app, officer).refusal('post', close, 409, { reason: null });
      expect(blocked).toMatchObject({
        code: 'case.closing_blocked',
        details: { gaps: ['no_first_release', 'no_result'] },
      });
      await browser(app, officer).refusal('post', close, 409, { reason: '  ' });
      await browser(app, officer).act(close, { reason: '经核实并无此事' });
      const { case: closed, closeReason } = await detailOf(id);
      expect({ phase: closed.phase, closeReason }).toEqual({
        phase: 'closed',
        closeReason: '经核实并无此事',
      });
    });

    it('takes no more steps', async () => {
      const id = await anAccepted();
      const release = await draft(id, 'first', COMPLETE);
      await browser(app, officer).act(`/cases/${id}/closing`, { reason: '并入另一处置单' });
      expect((await refusal(release)).code).toBe('case.closed');
      const again = { reason: '并入另一处置单' };
      const path = `/cases/${id}/closing`;
      expect((await browser(app, officer).refusal('post', path, 409, again)).code).toBe(
        'case.closed',
      );
    });
  });

  it('has every step in the ledger, in the order they were taken', async () => {
    const id = await anAccepted();
    await submission(await draft(id, 'first', '我们高度重视此事，请放心。')).expect(409);
    await publish(await cleared(id, 'first', COMPLETE));
    await publish(await cleared(id, 'result', '经调查，已对责任人予以处罚。'));
    await browser(app, officer).act(`/cases/${id}/closing`, { reason: null });
    while ((await app.get(Sequencer).sequence()) > 0);

    const { timeline } = await detailOf(id);
    const checks = Array<string>(3).fill('release.reviewed');
    expect(timeline.map((entry) => entry.body.kind)).toEqual([
      'case.opened',
      'clock.started',
      'case.accepted',
      'release.drafted',
      'release.drafted',
      'release.submitted',
      ...checks,
      'release.published',
      'clock.met',
      'release.drafted',
      'release.submitted',
      ...checks,
      'release.published',
      'case.closed',
    ]);
    expect(timeline.every((entry) => entry.body.case === id)).toBe(true);
    expect(timeline.at(-1)?.body.actor).toMatchObject({ id: officer.id, name: officer.name });
    expect(JSON.stringify(timeline)).not.toContain('配送延误');
  });
});
