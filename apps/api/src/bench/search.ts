import { type SearchTerms, searchQuery } from '@huixiang/contracts';
import { DataSource } from 'typeorm';
import { AlertsService } from '../alerts/alerts.service';
import { OverviewService } from '../overview/overview.service';
import { SearchService } from '../search/search.service';
import { WatchPreviewer } from '../watches/watch-preview';
import { type Rig, openRig } from './ingest-rig';
import { fillUpTo, prepare, wordsOfLength } from './search-rig';
import { analysedTexts } from './texts-rig';

const ROUNDS = 4;

/**
 * `npm run bench -- search [stored…]`: the newest fifty for words of two and of four characters, from frequent to rare,
 * with two filters, with so many articles stored (100,000 and 1,000,000 where not given), within the province and
 * within a county; beside them what a dashboard asks. Milliseconds of the whole call, the words cut and the texts read.
 */
async function main(): Promise<void> {
  const given = process.argv.slice(2).map(Number);
  const sizes = given.length > 0 ? given : [100_000, 1_000_000];
  const rig = await openRig();
  try {
    await prepare(rig, await analysedTexts());
    const [province, county] = await scopes(rig);
    const rows: Record<string, string | number>[] = [];
    for (const size of sizes) {
      await fillUpTo(rig, size);
      for (const [name, scope] of [
        ['province', province!],
        ['county', county!],
      ] as const) {
        const told = { stored: size, scope: name };
        for (const characters of [2, 4])
          rows.push({ ...told, ...(await searchTimes(rig, scope, characters)) });
        rows.push({ ...told, ...(await dashboardTimes(rig, scope)) });
        rows.push({ ...told, ...(await previewTimes(rig, scope)) });
      }
      console.table(rows.filter((row) => row['stored'] === size));
    }
  } finally {
    await rig.close();
  }
}

async function scopes({ database }: Rig): Promise<readonly string[]> {
  const rows = await database.query<{ path: string }[]>(
    `(SELECT path FROM unit ORDER BY id LIMIT 1)
     UNION ALL (SELECT path FROM unit WHERE kind = 'government' ORDER BY length(path) DESC, id LIMIT 1)`,
  );
  return rows.map(({ path }) => path);
}

async function searchTimes(rig: Rig, scope: string, characters: number) {
  const search = rig.app.get(SearchService);
  const words = await wordsOfLength(rig, characters);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { word } of words) {
      const query = searchQuery.parse({
        q: word,
        sentiments: 'negative',
        tiers: 'city,county,provincial',
      });
      times.push(await timeOf(() => search.page(query, scope)));
    }
  const most = Math.max(...words.map(({ share }) => share));
  const asked = `${words.length} words of ${characters}, to ${Math.round(most * 100)} % of texts`;
  return { asked, ...quantiles(times) };
}

/** Each statement of its own, as the database's driver times it. */
async function dashboardTimes({ app }: Rig, scope: string) {
  const times: number[] = [];
  const nothing = () => undefined;
  app.get(DataSource).setOptions({
    maxQueryExecutionTime: 0.001,
    logger: {
      logQuerySlow: (time) => times.push(time),
      logQuery: nothing,
      logQueryError: nothing,
      logSchemaBuild: nothing,
      logMigration: nothing,
      log: nothing,
    },
  });
  for (let i = 0; i < 20; i += 1) {
    await app.get(OverviewService).view({ id: 0, role: 'leader', unit: { path: scope } });
    await app.get(AlertsService).list(scope, 'open');
  }
  app.get(DataSource).setOptions({ maxQueryExecutionTime: 0 });
  return { asked: `${times.length} statements of a dashboard`, ...quantiles(times) };
}

async function previewTimes(rig: Rig, scope: string) {
  const previewer = rig.app.get(WatchPreviewer);
  const times: number[] = [];
  for (const { word } of await wordsOfLength(rig, 2)) {
    const terms: SearchTerms = { q: `${word}|投诉 -演练` };
    times.push(await timeOf(() => previewer.preview(terms, scope)));
  }
  return { asked: 'preview of a watch', ...quantiles(times) };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function quantiles(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)]!);
  return { 'p50, ms': at(0.5), 'p95, ms': at(0.95), 'most, ms': at(1) };
}

void main();
