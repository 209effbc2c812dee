import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { call, openBrowser, openPage, signIn, startProduct } from '../rig.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const HOMES = [
  ['officer', '/desk'],
  ['leader', '/overview'],
  ['evaluator', '/assessment'],
  ['handler', '/cases'],
  ['reviewer', '/reviews'],
  ['administrator', '/system'],
];
const SIZES = [
  [1440, 900],
  [390, 844],
];
const ALERTS = 2000;
const STROKES = 120;
const CHANGES = 40;
/** The best is what the page takes, the rest what the machine does besides. */
const TIMES = 3;

/**
 * `npm run bench -- pages`: each role's home on a cold load, from the browser's own entries (largest contentful paint, layout
 * shift) and the scripts it fetched; a chart changed in place, until it was drawn; then triage by keyboard in a queue of 2,000 alerts, how long until each stroke was painted.
 */
async function main() {
  const product = await startProduct();
  const browser = await openBrowser();
  try {
    console.table(await homes(browser, product.address));
    console.table([await drawings(browser, product.address)]);
    await addAlerts(product.folder);
    console.table([await strokes(browser, product.address)]);
  } finally {
    await browser.close();
    await product.stop();
  }
}

async function homes(browser, address) {
  const rows = [];
  for (const [role, path] of HOMES)
    for (const [width, height] of SIZES) {
      const loads = [];
      for (let n = 0; n < TIMES; n += 1)
        loads.push(await coldLoad(browser, `${address}${path}`, role, { width, height }));
      const best = loads.toSorted((a, b) => a.lcp - b.lcp)[0];
      rows.push({
        role,
        width,
        'LCP, ms': Math.round(best.lcp),
        'layout shift': Math.max(...loads.map(({ shift }) => shift)).toFixed(3),
        'script, kB gzip': Math.round(best.script / 1000),
      });
    }
  return rows;
}

async function coldLoad(browser, url, role, viewport) {
  const page = await openPage(browser, new URL(url).origin, role, { viewport });
  await page.addInitScript(watch);
  const scripts = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response);
  });
  await page.goto(url);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined);
  // What is fetched ahead for dialogues comes later, once the page stands.
  const first = [...scripts];
  await page.waitForTimeout(1200);
  const seen = await page.evaluate(() => ({ lcp: window.seen.lcp, shift: window.seen.shift }));
  let script = 0;
  for (const response of first) script += gzipSync(await response.body()).length;
  await page.context().close();
  return { ...seen, script };
}

/** In the page: keeps the browser's own entries. */
function watch() {
  window.seen = { lcp: 0, shift: 0, strokes: [] };
  const observe = (type, keep, more = {}) =>
    new window.PerformanceObserver((list) => list.getEntries().forEach(keep)).observe({
      type,
      buffered: true,
      ...more,
    });
  observe('largest-contentful-paint', (entry) => (window.seen.lcp = entry.startTime));
  observe('layout-shift', (entry) => {
    if (!entry.hadRecentInput) window.seen.shift += entry.value;
  });
  observe(
    'event',
    (entry) => {
      if (entry.interactionId > 0) window.seen.strokes.push(entry.duration);
    },
    { durationThreshold: 16 },
  );
}

/** Two thousand events with an alert each, as if the day had gone very wrong. */
async function addAlerts(folder) {
  const { Client } = createRequire(join(ROOT, 'apps/api/package.json'))('pg');
  const { port, password } = JSON.parse(readFileSync(join(folder, 'postgres-access.json'), 'utf8'));
  const client = new Client({
    host: '127.0.0.1',
    port,
    password,
    user: 'postgres',
    database: 'huixiang',
  });
  await client.connect();
  await client.query(
    `WITH unit AS (SELECT path, place_code FROM unit WHERE kind = 'government' ORDER BY id LIMIT 1), made AS (
       INSERT INTO event (title, place_code, scope_path, field, first_reported_at, first_seen_at, last_article_at, terms, members, articles, negative, outlets, heat)
       SELECT '居民反映小区第 ' || n || ' 号楼停水多日无人处理', unit.place_code, unit.path, 'housing', now(), now(), now(), '{}', 1, 5, 4, 3, random() * 40
       FROM unit, generate_series(1, $1::int) n RETURNING id)
     , raised AS (INSERT INTO alert (event_id, raised_at) SELECT id, now() FROM made RETURNING id)
     INSERT INTO alert_reason (alert_id, rule, figures, at) SELECT id, 'surge', '{"lastHour": 6, "usual": 1}', now() FROM raised`,
    [ALERTS],
  );
  await client.end();
}

/** The chart of the event most was written about, changed between its two pictures. */
async function drawings(browser, address) {
  const page = await openPage(browser, address, 'officer');
  const cookie = await signIn(address, 'officer');
  const { events } = await call(address, cookie, 'GET', '/events?sort=heat');
  const most = events.toSorted((a, b) => b.articles - a.articles)[0];
  await page.goto(`${address}/events/${most.id}`);
  const pictures = page.locator('.ant-segmented').first().locator('.ant-segmented-item');
  await page.locator('.chart-holder svg').first().waitFor();
  await page.evaluate(() => window.performance.clearMeasures());
  for (let n = 0; n < CHANGES; n += 1) {
    await pictures.nth((n + 1) % 2).click();
    await page.waitForTimeout(150);
  }
  const took = await page.evaluate(() =>
    window.performance.getEntriesByName('chart').map(({ duration }) => duration),
  );
  await page.context().close();
  const sorted = took.toSorted((a, b) => a - b);
  return {
    articles: most.articles,
    changes: took.length,
    'p50, ms': Math.round(sorted[Math.floor(sorted.length / 2)]),
    'slowest, ms': Math.round(sorted.at(-1)),
  };
}

async function strokes(browser, address) {
  const page = await openPage(browser, address, 'officer');
  await page.addInitScript(watch);
  await page.goto(`${address}/desk`);
  await page.locator('[role=option]').nth(5).waitFor();
  await page.waitForTimeout(3000);
  const count = await page.locator('[role=option]').first().getAttribute('aria-setsize');
  for (let n = 0; n < STROKES; n += 1) {
    await page.keyboard.press(n % 20 === 19 ? 'a' : n % 20 === 18 ? 'End' : 'j');
    await page.waitForTimeout(120);
  }
  await page.waitForTimeout(500);
  const { strokes: took, shift } = await page.evaluate(() => window.seen);
  await page.context().close();
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 16;
  return {
    alerts: count,
    strokes: STROKES,
    // Of very many interactions the one at 98 % stands for the page (INP).
    'INP (p98), ms': at(0.98),
    'p50, ms': at(0.5),
    'slowest, ms': sorted.at(-1) ?? 16,
    'layout shift': shift.toFixed(3),
  };
}

await main();
