import { createHash } from 'node:crypto';
import type { TermVector } from '@huixiang/domain';
import { insertArticles } from '../articles/admission.queries';
import { analysedRow } from '../articles/article-row';
import { Placer } from '../events/placer';
import { SeededRandom } from '../sample/random';
import { type Rig, openRig } from './ingest-rig';
import { type AnalysedText, analysedTexts } from './texts-rig';

const ARTICLES = 2000;
/** Of an invented event's terms so many are another's: what is left makes it a candidate for many articles. */
const OTHER_TERMS = 0.7;

/**
 * `npm run bench -- placing [--watched] [active…]`: articles placed a second, with their events, hours, alerts and ledger entries,
 * with so many active events (5,000 and 20,000 where not given), and with fifty watches that alert; beside the floor, one bulk
 * update that only writes where each belongs.
 */
async function main(): Promise<void> {
  const isWatched = process.argv.includes('--watched');
  const given = process.argv.slice(2).map(Number).filter(Number.isFinite);
  const sizes = given.length > 0 ? given : [5000, 20_000];
  const rig = await openRig();
  try {
    const texts = await analysedTexts();
    if (isWatched) await watch(rig);
    const rows: Record<string, string | number>[] = [];
    let first: number | null = null;
    for (const size of sizes) {
      await fill(rig, texts, size);
      // Read into memory before the clock starts, as a server has them.
      await admit(rig, texts, `${size} warm`, 1);
      await placeAll(rig);
      const before = await countEvents(rig);
      await admit(rig, texts, String(size), ARTICLES);
      const floor = await floorRate(rig);
      const rate = ARTICLES / (await placeAll(rig));
      first ??= rate;
      rows.push({
        'active events': size,
        'articles/s': Math.round(rate),
        'events begun': (await countEvents(rig)) - before,
        'floor, articles/s': Math.round(floor),
        'of the floor': (rate / floor).toFixed(2),
        slower: `${Math.round((1 - rate / first) * 100)} %`,
      });
    }
    console.table(rows);
  } finally {
    await rig.close();
  }
}

/** Queries as officers write them, ten watches each. */
const QUERIES = ['食堂|中毒 -演练', '停水 "恢复供水"', '物业 投诉', '房价|楼市', '"地铁 故障"~20'];

/** A unit that watches for fifty things, each of which wants to alert. */
async function watch({ database }: Rig): Promise<void> {
  await database.query(
    `INSERT INTO place (code, name) VALUES ('990000', '云岫省');
     INSERT INTO unit (id, name, kind, path, place_code) OVERRIDING SYSTEM VALUE VALUES (1, '云岫省人民政府', 'government', '/1/', '990000');
     INSERT INTO account (id, login, name, unit_id, role, password_hash) OVERRIDING SYSTEM VALUE VALUES (1, 'officer', '林知微', 1, 'officer', '-')`,
  );
  await database.query(
    `INSERT INTO watch (unit_id, name, terms, alerts, articles, created_by, changed_at)
     SELECT 1, 'watch ' || n, jsonb_build_object('q', ($1::text[])[1 + n % cardinality($1::text[])]), true, 3, 1, now() FROM generate_series(1, 50) n`,
    [QUERIES],
  );
}

/** Leaves exactly so many active events, invented from the words of real texts. */
async function fill(
  { database }: Rig,
  texts: readonly AnalysedText[],
  size: number,
): Promise<void> {
  const random = new SeededRandom(11);
  const pools = {
    terms: texts.flatMap(({ row }) => Object.keys(row.terms)),
    headline: texts.flatMap(({ row }) => Object.keys(row.headline)),
  };
  const varied = (vector: TermVector, pool: readonly string[]) =>
    Object.fromEntries(
      Object.entries(vector).map(([term, weight]) => [
        random.next() < OTHER_TERMS ? random.pick(pool) : term,
        Math.round(weight * 1e4) / 1e4,
      ]),
    );
  await database.query('TRUNCATE article, event CASCADE; UPDATE event_change SET version = 1');
  for (let from = 0; from < size; from += 1000) {
    const events = Array.from({ length: Math.min(1000, size - from) }, () => {
      const { title, row } = random.pick(texts);
      return {
        title,
        terms: varied(row.terms, pools.terms),
        headline: varied(row.headline, pools.headline),
      };
    });
    await database.query(
      `INSERT INTO event (title, scope_path, first_reported_at, first_seen_at, last_article_at, terms, headline, richness, members, version)
       SELECT title, '/', now(), now() - interval '1 hour', now() - interval '1 hour', terms, headline, 1, 1, 1
       FROM jsonb_to_recordset($1::jsonb) AS e (title text, terms jsonb, headline jsonb)`,
      [JSON.stringify(events)],
    );
  }
  await database.query('VACUUM ANALYZE event');
}

async function admit(
  { database }: Rig,
  texts: readonly AnalysedText[],
  label: string,
  count: number,
): Promise<void> {
  await database.query(
    `INSERT INTO source (id, name, url, tier) OVERRIDING SYSTEM VALUE VALUES (1, '信息源', 'http://127.0.0.1:9/', 'city') ON CONFLICT DO NOTHING`,
  );
  const rows = texts.slice(0, count).map(({ row }, i) => {
    const identity = createHash('sha256').update(`${label} ${i}`).digest('hex');
    const columns = { ...row, identity };
    const [terms, headline] = [Object.entries(row.terms), Object.entries(row.headline)];
    return { identity, ...analysedRow(columns, { evidence: row.evidence, terms, headline }) };
  });
  for (let from = 0; from < rows.length; from += 500)
    await database.transaction((tx) => insertArticles(tx, 1, rows.slice(from, from + 500)));
}

/** Seconds it took. */
async function placeAll({ app }: Rig): Promise<number> {
  const placer = app.get(Placer);
  const started = performance.now();
  while ((await placer.place()) > 0);
  return (performance.now() - started) / 1000;
}

/** Writing into each unplaced article that it was placed, two hundred at a time, and taking that back. */
async function floorRate({ database }: Rig): Promise<number> {
  const started = performance.now();
  for (let i = 0; i < ARTICLES / 200; i += 1)
    await database.query(
      `UPDATE article SET event_id = (SELECT min(id) FROM event), placed_at = now() WHERE id IN (SELECT id FROM article WHERE placed_at IS NULL ORDER BY id LIMIT 200)`,
    );
  const rate = (ARTICLES / (performance.now() - started)) * 1000;
  await database.query(
    'UPDATE article SET event_id = NULL, placed_at = NULL WHERE event_id = (SELECT min(id) FROM event)',
  );
  await database.query('VACUUM ANALYZE article');
  return rate;
}

async function countEvents({ database }: Rig): Promise<number> {
  const [row] = await database.query<{ n: number }[]>('SELECT count(*) AS n FROM event');
  return row!.n;
}

void main();
