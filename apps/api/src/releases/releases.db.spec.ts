import { createHash } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type ReleaseView, accountabilityList, caseDetail, reviewQueue } from '@huixiang/contracts';
import { REVIEW_KINDS } from '@huixiang/domain';
import { Workbook } from 'exceljs';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import {
  type Person,
  aPerson,
  aSmallProvince,
  anEvent,
  anOpening,
  browser,
} from '../../test/factories';
import { PUBLISHED, aCleared, aPublished, aSubmitted, clear } from '../../test/publishing';
import { aWebSite } from '../../test/web-site';
import { layOut } from '../documents/layout/lay-out';
import { EvidenceService } from './evidence.service';

const NOW = new Date('2026-05-01T08:00:00Z');
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const TITLE = '关于学校供餐问题的情况通报';
const BODY = '经了解，原因是配送延误，已责令整改，受场地条件限制仍需时日。';
const EMPTY = {
  masthead: { name: '名单', issue: null, unit: '单位', date: '2026年5月1日', marking: null },
  title: '名单',
  addressee: null,
  signature: null,
  copies: [],
};
const FIRST = { kind: 'first', title: TITLE, body: BODY };

let database: TestDatabase;
let app: NestExpressApplication;
let units: Awaited<ReturnType<typeof aSmallProvince>>;
let officer: Person;
let handler: Person;
let colleague: Person;
let reviewer: Person;

beforeAll(async () => {
  database = await aDatabase();
  units = await aSmallProvince(database);
  officer = await aPerson(database, 'officer', units.province);
  handler = await aPerson(database, 'handler', units.department);
  colleague = await aPerson(database, 'handler', units.department);
  reviewer = await aPerson(database, 'reviewer', units.county);
  app = await aServer(database);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});
beforeEach(() => setClock(database, NOW));

const aCase = async (of: Parameters<typeof anOpening>[2] = {}) => {
  const event = await anEvent(database, units.county);
  const id = await browser(app, officer).make('/cases', anOpening(event, units.department, of));
  await browser(app, handler).act(`/cases/${id}/acceptance`);
  return id;
};
const view = async (caseId: number, id: number, as = officer): Promise<ReleaseView> =>
  (await browser(app, as).read(`/cases/${caseId}`, caseDetail)).releases.find(
    (one) => one.id === id,
  )!;
const send = (as: Person, what: string, id: number, body: object = {}) =>
  browser(app, as).send('post', `/releases/${id}/${what}`, body);
const codeOf = async (...given: Parameters<typeof send>) =>
  ((await send(...given).expect(409)).body as { code: string }).code;
const review = (as: Person, id: number, of: object = {}) =>
  send(as, 'reviews', id, { kind: 'content', version: 1, verdict: 'passed', note: null, ...of });
const revise = (as: Person, id: number, body: string) =>
  browser(app, as)
    .send('put', `/releases/${id}`, { ...FIRST, channel: 'government_site', body })
    .expect(204);

describe('a release', () => {
  it('goes from draft through its three checks to what is published', async () => {
    const caseId = await aCase();
    const id = await aSubmitted(app, handler, caseId, FIRST);
    expect((await view(caseId, id)).state).toBe('in_review');
    expect(await codeOf(handler, 'publication', id, PUBLISHED)).toBe('release.not_cleared');
    await clear(app, reviewer, id);
    expect((await view(caseId, id)).state).toBe('cleared');
    await send(handler, 'publication', id, PUBLISHED).expect(204);
    expect(await view(caseId, id)).toMatchObject({ state: 'published', publishedBy: handler.name });
  });

  it('is not published by silence, however long it waits', async () => {
    const caseId = await aCase();
    const id = await aSubmitted(app, handler, caseId, FIRST);
    for (const kind of ['content', 'secrecy']) await review(reviewer, id, { kind }).expect(204);
    await setClock(database, after(60 * 24 * 30));
    const { body } = await send(handler, 'publication', id, PUBLISHED).expect(409);
    expect(body).toMatchObject({
      code: 'release.not_cleared',
      details: { state: 'in_review', missing: ['privacy'] },
    });
  });

  it('is checked by nobody who wrote any version of it', async () => {
    const caseId = await aCase();
    const id = await aSubmitted(app, handler, caseId, FIRST);
    // Who wrote becomes a reviewer: the text is their own still.
    await database.source.query(`UPDATE account SET role = 'reviewer' WHERE id = $1`, [handler.id]);
    expect(
      await codeOf(handler, 'reviews', id, {
        kind: 'content',
        version: 1,
        verdict: 'passed',
        note: null,
      }),
    ).toBe('release.own_text');
    await database.source.query(`UPDATE account SET role = 'handler' WHERE id = $1`, [handler.id]);
    await review(colleague, id).expect(403);
    const elsewhere = await aPerson(database, 'reviewer', units.shiguang);
    await review(elsewhere, id).expect(404);
  });

  it('that is changed has to pass again, and keeps what it said before', async () => {
    const caseId = await aCase();
    const id = await aCleared(app, { handler, reviewer }, caseId, FIRST);
    const better = `${BODY}我们将及时公布进展。`;
    await revise(colleague, id, better);
    expect(await view(caseId, id)).toMatchObject({
      state: 'draft',
      version: 2,
      versions: [
        { version: 1, body: BODY, by: handler.name },
        { version: 2, body: better, by: colleague.name },
      ],
    });
    await send(handler, 'submission', id, { exception: null }).expect(204);
    expect(
      await codeOf(reviewer, 'reviews', id, {
        kind: 'content',
        version: 1,
        verdict: 'passed',
        note: null,
      }),
    ).toBe('release.stale_version');
    expect(await codeOf(handler, 'publication', id, PUBLISHED)).toBe('release.not_cleared');
    await clear(app, reviewer, id, 2);
    await send(handler, 'publication', id, PUBLISHED).expect(204);
  });

  it('saved without a change stays the version it was', async () => {
    const caseId = await aCase();
    const id = await aCleared(app, { handler, reviewer }, caseId, FIRST);
    await revise(handler, id, BODY);
    expect(await view(caseId, id)).toMatchObject({ state: 'cleared', version: 1 });
  });

  it('is returned with a note, and each check is answered once', async () => {
    const caseId = await aCase();
    const id = await aSubmitted(app, handler, caseId, FIRST);
    const returned = { kind: 'content', version: 1, verdict: 'returned', note: null };
    expect(await codeOf(reviewer, 'reviews', id, returned)).toBe('release.note_needed');
    await review(reviewer, id, { ...returned, note: '原因未说清' }).expect(204);
    expect(await view(caseId, id)).toMatchObject({
      state: 'returned',
      reviews: [{ kind: 'content', verdict: 'returned', note: '原因未说清', by: reviewer.name }],
    });
    expect(await codeOf(reviewer, 'reviews', id, { ...returned, verdict: 'passed' })).toBe(
      'release.already_reviewed',
    );
  });

  it('can be taken back, and handed in again without losing what was passed', async () => {
    const caseId = await aCase();
    const id = await aSubmitted(app, handler, caseId, FIRST);
    await review(reviewer, id).expect(204);
    await browser(app, handler).send('delete', `/releases/${id}/submission`).expect(204);
    expect(
      await codeOf(reviewer, 'reviews', id, {
        kind: 'secrecy',
        version: 1,
        verdict: 'passed',
        note: null,
      }),
    ).toBe('release.not_submitted');
    await send(handler, 'submission', id, { exception: null }).expect(204);
    expect(await codeOf(handler, 'submission', id, { exception: null })).toBe(
      'release.already_submitted',
    );
    for (const kind of ['secrecy', 'privacy']) await review(reviewer, id, { kind }).expect(204);
    expect((await view(caseId, id)).state).toBe('cleared');
  });
});

it('is handed in again with another explanation only as another version', async () => {
  const caseId = await aCase();
  const body = '经了解，原因是配送延误，已责令整改到位。';
  const id = await aSubmitted(app, handler, caseId, { ...FIRST, body }, '制约因素待核');
  await review(reviewer, id, { verdict: 'returned', note: '说明不清' }).expect(204);
  expect(await codeOf(handler, 'submission', id, { exception: '制约因素待核' })).toBe(
    'release.unchanged',
  );
  await send(handler, 'submission', id, { exception: '配送单位合同尚在核查' }).expect(204);
  expect(await view(caseId, id)).toMatchObject({
    state: 'in_review',
    version: 2,
    exception: '配送单位合同尚在核查',
  });
});

describe('the text of a release', () => {
  const drafted = async (body: string) => {
    const caseId = await aCase();
    const draft = { ...FIRST, channel: 'government_site', body };
    return [caseId, await browser(app, handler).make(`/cases/${caseId}/releases`, draft)] as const;
  };

  it('with a number of a person is not handed in, for any reason', async () => {
    const [, id] = await drafted(`${BODY}当事人身份证11010519491231002X，电话13800001234。`);
    const { body } = await send(handler, 'submission', id, { exception: '家属同意公开' });
    expect(body).toMatchObject({
      code: 'release.personal_data',
      details: { kinds: ['id_number', 'mobile'] },
    });
  });

  it('that lets a person be told is passed only with a note', async () => {
    const [caseId, id] = await drafted(`${BODY}涉事学生李某，9岁，已送医。`);
    await send(handler, 'submission', id, { exception: null }).expect(204);
    expect((await view(caseId, id)).check.privacy).toMatchObject([{ kind: 'minor', never: false }]);
    const check = { kind: 'privacy', version: 1, verdict: 'passed', note: null };
    expect(await codeOf(reviewer, 'reviews', id, check)).toBe('release.note_needed');
    await review(reviewer, id, { ...check, note: '已去掉班级，无法识别' }).expect(204);
  });

  it('that is mere work news is handed in only with a reason', async () => {
    const [, id] = await drafted(
      '县委高度重视，主持召开专题会议，强调要提高站位，要求各部门贯彻落实，主要领导现场督导。由于情况复杂，受条件限制，已安排整改。',
    );
    const { body } = await send(handler, 'submission', id, { exception: null });
    expect(body).toMatchObject({
      code: 'release.elements_missing',
      details: { workNews: expect.arrayContaining(['高度重视', '强调']) as string[] },
    });
  });

  it('can be checked while it is being written', async () => {
    const text = { title: '通报', body: '联系人手机13800001234。' };
    const { body } = await browser(app, handler).send('post', '/releases/check', text).expect(200);
    expect(body).toEqual({
      privacy: [{ kind: 'mobile', start: 8, end: 19, never: true }],
      workNews: [],
    });
  });
});

describe('publishing', () => {
  it('wants an address or a file that shows it', async () => {
    const caseId = await aCase();
    const id = await aCleared(app, { handler, reviewer }, caseId, FIRST);
    const nowhere = { url: null, appearedAt: null };
    expect(await codeOf(handler, 'publication', id, nowhere)).toBe('release.needs_evidence');
    await setClock(database, after(1));
    const shot = Buffer.from('a picture');
    const answer = await browser(app, handler)
      .send('post', `/releases/${id}/evidence`)
      .attach('file', shot, '发布会截图.png')
      .expect(201);
    await send(handler, 'publication', id, nowhere).expect(204);
    const sha256 = createHash('sha256').update(shot).digest('hex');
    expect((await view(caseId, id)).evidence).toMatchObject([
      { kind: 'file', name: '发布会截图.png', sha256, size: shot.length },
    ]);
    const kept = `/evidence/${(answer.body as { id: number }).id}`;
    const read = await browser(app, officer).send('get', kept).expect(200);
    expect(Buffer.from(read.body as Buffer)).toEqual(shot);
    expect(read.headers['content-disposition']).toContain('attachment');
    const elsewhere = await aPerson(database, 'officer', units.shiguang);
    await browser(app, elsewhere).send('get', kept).expect(404);
  });

  it('counts from when it appeared, between its clearance and now, and shows when that was entered', async () => {
    const caseId = await aCase({ level: 'II' });
    const id = await aCleared(app, { handler, reviewer }, caseId, {
      ...FIRST,
      body: '5月1日发生事故，已组织救援，请群众注意防范。',
    });
    await setClock(database, after(60 * 6));
    const at = (minutes: number) => ({ ...PUBLISHED, appearedAt: after(minutes).toISOString() });
    expect(await codeOf(handler, 'publication', id, at(-1))).toBe('release.before_clearance');
    expect(await codeOf(handler, 'publication', id, at(361))).toBe('case.future_time');
    await send(handler, 'publication', id, at(240)).expect(204);
    const { case: summary, releases } = await browser(app, officer).read(
      `/cases/${caseId}`,
      caseDetail,
    );
    expect(releases[0]).toMatchObject({
      publishedAt: after(240).toISOString(),
      enteredAt: after(360).toISOString(),
    });
    expect(summary.clocks[0]).toMatchObject({
      duty: 'authoritative_information',
      metAt: after(240).toISOString(),
    });
  });

  it('has its page fetched and kept', async () => {
    const site = await aWebSite(() => ({ body: '<p>通报</p>' }));
    const caseId = await aCase();
    const id = await aCleared(app, { handler, reviewer }, caseId, FIRST);
    const url = site.address('/notice');
    await send(handler, 'publication', id, { url, appearedAt: null }).expect(204);
    const evidence = app.get(EvidenceService);
    while ((await evidence.keepPages()) > 0);
    const sha256 = createHash('sha256').update('<p>通报</p>').digest('hex');
    expect((await view(caseId, id)).evidence).toMatchObject([{ kind: 'page', name: url, sha256 }]);
    await site.close();
  });

  it('says so where its page cannot be had', async () => {
    const caseId = await aCase();
    const id = await aPublished(app, { handler, reviewer }, caseId, FIRST);
    for (let tries = 0, minutes = 0; tries < 5; tries += 1) {
      minutes += 60;
      await setClock(database, after(minutes));
      while ((await app.get(EvidenceService).keepPages()) > 0);
    }
    expect((await view(caseId, id)).evidence).toMatchObject([
      { kind: 'page', sha256: null, failure: 'dns' },
    ]);
  });
});

describe('what was published', () => {
  it('is corrected by publishing again, and both stay', async () => {
    const caseId = await aCase();
    const id = await aPublished(app, { handler, reviewer }, caseId, FIRST);
    const { body } = await send(handler, 'correction', id).expect(201);
    const correction = (body as { id: number }).id;
    expect(await view(caseId, correction)).toMatchObject({
      state: 'draft',
      corrects: id,
      body: BODY,
    });
    await revise(handler, correction, `${BODY}更正：配送单位为乙公司。`);
    await send(handler, 'submission', correction, { exception: null }).expect(204);
    await clear(app, reviewer, correction, 2);
    await send(handler, 'publication', correction, PUBLISHED).expect(204);
    expect(await view(caseId, id)).toMatchObject({ state: 'published', correctedBy: correction });
  });

  it('is withdrawn with a reason, stays to be read, and no longer answers', async () => {
    const caseId = await aCase();
    const id = await aPublished(app, { handler, reviewer }, caseId, FIRST);
    await send(handler, 'withdrawal', id, { cause: 'error', reason: '' }).expect(400);
    await send(handler, 'withdrawal', id, { cause: 'error', reason: '数据有误' }).expect(204);
    const { case: summary } = await browser(app, officer).read(`/cases/${caseId}`, caseDetail);
    expect(await view(caseId, id)).toMatchObject({
      state: 'withdrawn',
      body: BODY,
      withdrawalReason: '数据有误',
    });
    expect(summary.phase).toBe('handling');
    const leader = await aPerson(database, 'leader', units.province);
    const proposals = await browser(app, leader).read('/accountability', accountabilityList);
    expect(proposals.filter((one) => one.case.id === caseId)).toMatchObject([
      {
        ground: 'improper_response',
        evidence: { release: TITLE, kind: 'first', reason: '数据有误' },
        decision: null,
      },
    ]);
    // That it was published in time remains true.
    expect(summary.clocks[0]?.metAt).toBe(NOW.toISOString());
    expect(await codeOf(handler, 'withdrawal', id, { cause: 'error', reason: '再次撤回' })).toBe(
      'release.already_withdrawn',
    );
    // What was said is said no more: it is owed anew from now, and a first release can be published anew.
    const owed = async () =>
      (await browser(app, officer).read(`/cases/${caseId}`, caseDetail)).case.clocks.map(
        ({ duty, anchorKind, metAt }) => [duty, anchorKind, metAt !== null],
      );
    expect(await owed()).toContainEqual([summary.clocks[0]?.duty, 'withdrawn', false]);
    await aPublished(app, { handler, reviewer }, caseId, FIRST);
    expect(await owed()).toContainEqual([summary.clocks[0]?.duty, 'withdrawn', true]);
  });
});

it('can be corrected and withdrawn after the case was closed', async () => {
  const caseId = await aCase();
  const id = await aPublished(app, { handler, reviewer }, caseId, FIRST);
  const closing = { reason: '诉求已解决，经研判无需继续' };
  await browser(app, officer).act(`/cases/${caseId}/closing`, closing);
  const { body } = await send(handler, 'correction', id).expect(201);
  const correction = (body as { id: number }).id;
  await send(handler, 'submission', correction, { exception: null }).expect(204);
  await clear(app, reviewer, correction);
  await send(handler, 'publication', correction, PUBLISHED).expect(204);
  await send(handler, 'withdrawal', id, { cause: 'error', reason: '数据有误' }).expect(204);
});

describe('the queue of reviewers', () => {
  it('has what answers the five-hour duty first, then what is due first, of their own units', async () => {
    const queue = async (as: Person) =>
      (await browser(app, as).read('/reviews', reviewQueue)).waiting;
    const before = new Set((await queue(reviewer)).map(({ release }) => release.id));
    const ordinary = await aSubmitted(app, handler, await aCase(), FIRST);
    const grave = await aSubmitted(app, handler, await aCase({ level: 'II' }), FIRST);
    const interpretation = await aSubmitted(app, handler, await aCase(), {
      ...FIRST,
      kind: 'interpretation',
    });
    const waiting = (await queue(reviewer)).filter(({ release }) => !before.has(release.id));
    expect(waiting.map(({ release, fast }) => [release.id, fast])).toEqual([
      [grave, true],
      [ordinary, false],
      [interpretation, false],
    ]);
    expect(waiting[0]).toMatchObject({
      missing: [...REVIEW_KINDS],
      dueAt: after(300).toISOString(),
    });
    await review(reviewer, grave).expect(204);
    await review(reviewer, ordinary, { verdict: 'returned', note: '请补充' }).expect(204);
    const left = (await queue(reviewer)).filter(({ release }) => !before.has(release.id));
    expect(left.map(({ release, missing }) => [release.id, missing])).toEqual([
      [grave, ['secrecy', 'privacy']],
      [interpretation, [...REVIEW_KINDS]],
    ]);
    const elsewhere = await aPerson(database, 'reviewer', units.shiguang);
    expect(await queue(elsewhere)).toEqual([]);
  });
});

describe('what was published elsewhere too', () => {
  const place = (id: number, of: object = {}) =>
    send(handler, 'placements', id, {
      channel: 'new_media',
      url: 'https://example.invalid/w',
      appearedAt: null,
      ...of,
    });
  const codeOfPlacing = async (id: number, of: object) =>
    ((await place(id, of).expect(409)).body as { code: string }).code;

  it('is entered with its own proof, once a channel, and not before the text was cleared', async () => {
    const caseId = await aCase();
    const draft = await aCleared(app, { handler, reviewer }, caseId, FIRST);
    expect(await codeOfPlacing(draft, {})).toBe('release.not_published');
    await send(handler, 'publication', draft, PUBLISHED).expect(204);
    await setClock(database, after(5));
    await place(draft).expect(204);
    expect(await codeOfPlacing(draft, {})).toBe('release.already_placed');
    expect(await codeOfPlacing(draft, { channel: 'gazette', url: null })).toBe(
      'release.needs_evidence',
    );
    expect(
      await codeOfPlacing(draft, { channel: 'media', appearedAt: after(-1).toISOString() }),
    ).toBe('release.before_clearance');
    expect((await view(caseId, draft)).placements).toMatchObject([
      { channel: 'government_site', appearedAt: NOW.toISOString() },
      { channel: 'new_media', appearedAt: after(5).toISOString(), conference: null },
    ]);
  });

  it('meets the duty of a press conference, by who spoke in which rank', async () => {
    const caseId = await aCase({ level: 'I' });
    const id = await aPublished(app, { handler, reviewer }, caseId, FIRST);
    const held = { channel: 'press_conference', url: null };
    expect(await codeOfPlacing(id, held)).toBe('release.needs_conference');
    const conference = { place: '新闻发布厅', speaker: '李某', rank: 'spokesperson' };
    await setClock(database, after(60));
    expect(await codeOfPlacing(id, { ...held, conference })).toBe('release.needs_evidence');
    await place(id, { ...held, url: 'https://example.invalid/c', conference }).expect(204);
    const { placements } = await view(caseId, id);
    expect(placements.at(-1)).toMatchObject({ conference, rankMatches: false });
    const { case: summary } = await browser(app, officer).read(`/cases/${caseId}`, caseDetail);
    expect(summary.clocks.find(({ duty }) => duty === 'press_conference')?.metAt).toBe(
      after(60).toISOString(),
    );
  });
});

it('in a case that was taken up again an old text stops nothing by appearing elsewhere', async () => {
  const caseId = await aCase();
  const id = await aPublished(app, { handler, reviewer }, caseId, FIRST);
  await browser(app, officer).act(`/cases/${caseId}/closing`, { reason: '诉求已回应' });
  await setClock(database, after(60));
  const reopening = { ground: 'bad_answer', reason: '答非所问' };
  await browser(app, officer).act(`/cases/${caseId}/reopening`, reopening);
  await setClock(database, after(70));
  const elsewhere = { channel: 'new_media', url: 'https://example.invalid/w', appearedAt: null };
  await send(handler, 'placements', id, elsewhere).expect(204);
  const { case: summary } = await browser(app, officer).read(`/cases/${caseId}`, caseDetail);
  expect(summary.clocks.at(-1)).toMatchObject({ duty: 'response', metAt: null });
});

describe('a text several units publish together', () => {
  const cosign = (as: Person, id: number, of: object = {}) =>
    send(as, 'cosigning', id, { version: 1, verdict: 'signed', note: null, ...of });

  it('is read and signed by each before it is published, and signed anew when it is changed', async () => {
    const caseId = await aCase();
    const other = await aPerson(database, 'leader', units.shiguang);
    const stranger = await aPerson(database, 'handler', units.moxi);
    const together = { ...FIRST, channel: 'government_site', cosigners: [units.shiguang.id] };
    const id = await browser(app, handler).make(`/cases/${caseId}/releases`, together);
    await browser(app, other).refusal('get', `/cases/${caseId}`, 404);
    await send(handler, 'submission', id, { exception: null }).expect(204);
    await clear(app, reviewer, id);
    expect(await codeOf(handler, 'publication', id, PUBLISHED)).toBe('release.not_cosigned');
    await browser(app, other).read(`/cases/${caseId}`, caseDetail);
    await cosign(stranger, id).expect(409);
    await cosign(other, id, { verdict: 'objected' }).expect(409);
    await cosign(other, id, { verdict: 'objected', note: '数据须核对' }).expect(204);
    expect(await codeOf(handler, 'publication', id, PUBLISHED)).toBe('release.not_cosigned');
    await browser(app, handler)
      .send('put', `/releases/${id}`, { ...together, body: `${BODY}数据已核对。` })
      .expect(204);
    await send(handler, 'submission', id, { exception: null }).expect(204);
    await clear(app, reviewer, id, 2);
    await cosign(other, id, { version: 2 }).expect(204);
    expect((await view(caseId, id)).cosigners).toMatchObject([
      { name: units.shiguang.name, verdict: 'signed', by: other.name },
    ]);
    await send(handler, 'publication', id, PUBLISHED).expect(204);
  });

  it('is not signed by its own unit, nor by one that is none', async () => {
    const caseId = await aCase();
    const path = `/cases/${caseId}/releases`;
    const draft = { ...FIRST, channel: 'government_site' };
    const own = { ...draft, cosigners: [units.department.id] };
    expect((await browser(app, handler).refusal('post', path, 409, own)).code).toBe(
      'request.own_unit',
    );
    await browser(app, handler).refusal('post', path, 404, { ...draft, cosigners: [999_999] });
  });
});

describe('files that go with a text', () => {
  const attach = async (id: number, name: string, bytes: Buffer): Promise<number> => {
    const { body } = await browser(app, handler)
      .send('post', `/releases/${id}/attachments`)
      .attach('file', bytes, name)
      .expect(201);
    return (body as { id: number }).id;
  };
  const aDraft = async () => {
    const caseId = await aCase();
    const id = await browser(app, handler).make(`/cases/${caseId}/releases`, {
      ...FIRST,
      channel: 'government_site',
    });
    return { caseId, id };
  };

  it('are another version, which has to be checked again', async () => {
    const { caseId, id } = await aDraft();
    await send(handler, 'submission', id, { exception: null }).expect(204);
    await clear(app, reviewer, id);
    const file = await attach(id, '检测报告.txt', Buffer.from('检测结果合格'));
    expect(await view(caseId, id)).toMatchObject({
      state: 'draft',
      version: 2,
      attachments: [{ name: '检测报告.txt', personal: [] }],
    });
    const { body } = await browser(app, officer).send('get', `/attachments/${file}`).expect(200);
    expect(Buffer.from(body as Buffer).toString()).toBe('检测结果合格');
    await browser(app, handler).send('delete', `/attachments/${file}`).expect(204);
    expect(await view(caseId, id)).toMatchObject({ version: 3, attachments: [] });
    const elsewhere = await aPerson(database, 'officer', units.shiguang);
    await browser(app, elsewhere).refusal('get', `/attachments/${file}`, 404);
  });

  it.each([
    ['a text', () => Promise.resolve(Buffer.from('家长 张三 13812345678'))],
    [
      'a workbook',
      async () => {
        const workbook = new Workbook();
        workbook.addWorksheet('名单').addRow(['张三', '13812345678']);
        return Buffer.from(await workbook.xlsx.writeBuffer());
      },
    ],
    [
      'a document',
      () => layOut({ ...EMPTY, body: [{ kind: 'text', text: '联系人张三，手机13812345678' }] }),
    ],
  ])('keep it out with a mobile number in %s', async (_, make) => {
    const { id } = await aDraft();
    const bytes = await make();
    await attach(id, bytes.toString('latin1', 0, 2) === 'PK' ? '名单.xlsx' : '名单.txt', bytes);
    const { body } = await send(handler, 'submission', id, { exception: null }).expect(409);
    expect(body).toMatchObject({ code: 'release.personal_data', details: { kinds: ['mobile'] } });
  });

  it('that nobody can read for the reviewer are looked at by name', async () => {
    const { caseId, id } = await aDraft();
    await attach(id, '现场.pdf', Buffer.from('%PDF-1.7 …'));
    await send(handler, 'submission', id, { exception: null }).expect(204);
    expect((await view(caseId, id)).attachments).toMatchObject([{ personal: null }]);
    const privacy = { kind: 'privacy', version: 2 };
    await review(reviewer, id, privacy).expect(409);
    await review(reviewer, id, { ...privacy, note: '已逐页查看，无个人信息' }).expect(204);
  });
});

it('secrecy nobody here can determine is asked of who can, and answered with what they said', async () => {
  const caseId = await aCase();
  const id = await aSubmitted(app, handler, caseId, FIRST);
  const secrecy = { kind: 'secrecy', version: 1 };
  const refer = { ...secrecy, verdict: 'referred', note: '送县保密局确定' };
  await review(reviewer, id, { kind: 'content', verdict: 'referred', note: '不明' }).expect(409);
  await review(reviewer, id, { ...refer, note: null }).expect(409);
  await review(reviewer, id, refer).expect(204);
  await review(reviewer, id, refer).expect(409);
  expect(await view(caseId, id)).toMatchObject({ state: 'in_review' });
  await review(reviewer, id, { ...secrecy, note: null }).expect(409);
  await review(reviewer, id, { ...secrecy, note: '县保密局确定不属于国家秘密' }).expect(204);
  expect((await view(caseId, id)).reviews.map(({ verdict }) => verdict)).toEqual([
    'referred',
    'passed',
  ]);
});
