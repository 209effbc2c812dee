import { fork } from 'node:child_process';
import { request } from 'undici';
import nodejieba from 'nodejieba';
import RssParser from 'rss-parser';
import type { DataSource } from 'typeorm';
import { connect } from '../database/data-source';
import { documentOf, feedAddress, realSentences } from './publisher-rig';

export interface Floor {
  readonly articles: number;
  readonly seconds: number;
}

interface FloorTask {
  readonly url: string;
  readonly feeds: number;
  readonly items: number;
}

/** Measures the floor of a first load in a process of its own, so that its memory is not ours. */
export async function measureFloor(task: FloorTask): Promise<Floor> {
  const child = fork(__filename, [JSON.stringify(task)]);
  return new Promise((done, fail) => {
    child.once('message', (floor) => done(floor as Floor));
    child.once('exit', (code) => fail(new Error(`the floor ended with ${code}`)));
  });
}

/**
 * The least anybody could do: rss-parser on the decoded text, nodejieba, one multi-row insert a document.
 * Nothing is masked, tagged, fingerprinted, normalised or checked.
 */
async function floorOfFirstLoad(
  database: DataSource,
  documents: readonly Buffer[],
): Promise<Floor> {
  await database.query(
    'CREATE TABLE floor (feed int, guid text, title text, body text, url text, words text[], UNIQUE (feed, guid))',
  );
  nodejieba.cut('词典先读进来');
  const parser = new RssParser();
  const started = performance.now();
  let articles = 0;
  for (const [feed, bytes] of documents.entries()) {
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
      [feed, JSON.stringify(rows)],
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

async function runFloor({ url, feeds, items }: FloorTask): Promise<void> {
  const sentences = realSentences();
  const documents = Array.from({ length: feeds }, (_, feed) =>
    Buffer.from(documentOf(feed, items, 0, sentences)),
  );
  const database = await connect(url);
  const floor = await floorOfFirstLoad(database, documents);
  await database.destroy();
  process.send?.(floor, () => process.exit(0));
}

if (require.main === module && process.argv[2] !== undefined)
  void runFloor(JSON.parse(process.argv[2]) as FloorTask);
