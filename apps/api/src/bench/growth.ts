import {
  addFeeds,
  checkAll,
  countArticles,
  openRig,
  rateOf,
  type Load,
  type Rig,
} from './ingest-rig';
import { startPublisher } from './publisher-rig';

/** Of one part of a load. Who is first alternates: what else the machine does changes within seconds. */
const FEEDS = 150;
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
  let feeds = 0;
  const load = async (rig: Rig): Promise<Load> => {
    await addFeeds(rig, publisher.port, feeds, FEEDS);
    return { articles: FEEDS * ITEMS, seconds: await checkAll(rig) };
  };
  try {
    // Rows to copy, and everything loaded that is loaded once.
    for (const rig of [few, many]) await load(rig);
    for (const size of sizes) {
      await fillUpTo(many, size);
      const [stored, beside] = [await countArticles(many), await countArticles(few)];
      const loads = new Map<Rig, Load[]>([
        [few, []],
        [many, []],
      ]);
      for (let part = 0; part < PARTS; part += 1) {
        feeds += FEEDS;
        for (const rig of part % 2 === 0 ? [few, many] : [many, few])
          loads.get(rig)!.push(await load(rig));
      }
      const [withFew, withMany] = [loads.get(few)!, loads.get(many)!];
      const slower = (a: readonly Load[], b: readonly Load[]) => 1 - rateOf(b) / rateOf(a);
      console.table({
        stored,
        'articles/s': Math.round(rateOf(withMany)),
        beside,
        'its articles/s': Math.round(rateOf(withFew)),
        slower: `${Math.round(slower(withFew, withMany) * 100)} %`,
        'part by part': withMany
          .map((part, i) => slower([withFew[i]!], [part]).toFixed(2))
          .join(' '),
      });
    }
  } finally {
    publisher.stop();
    await Promise.all([few.close(), many.close()]);
  }
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
