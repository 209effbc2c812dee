import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NOW } from '../corpus/dates';
import { type DocumentOutcome, readDocument } from '../reader/read-document';

const SHARED = resolve(__dirname, '../../../../../shared/feeds');

interface Expected {
  readonly title: string | null;
  readonly link: string | null;
  readonly id: string | null;
  readonly published: string | null;
}

/** Its readers', its extensions' and its translators' cases. */
const GOFEED_FOLDERS = [
  ...['rss', 'atom', 'json', 'json/invalid', 'universal'].map((kind) => `parser/${kind}`),
  ...['dublincore', 'itunes', 'media'].map((kind) => `extensions/${kind}`),
  ...['rss', 'atom', 'json'].map((kind) => `translator/${kind}`),
];

/** Real documents: how many items an independent reader finds in a folder, and how many of ours agree. */
export async function compareShared(): Promise<readonly Record<string, unknown>[]> {
  if (!existsSync(SHARED))
    throw new Error(`the feed documents are missing: ${SHARED} (see its README)`);
  return [
    await tally('documents (feedparser 6.0.10)', oracleDocuments()),
    await tally('json_feed_cn', jsonFeeds()),
    ...(await Promise.all(
      GOFEED_FOLDERS.map((folder) => tally(`gofeed ${folder}`, gofeedCases(folder))),
    )),
  ];
}

type Case = readonly [bytes: Buffer, expected: readonly Expected[]];

async function tally(folder: string, cases: Iterable<Case>): Promise<Record<string, unknown>> {
  const count = {
    documents: 0,
    unreadable: 0,
    expected: 0,
    got: 0,
    title: 0,
    link: 0,
    id: 0,
    date: 0,
  };
  for (const [bytes, expected] of cases) {
    const outcome = await readDocument(bytes, null, {
      baseUrl: '',
      now: new Date(NOW),
      zone: 'UTC',
    });
    count.documents += 1;
    count.expected += expected.length;
    if (outcome.kind === 'unreadable') count.unreadable += expected.length > 0 ? 1 : 0;
    else addItems(count, outcome, expected);
  }
  const { title, link, id, date, ...rest } = count;
  return {
    folder,
    ...rest,
    'titles that differ': title,
    'links that differ': link,
    'ids that differ': id,
    'dates that differ': date,
  };
}

function addItems(
  count: Record<'got' | 'title' | 'link' | 'id' | 'date', number>,
  outcome: Extract<DocumentOutcome, { kind: 'items' }>,
  expected: readonly Expected[],
): void {
  count.got += outcome.items.length;
  expected.forEach((one, i) => {
    const item = outcome.items[i];
    if (item === undefined) return;
    if (one.title !== null && bare(item.title) !== bare(one.title)) count.title += 1;
    if (one.link !== null && item.url !== address(one.link)) count.link += 1;
    if (one.id !== null && item.guid !== one.id) count.id += 1;
    const at = item.claimedAt?.getTime();
    if (one.published !== null && at !== new Date(one.published).getTime()) count.date += 1;
  });
}

/** Titles without markup, entities and blanks, which each reader treats its own way. */
function bare(title: string): string {
  return title.replace(/<[^>]*>|&#?\w+;|\s+|[<>&]/g, '');
}

function address(link: string): string | null {
  return URL.canParse(link) ? new URL(link).href : null;
}

function* oracleDocuments(): Iterable<Case> {
  const oracle = JSON.parse(readFileSync(join(SHARED, 'oracle.json'), 'utf8')) as Record<
    string,
    { entries: { title: string; link: string; id: string | null; published_utc: string | null }[] }
  >;
  for (const [name, { entries }] of Object.entries(oracle)) {
    yield [
      readFileSync(join(SHARED, 'documents', name)),
      entries.map(({ published_utc: published, ...entry }) => ({ ...entry, published })),
    ];
  }
}

function* jsonFeeds(): Iterable<Case> {
  const folder = join(SHARED, 'json_feed_cn');
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    const feed = JSON.parse(bytes.toString('utf8')) as {
      items: { id: string; url?: string; title?: string; date_published?: string }[];
    };
    yield [
      bytes,
      feed.items.map((item) => ({
        title: item.title ?? null,
        link: item.url ?? null,
        id: item.id,
        published: item.date_published ?? null,
      })),
    ];
  }
}

/**
 * Its documents, the expectation in JSON beside each: `a.xml` and `a.json`, or `a.json` and
 * `a_expected.json`. Those without one hold no items, or are JSON feeds and say themselves what is in them.
 */
function* gofeedCases(kind: string): Iterable<Case> {
  const folder = join(SHARED, 'gofeed_testdata/testdata', kind);
  const files = new Set(readdirSync(folder).filter((file) => /\.(xml|json)$/.test(file)));
  for (const name of files) {
    const stem = name.replace(/\.(xml|json)$/, '');
    const isExpectation =
      name.endsWith('.json') && (stem.endsWith('_expected') || files.has(`${stem}.xml`));
    if (isExpectation) continue;
    const expectation = [`${stem}_expected.json`, `${stem}.json`].find((file) => files.has(file));
    yield [
      readFileSync(join(folder, name)),
      expectation === undefined ? [] : itemsIn(readFileSync(join(folder, expectation), 'utf8')),
    ];
  }
}

function itemsIn(expectation: string): readonly Expected[] {
  try {
    const { items, entries } = JSON.parse(expectation) as Record<
      string,
      Record<string, unknown>[] | undefined
    >;
    return (items ?? entries ?? []).map(ofGofeed);
  } catch {
    return []; // one of the invalid ones
  }
}

function ofGofeed(item: Record<string, unknown>): Expected {
  const guid = item['guid'] as { value?: string } | string | undefined;
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  return {
    title: text(item['title']),
    link: text(item['link'] ?? item['url']),
    id: text((typeof guid === 'object' ? guid.value : guid) ?? item['id']),
    published: text(item['publishedParsed'] ?? item['pubDateParsed'] ?? item['date_published']),
  };
}
