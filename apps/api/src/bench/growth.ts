import { addFeeds, checkAll, countArticles, openRig, type Rig } from './ingest-rig';
import { startPublisher } from './publisher-rig';

const FEEDS = 200;
const ITEMS = 30;

/**
 * `npm run bench -- growth [stored…]`: articles a second with so many articles stored already (0,
 * 100,000 and 1,000,000 where not given), each the same load of new feeds.
 */
async function main(): Promise<void> {
  const given = process.argv.slice(2).map(Number);
  const sizes = given.length > 0 ? given : [0, 100_000, 1_000_000];
  const rig = await openRig();
  const publisher = await startPublisher({
    feeds: FEEDS * (sizes.length + 1),
    itemsPerFeed: ITEMS,
    changedShare: 0,
  });
  try {
    // Rows to copy, and everything loaded that is loaded once.
    await addFeeds(rig, publisher.port, 0, FEEDS);
    await checkAll(rig);
    const rows: { stored: number; 'articles/s': number; slower: string }[] = [];
    for (const [i, size] of sizes.entries()) {
      await fillUpTo(rig, size);
      await addFeeds(rig, publisher.port, FEEDS * (i + 1), FEEDS);
      const stored = await countArticles(rig);
      const rate = (FEEDS * ITEMS) / (await checkAll(rig));
      const first = rows[0]?.['articles/s'] ?? rate;
      rows.push({
        stored,
        'articles/s': Math.round(rate),
        slower: `${Math.round((1 - rate / first) * 100)} %`,
      });
    }
    console.table(rows);
  } finally {
    publisher.stop();
    await rig.close();
  }
}

/** Copies real articles, placed and with identities of their own, until there are so many. */
async function fillUpTo(rig: Rig, size: number): Promise<void> {
  const missing = size - (await countArticles(rig));
  if (missing <= 0) return;
  await rig.database.query(
    `INSERT INTO article (source_id, identity, content_hash, title, body, url, claimed_at, first_seen_at, sentiment, field,
       categories, places, key_terms, grave_words, masked, evidence, terms, words, fingerprint, placed_at)
     SELECT source_id, sha256((a.id::text || '-' || copy || '-' || $3)::bytea), content_hash, title, body, url, claimed_at,
       first_seen_at - make_interval(mins => copy), sentiment, field, categories, places, key_terms, grave_words, masked,
       evidence, terms, words, (random() * 9e18)::bigint, first_seen_at
     FROM generate_series(1, $1::int) AS copy, (SELECT * FROM article ORDER BY id LIMIT 1000) AS a
     LIMIT $2`,
    [Math.ceil(missing / 1000), missing, String(size)],
  );
  await rig.database.query('VACUUM ANALYZE article');
}

void main();
