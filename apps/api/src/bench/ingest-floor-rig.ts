import { fork } from 'node:child_process';
import { request } from 'undici';
import nodejieba from 'nodejieba';
import RssParser from 'rss-parser';
import type { DataSource } from 'typeorm';
import { connect } from '../database/data-source';
import type { Load } from './ingest-rig';
import { documentOf, endWithParent, feedAddress, realSentences, stop } from './publisher-rig';

interface FloorTask {
  readonly url: string;
  readonly feeds: number;
  readonly items: number;
}

/** The floor of a first load, a part at a time. */
export interface FloorOfFirstLoad {
  /** Loads the next so many feeds. */
  readonly load: (feeds: number) => Promise<Load>;
  readonly stop: () => void;
}

/** Starts the floor of a first load in a process of its own, so that its memory is not ours. */
export async function startFloor(task: FloorTask): Promise<FloorOfFirstLoad> {
  const child = fork(__filename, [JSON.stringify(task)]);
  const said = () =>
    new Promise<Load>((done, fail) => {
      child.once('message', (floor) => done(floor as Load));
      child.once('exit', (code) => fail(new Error(`the floor ended with ${code}`)));
    });
  await said();
  return {
    load: (feeds) => {
      child.send(feeds);
      return said();
    },
    stop: () => stop(child),
  };
}

/**
 * The least anybody could do: rss-parser on the decoded text, nodejieba, one multi-row insert a document.
 * Nothing is masked, tagged, fingerprinted, normalised or checked.
 */
async function loadFloor(
  database: DataSource,
  parser: RssParser,
  documents: readonly Buffer[],
  first: number,
): Promise<Load> {
  const started = performance.now();
  let articles = 0;
  for (const [i, bytes] of documents.entries()) {
    const { items } = await parser.parseString(bytes.toString('utf8'));
    const rows = items.map((item) => ({
      guid: item.guid,
      title: item.title,
      body: item.contentSnippet,
      url: item.link,
      words: nodejieba.cut(`${item.title}\n${item.contentSnippet}`),
    }));
    await database.query(
      `INSERT INTO floor SELECT $1, guid, title, body, url, words
       FROM jsonb_to_recordset($2::jsonb) AS r (guid text, title text, body text, url text, words text[])`,
      [first + i, JSON.stringify(rows)],
    );
    articles += rows.length;
  }
  return { articles, seconds: (performance.now() - started) / 1000 };
}

/** A cycle in which nothing is done but asking: one conditional request a feed, as many at once as ours. */
export async function floorOfCycle(
  port: number,
  feeds: number,
  atOnce: number,
): Promise<{ readonly seconds: number }> {
  const started = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let feed = next++; feed < feeds; feed = next++) {
        const { body } = await request(feedAddress(port, feed), {
          headers: { 'if-none-match': `"${feed}-0"` },
        });
        await body.dump();
      }
    }),
  );
  return { seconds: (performance.now() - started) / 1000 };
}

/** Everything that is loaded once is loaded before the first part is asked for. */
async function runFloor({ url, feeds, items }: FloorTask): Promise<void> {
  endWithParent();
  const sentences = realSentences();
  const documents = Array.from({ length: feeds }, (_, feed) =>
    Buffer.from(documentOf(feed, items, 0, sentences)),
  );
  const database = await connect(url);
  await database.query(
    'CREATE TABLE floor (feed int, guid text, title text, body text, url text, words text[], UNIQUE (feed, guid))',
  );
  nodejieba.cut('词典先读进来');
  const parser = new RssParser();
  let next = 0;
  process.on('message', (count: number) => {
    const some = documents.slice(next, next + count);
    void loadFloor(database, parser, some, next).then((floor) => process.send?.(floor));
    next += count;
  });
  process.send?.({ articles: 0, seconds: 0 } satisfies Load);
}

if (require.main === module && process.argv[2] !== undefined)
  void runFloor(JSON.parse(process.argv[2]) as FloorTask);
