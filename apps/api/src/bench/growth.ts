import { addFeeds, checkAll, countArticles, openRig, type Rig } from './ingest-rig';
import { startPublisher } from './publisher-rig';

/** Of one part of a load; parts alternate, as what else the machine does changes within seconds. */
const FEEDS = 60;
const ITEMS = 30;
const PARTS = 6;

/**
 * `npm run bench -- growth [stored…]`: articles a second with so many articles stored already (100,000 and
 * 1,000,000 where not given), beside the same load into a database that holds few, in the same minute.
 */
async function main(): Promise<void> {
  const given = process.argv.slice(2).map(Number);
  const sizes = given.length > 0 ? given : [100_000, 1_000_000];
  const [few, many] = [await openRig(), await openRig()];
  const publisher = await startPublisher({
    feeds: FEEDS * (1 + sizes.length * PARTS),
    itemsPerFeed: ITEMS,
    changedShare: 0,
  });
  let loaded = 0;
  const rateIn = async (rig: Rig) => {
    await addFeeds(rig, publisher.port, loaded, FEEDS);
    return (FEEDS * ITEMS) / (await checkAll(rig));
  };
  /** Articles a second of the next feeds in each; who is first changes. */
  const load = async (part: number): Promise<[few: number, many: number]> => {
    const first = part % 2 === 0 ? await rateIn(few) : null;
    const withMany = await rateIn(many);
    const withFew = first ?? (await rateIn(few));
    loaded += FEEDS;
    return [withFew, withMany];
  };
  try {
    // Rows to copy, and everything loaded that is loaded once.
    await load(0);
    const rows: Record<string, number | string>[] = [];
    for (const size of sizes) {
      await fillUpTo(many, size);
      const stored = [await countArticles(few), await countArticles(many)];
      const parts: [number, number][] = [];
      for (let part = 0; part < PARTS; part += 1) parts.push(await load(part));
      const [withFew, withMany] = [rateOf(parts.map(([a]) => a)), rateOf(parts.map(([, b]) => b))];
      rows.push({
        stored: stored[1]!,
        'articles/s': Math.round(withMany),
        beside: stored[0]!,
        'its articles/s': Math.round(withFew),
        slower: `${Math.round((1 - withMany / withFew) * 100)} %`,
        'part by part': parts.map(([a, b]) => (1 - b / a).toFixed(2)).join(' '),
      });
      console.table(rows.slice(-1));
    }
  } finally {
    publisher.stop();
    await Promise.all([few.close(), many.close()]);
  }
}

/** Of parts of the same size, as the whole takes. */
function rateOf(rates: readonly number[]): number {
  return rates.length / rates.reduce((seconds, rate) => seconds + 1 / rate, 0);
}

/** Copies real articles, placed and with identities of their own, until there are so many; two sessions at once. */
async function fillUpTo(rig: Rig, size: number): Promise<void> {
  const missing = size - (await countArticles(rig));
  if (missing <= 0) return;
  const half = Math.ceil(missing / 2);
  await Promise.all([copy(rig, `${size}-1`, half), copy(rig, `${size}-2`, missing - half)]);
  await rig.database.query('VACUUM ANALYZE article');
}

async function copy(rig: Rig, name: string, count: number): Promise<void> {
  await rig.database.query(
    `INSERT INTO article (source_id, identity, content_hash, title, body, url, claimed_at, first_seen_at, sentiment, field,
       categories, places, key_terms, grave_words, masked, evidence, terms, words, fingerprint, placed_at)
     SELECT source_id, sha256((a.id::text || '-' || copy || '-' || $3)::bytea), content_hash, title, body, url, claimed_at,
       first_seen_at - make_interval(mins => copy), sentiment, field, categories, places, key_terms, grave_words, masked,
       evidence, terms, words, (random() * 9e18)::bigint, first_seen_at
     FROM generate_series(1, $1::int) AS copy, (SELECT * FROM article ORDER BY id LIMIT 1000) AS a
     LIMIT $2`,
    [Math.ceil(count / 1000), count, name],
  );
}

void main();
