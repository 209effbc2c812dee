import { fork } from 'node:child_process';
import { LIVE_BATCH, LIVE_HEAT, LIVE_RESUME, LiveCursor } from '@huixiang/contracts';
import { io } from 'socket.io-client';
import { aPushSource, call, openBrowser, openPage, signIn, startProduct, unlike } from '../rig.mjs';

const SCREENS = 500;
const ALERTS = 60;
const CUTS = 200;
const HEAT_EVERY_MS = 10_000;
/** So that the sample's own beginning is over when the clock starts. */
const SETTLED_MS = 5000;

/**
 * `npm run bench -- live`: the whole product with its sample, 500 signed-in screens that read the alerts again whenever they
 * hear of one or that events grew, and a real browser on 值班台. Articles are pushed that each raise an alert: from the moment the push is
 * answered, which is behind its commit, to the moment the title stands in the page. Then a screen whose connection is cut 200
 * times at random while the ledger grows: what it was told against what the ledger says.
 */
async function main() {
  if (process.argv[2] === 'screens') return screens(process.argv[3], process.argv[4]);
  const product = await startProduct();
  try {
    const cookie = await signIn(product.address, 'officer');
    const push = await aPushSource(product.address, cookie, '时延测量');
    await call(product.address, cookie, 'POST', '/watches', {
      name: '时延测量',
      terms: { q: '“时延测量”' },
      alerts: true,
      articles: 1,
    });
    const others = await connectScreens(product.address, cookie);
    await sleep(SETTLED_MS);
    console.table([await latencies(product.address, cookie, push)]);
    console.table([await cuts(product.address, cookie)]);
    others.kill();
  } finally {
    await product.stop();
  }
}

/** The other screens, in a process of their own; resolves once all are connected. */
async function connectScreens(address, cookie) {
  const child = fork(import.meta.filename, ['screens', address, cookie]);
  await new Promise((done) => child.once('message', done));
  return child;
}

async function screens(address, cookie) {
  let connected = 0;
  for (let i = 0; i < SCREENS; i += 1) {
    const cursor = new LiveCursor();
    const readAlerts = alertReader(address, cookie);
    let readAt = 0;
    const socket = screen(address, cookie);
    socket.on('connect', () => {
      socket.emit(LIVE_RESUME, { cursor: cursor.at });
      connected += 1;
      if (connected === SCREENS) process.send('connected');
    });
    socket.on(LIVE_BATCH, (batch) => {
      const isOfAlerts = cursor.take(batch).some(({ subject }) => subject.type === 'alert');
      if (!isOfAlerts) return;
      readAt = Date.now();
      readAlerts();
    });
    // As the page does: heat is read again some seconds later, once for all that came meanwhile.
    let [due, heardAt] = [null, 0];
    socket.on(LIVE_HEAT, () => {
      heardAt = Date.now();
      due ??= setTimeout(
        () => {
          due = null;
          if (readAt <= heardAt) readAlerts();
        },
        HEAT_EVERY_MS * (0.5 + Math.random() / 2),
      );
    });
    await sleep(4);
  }
}

/** Reads the open alerts as the page does: of what it has only the changes. */
function alertReader(address, cookie) {
  let version = '';
  return () =>
    void fetch(`${address}/api/alerts?state=open&since=${version}`, { headers: { cookie } })
      .then((response) => response.json())
      .then((list) => (version = list.version))
      .catch(() => undefined);
}

function screen(address, cookie) {
  return io(address, {
    path: '/live',
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie },
  });
}

/** From the answer of each push to its title standing in the browser. */
async function latencies(address, cookie, push) {
  const { browser, page } = await openDesk(address);
  const times = [];
  for (let n = 0; times.length < ALERTS; n += 1) {
    const title = unlike(n, 14);
    const text = `${title}，${unlike(n + 1000, 40)}。（时延测量）`;
    await page.evaluate(watchFor, title);
    await push([{ id: `live-${n}`, title, text }]);
    const committed = Date.now();
    const drawn = await drawnIn(page);
    if (drawn !== null) times.push(drawn - committed);
    else if (await raisedAlert(address, cookie, title)) throw new Error(`${title} was not drawn`);
    // Alerts are read as an officer does: what is new is taken into the list.
    await page.keyboard.press('n');
    await sleep(200 + Math.random() * 600);
  }
  await browser.close();
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
  return {
    screens: SCREENS,
    alerts: ALERTS,
    'p50, ms': at(0.5),
    'p95, ms': at(0.95),
    'p99, ms': at(0.99),
    'most, ms': at(1),
  };
}

/**
 * When it was drawn, null where it was not within ten seconds. Where several are new only the gravest is named: they are taken
 * into the list until it stands there.
 */
async function drawnIn(page) {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline;) {
    const at = await page.evaluate(() =>
      Promise.race([window.drawn, new Promise((later) => setTimeout(() => later(null), 500))]),
    );
    if (at !== null) return at;
    await page.keyboard.press('n');
  }
  return null;
}

/** Whether an event of this title has an open alert: signs without sense may be taken for irrelevant, and alert of nothing. */
async function raisedAlert(address, cookie, title) {
  const { alerts } = await call(address, cookie, 'GET', '/alerts?state=open');
  return alerts.some(({ event }) => event.title === title);
}

/** In the page: when this text is first drawn, in milliseconds since 1970. */
function watchFor(title) {
  window.drawn = new Promise((done) => {
    const isThere = () => document.body.innerText.includes(title);
    const watcher = new MutationObserver(() => {
      if (!isThere()) return;
      watcher.disconnect();
      requestAnimationFrame(() => done(Date.now()));
    });
    watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

async function openDesk(address) {
  const browser = await openBrowser();
  const page = await openPage(browser, address, 'officer');
  await page.goto(`${address}/desk`);
  await page.locator('.desk-list').waitFor();
  return { browser, page };
}

/** A screen cut at random while the ledger grows: lost, doubled, out of order. */
async function cuts(address, cookie) {
  const cursor = new LiveCursor();
  const told = [];
  let socket;
  const connect = () =>
    new Promise((done) => {
      socket = screen(address, cookie);
      socket.on('connect', () => {
        socket.emit(LIVE_RESUME, { cursor: cursor.at });
        done();
      });
      socket.on(LIVE_BATCH, (batch) => told.push(...cursor.take(batch).map(({ index }) => index)));
    });
  await connect();
  while (cursor.at < 0) await sleep(10);
  const from = cursor.at;
  let growing = true;
  const growth = (async () => {
    for (let n = 0; growing; n += 1) {
      const { id } = await call(address, cookie, 'POST', '/watches', {
        name: `断线 ${n}`,
        terms: { q: '断线' },
        alerts: false,
      });
      await call(address, cookie, 'DELETE', `/watches/${id}`);
    }
  })();
  for (let n = 0; n < CUTS; n += 1) {
    await sleep(Math.random() * 150);
    // The engine's own end: as a cable does, without a word to the server.
    if (Math.random() < 0.5) socket.io.engine.close();
    else socket.disconnect();
    await sleep(Math.random() * 150);
    await connect();
  }
  growing = false;
  await growth;
  await sleep(2000);
  const expected = await entriesBetween(address, cookie, from, cursor.at);
  const known = new Set(told);
  return {
    cuts: CUTS,
    entries: expected.length,
    lost: expected.filter((index) => !known.has(index)).length,
    doubled: told.length - known.size,
    'out of order': told.filter((index, i) => i > 0 && index < told[i - 1]).length,
  };
}

async function entriesBetween(address, cookie, from, to) {
  const indexes = [];
  let before = to + 1;
  while (before > from + 1) {
    const { entries } = await call(address, cookie, 'GET', `/ledger/entries?before=${before}`);
    if (entries.length === 0) break;
    indexes.push(...entries.map(({ index }) => index).filter((index) => index > from));
    before = entries.at(-1).index;
  }
  return indexes;
}

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

await main();
