import { createHmac } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type ChannelSettings, channelList, channelTest, messageList } from '@huixiang/contracts';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import {
  type InsertedUnit,
  type Person,
  aPerson,
  aSmallProvince,
  anAlert,
  anEvent,
  browser,
} from '../../test/factories';
import { aMailServer, aReceiver } from '../../test/receivers';
import { record } from '../ledger/record';
import { Sequencer } from '../ledger/sequencer';
import { Dispatcher } from './dispatcher';
import { Sender } from './sender';

const NOW = new Date('2026-05-01T02:00:00Z');
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const KEY = 'a-key-of-sixteen-characters';

let database: TestDatabase;
let app: NestExpressApplication;
let units: Awaited<ReturnType<typeof aSmallProvince>>;
let administrator: Person;
let receiver: Awaited<ReturnType<typeof aReceiver>>;

beforeEach(async () => {
  database = await aDatabase();
  await setClock(database, NOW);
  units = await aSmallProvince(database);
  administrator = await aPerson(database, 'administrator', units.moxi);
  receiver = await aReceiver();
  app = await aServer(database, {
    MESSAGE_ALLOWED_HOSTS: '127.0.0.1',
    PUBLIC_ADDRESS: 'https://huixiang.example/',
  });
});
afterEach(async () => {
  await app.close();
  await receiver.close();
  await database.drop();
});

const office = () => browser(app, administrator);
const channelOf = (settings: ChannelSettings, of: object = {}) => ({
  name: '值班群',
  topics: ['alerts', 'calls'],
  level: 'IV',
  settings,
  ...of,
});
const webhook = () => ({ kind: 'webhook' as const, address: receiver.address, secret: KEY });
const addChannel = (settings: ChannelSettings, of: object = {}) =>
  office().make('/channels', channelOf(settings, of));
async function raise(unit: InsertedUnit, title: string, kind = 'alert.raised' as const) {
  const event = await anEvent(database, unit, { title });
  const alert = await anAlert(database, event, NOW);
  await database.source.query(
    `INSERT INTO alert_reason (alert_id, rule, figures, at) VALUES ($1, 'level_reached', '{"level":"III"}', $2)`,
    [alert.id, NOW],
  );
  await database.source.transaction((tx) =>
    record(tx, NOW, { kind, subject: { type: 'alert', id: alert.id }, scope: unit.path }),
  );
  return { alert: alert.id, event: event.id };
}
async function pass(): Promise<void> {
  while ((await app.get(Sequencer).sequence()) > 0);
  while ((await app.get(Dispatcher).dispatch()) > 0);
  while ((await app.get(Sender).send()) > 0);
}
const channels = () => office().read('/channels', channelList);
const messages = (id: number, state = '') =>
  office().read(`/channels/${id}/messages${state}`, messageList);
const bodies = () => receiver.received.map(({ body }) => JSON.parse(body) as { title: string });

describe('a channel', () => {
  it('is told of what happens with its unit and those below from now on, once', async () => {
    await raise(units.moxi, '从前的事');
    while ((await app.get(Sequencer).sequence()) > 0);
    const id = await addChannel(webhook());
    await raise(units.county, '听泉县停水');
    await raise(units.shiguang, '别处的事');
    await pass();
    await pass();
    expect(bodies()).toMatchObject([
      {
        title: '【预警·一般】听泉县停水',
        topic: 'alerts',
        level: 'IV',
        lines: ['听泉县，0 篇，负面 0 篇', '达到等级：等级达到较大'],
        link: 'https://huixiang.example/desk',
        at: NOW.toISOString(),
      },
    ]);
    expect(await messages(id)).toMatchObject([{ state: 'sent', tries: 1, failure: null }]);
  });

  it('is told only of its topics and of what is grave enough', async () => {
    await addChannel(webhook(), { topics: ['calls'] });
    await addChannel(webhook(), { level: 'II' });
    await raise(units.moxi, '一般的事');
    const { alert, event } = await raise(units.moxi, '重大的事');
    await database.source.query(`UPDATE event SET proposed_level = 'II' WHERE id = $1`, [event]);
    await database.source.transaction((tx) =>
      record(tx, NOW, {
        kind: 'alert.called',
        subject: { type: 'alert', id: alert },
        scope: units.moxi.path,
        data: { account: administrator.id },
      }),
    );
    await pass();
    expect(
      bodies()
        .map(({ title }) => title)
        .sort(),
    ).toEqual(
      [
        `【呼叫 ${administrator.name}】重大的事`,
        `【呼叫 ${administrator.name}】重大的事`,
        '【预警·重大】重大的事',
      ].sort(),
    );
  });

  it('signs what it posts, with the time, so that the receiver can tell', async () => {
    await addChannel(webhook());
    await raise(units.moxi, '停水');
    await pass();
    const [{ headers, body }] = receiver.received as [(typeof receiver.received)[0]];
    const [, time, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(
      String(headers['x-huixiang-signature']),
    )!;
    expect(signature).toBe(createHmac('sha256', KEY).update(`${time}.${body}`).digest('hex'));
    expect(headers['idempotency-key']).toBe((JSON.parse(body) as { id: string }).id);
  });

  it('tries again ever later what did not arrive, under the same key, and says when it gave up', async () => {
    const id = await addChannel(webhook());
    receiver.answerWith(503, 'busy');
    await raise(units.moxi, '停水');
    await pass();
    expect(await messages(id)).toMatchObject([
      { state: 'waiting', tries: 1, failure: 'HTTP 503 busy', nextTryAt: at(10).toISOString() },
    ]);
    let seconds = 0;
    for (const wait of [10, 60, 300, 1800, 7200, 21_600]) {
      seconds += wait;
      await setClock(database, at(seconds - 1));
      await pass();
      const before = receiver.received.length;
      await setClock(database, at(seconds));
      await pass();
      expect(receiver.received.length).toBe(before + 1);
    }
    expect(await messages(id, '?state=dead')).toMatchObject([{ state: 'dead', tries: 7 }]);
    expect(await channels()).toMatchObject([{ dead: 1, waiting: 0, lastFailure: 'HTTP 503 busy' }]);
    expect(new Set(receiver.received.map(({ headers }) => headers['idempotency-key'])).size).toBe(
      1,
    );
    const [dead] = await messages(id);
    receiver.answerWith(200);
    await office().act(`/channels/messages/${dead!.id}/resending`);
    await pass();
    expect(await messages(id)).toMatchObject([{ state: 'sent', failure: null }]);
    await office().refusal('post', `/channels/messages/${dead!.id}/resending`, 404);
    const kinds = await database.source.query<{ kind: string }[]>(
      `SELECT kind FROM ledger_entry WHERE kind LIKE 'message.%' ORDER BY index`,
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['message.dead', 'message.resent']);
  });

  it('gives up at once where trying again changes nothing, and waits as long as it is asked to', async () => {
    const id = await addChannel(webhook());
    receiver.answerWith(404);
    await raise(units.moxi, '停水');
    await pass();
    expect(await messages(id)).toMatchObject([{ state: 'dead', tries: 1 }]);
    receiver.answerWith(429, '', { 'retry-after': '120' });
    await raise(units.moxi, '停电');
    await pass();
    expect((await messages(id))[0]).toMatchObject({ nextTryAt: at(120).toISOString() });
  });

  it('that is paused is told afterwards of what it missed, one that is removed of nothing', async () => {
    const id = await addChannel(webhook());
    await office().act(`/channels/${id}/pause`);
    await raise(units.moxi, '停水');
    await pass();
    expect(receiver.received).toEqual([]);
    await office().act(`/channels/${id}/resumption`);
    await pass();
    expect(bodies()).toHaveLength(1);
    await office().send('delete', `/channels/${id}`).expect(204);
    await raise(units.moxi, '停电');
    await pass();
    expect(bodies()).toHaveLength(1);
    expect(await channels()).toEqual([]);
  });

  it('is not disturbed in quiet hours by what is not grave', async () => {
    const officer = await aPerson(database, 'officer', units.moxi);
    const settings = {
      thresholds: { negative: 3, outlets: 2, surge: 5, surgeRatio: 3, voices: 2, keyFields: [] },
      waits: { grave: 10, other: 60 },
      // From nine to noon in Beijing; it is ten.
      quiet: { from: 540, to: 720 },
    };
    await browser(app, officer).send('put', '/duty/settings', settings).expect(204);
    const id = await addChannel(webhook());
    await raise(units.moxi, '停水');
    await pass();
    expect((await messages(id))[0]).toMatchObject({ nextTryAt: at(7200).toISOString(), tries: 0 });
    await setClock(database, at(7200));
    await pass();
    expect(bodies()).toHaveLength(1);
  });

  it('keeps its secret to itself, also when it is changed', async () => {
    const id = await addChannel(webhook());
    const [channel] = await channels();
    expect(channel).toMatchObject({ hasSecret: true, settings: { address: receiver.address } });
    expect(JSON.stringify(channel)).not.toContain(KEY);
    const changed = channelOf({ kind: 'webhook', address: receiver.address }, { name: '新名' });
    await office().send('put', `/channels/${id}`, changed).expect(204);
    await raise(units.moxi, '停水');
    await pass();
    expect(receiver.received).toHaveLength(1);
    const wecom = channelOf({ kind: 'wecom', address: receiver.address });
    await office().refusal('put', `/channels/${id}`, 409, wecom);
    const bare = channelOf({ kind: 'webhook', address: receiver.address });
    expect((await office().refusal('post', '/channels', 409, bare)).code).toBe(
      'channel.secret_missing',
    );
  });

  it('is its own administrator’s alone', async () => {
    const id = await addChannel(webhook());
    const above = await aPerson(database, 'administrator', units.province);
    expect(await browser(app, above).read('/channels', channelList)).toMatchObject([
      { own: false },
    ]);
    await browser(app, above).refusal('delete', `/channels/${id}`, 404);
    await browser(app, above).refusal('post', `/channels/${id}/test`, 404);
    const beside = await aPerson(database, 'administrator', units.shiguang);
    expect(await browser(app, beside).read('/channels', channelList)).toEqual([]);
    expect(await browser(app, beside).read(`/channels/${id}/messages`, messageList)).toEqual([]);
    await browser(app, await aPerson(database, 'officer', units.moxi)).refusal(
      'get',
      '/channels',
      403,
    );
  });
});

describe('a robot', () => {
  const told = () => JSON.parse(receiver.received[0]!.body) as Record<string, unknown>;
  const test = async (id: number) =>
    channelTest.parse((await office().send('post', `/channels/${id}/test`).expect(200)).body)
      .failure;

  it('of WeCom is told in markdown', async () => {
    expect(await test(await addChannel({ kind: 'wecom', address: receiver.address }))).toBeNull();
    expect(receiver.received[0]?.path).toBe('/hook?key=abc');
    expect(told()).toMatchObject({ msgtype: 'markdown' });
    expect(JSON.stringify(told())).toContain('[查看](https://huixiang.example/)');
  });

  it('of DingTalk is told with its signature in the address', async () => {
    const secret = 'SEC123';
    const id = await addChannel({ kind: 'dingtalk', address: receiver.address, secret });
    expect(await test(id)).toBeNull();
    const asked = new URL(receiver.received[0]!.path, 'http://x').searchParams;
    const time = asked.get('timestamp')!;
    const expected = createHmac('sha256', secret).update(`${time}\n${secret}`).digest('base64');
    expect(asked.get('sign')).toBe(expected);
    expect(asked.get('key')).toBe('abc');
    expect(told()).toMatchObject({ msgtype: 'markdown' });
  });

  it('of Feishu is told with its signature in the body', async () => {
    const secret = 'SEC456';
    const id = await addChannel({ kind: 'feishu', address: receiver.address, secret });
    expect(await test(id)).toBeNull();
    const { timestamp, sign, msg_type: type } = told();
    expect(sign).toBe(
      createHmac('sha256', `${String(timestamp)}\n${secret}`)
        .update('')
        .digest('base64'),
    );
    expect(type).toBe('post');
  });

  it('that refuses says why in its own words, and one that is busy is asked again', async () => {
    const id = await addChannel({ kind: 'wecom', address: receiver.address });
    receiver.answerWith(200, '{"errcode":93000,"errmsg":"invalid webhook url"}');
    expect(await test(id)).toBe('93000 invalid webhook url');
    await raise(units.moxi, '停水');
    await pass();
    expect(await messages(id)).toMatchObject([{ state: 'dead' }]);
    receiver.answerWith(200, '{"errcode":45009,"errmsg":"api freq out of limit"}');
    await raise(units.moxi, '停电');
    await pass();
    expect((await messages(id))[0]).toMatchObject({
      state: 'waiting',
      nextTryAt: at(60).toISOString(),
    });
  });

  it('inside the own network is not reached unless it is named', async () => {
    const id = await addChannel({ kind: 'wecom', address: 'http://10.0.0.8/hook' });
    expect(await test(id)).toContain('MESSAGE_ALLOWED_HOSTS');
  });
});

describe('a mailbox', () => {
  let mail: Awaited<ReturnType<typeof aMailServer>>;
  beforeEach(async () => {
    mail = await aMailServer({ name: 'huixiang', password: 'secret' });
  });
  afterEach(() => mail.close());

  const settings = (of: object = {}): ChannelSettings => ({
    kind: 'email',
    host: '127.0.0.1',
    port: mail.port,
    security: 'none',
    user: 'huixiang',
    password: 'secret',
    from: 'huixiang@gov.example',
    to: ['duty@gov.example', 'leader@gov.example'],
    ...of,
  });

  it('is told in plain text, with a Message-ID of the message’s own', async () => {
    const id = await addChannel(settings());
    await raise(units.moxi, '停水');
    await pass();
    const [told] = mail.mails;
    expect(told?.to).toEqual(['duty@gov.example', 'leader@gov.example']);
    const [message] = await messages(id);
    expect(told?.text).toContain(`Message-ID: <${id}-${message!.id}@huixiang>`);
    const encoded = /\r\n\r\n([\s\S]*)$/.exec(told!.text)![1]!;
    const text = /base64/i.test(told!.text)
      ? Buffer.from(encoded, 'base64').toString()
      : decodeURIComponent(encoded.replace(/=\r\n/g, '').replace(/%/g, '%25').replace(/=/g, '%'));
    expect(text).toContain('达到等级：等级达到较大');
    expect(text).toContain('https://huixiang.example/desk');
  });

  it.each(['10.0.0.8', '::1', '[::1]', '127.0.0.1.nip.example', '2130706434'])(
    'of the own network, %s, is not reached unless it is named',
    async (host) => {
      const id = await addChannel(settings({ host, port: 25 }));
      const { failure } = channelTest.parse(
        (await office().send('post', `/channels/${id}/test`).expect(200)).body,
      );
      expect(failure).toMatch(host.includes('nip') ? /./ : /MESSAGE_ALLOWED_HOSTS/);
      expect(mail.mails).toEqual([]);
    },
  );

  it('is not reached by a port that no mail server has', async () => {
    const id = await addChannel(settings({ host: 'mail.gov.example', port: 5432 }));
    const { failure } = channelTest.parse(
      (await office().send('post', `/channels/${id}/test`).expect(200)).body,
    );
    expect(failure).toContain('MESSAGE_ALLOWED_HOSTS');
  });

  it.each([
    ['a wrong password', { password: 'wrong' }, 'dead'],
    ['a mailbox that does not exist', { to: ['nobody@gov.example'] }, 'dead'],
    ['a server that is down', { port: 1 }, 'waiting'],
  ])('with %s fails', async (_, of, state) => {
    const id = await addChannel(settings(of));
    await raise(units.moxi, '停水');
    await pass();
    expect(await messages(id)).toMatchObject([{ state, tries: 1 }]);
    expect((await messages(id))[0]?.failure).toBeTruthy();
  });
});
