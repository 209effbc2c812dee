import { fork } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INDICATOR_IDS } from '@huixiang/domain';
import type { Actor } from '../access/actor';
import { AssessmentService } from '../assessment/assessment.service';
import { type Report, dataOfPeriod } from '../assessment/report/report';
import { addCases, prepareUnits } from './assessment-rig';
import { type Rig, openRig } from './ingest-rig';
import type { RenderedFigures } from './render-rig';

/**
 * `npm run bench -- assessment [cases…]`: a province's year over 130 units with so many cases (500 and 5,000 where not given): seconds to
 * assess the whole, and every unit for the comparison; beside them what PostgreSQL alone takes to count the rows they rest on (the floor); then the
 * XLSX in a process of its own, with its peak of memory, beside the same evidence written by ExcelJS in memory (the peer).
 */
async function main(): Promise<void> {
  const given = process.argv.slice(2).map(Number);
  const sizes = given.length > 0 ? given : [500, 5000];
  const rig = await openRig();
  try {
    const root = await prepareUnits(rig);
    const rows: Record<string, string | number>[] = [];
    for (const size of sizes) {
      await addCases(rig, size);
      rows.push({ cases: size, ...(await figuresOf(rig, root)) });
    }
    console.table(rows);
  } finally {
    await rig.close();
  }
}

async function figuresOf(rig: Rig, root: { readonly id: number; readonly path: string }) {
  const service = rig.app.get(AssessmentService);
  const actor = { unit: { ...root, name: '全省' } } as Actor;
  const [{ from, to }] = await rig.database.query<[{ from: Date; to: Date }]>(
    `SELECT huixiang_now() - interval '400 days' AS "from", huixiang_now() AS "to"`,
  );
  const period = { from: from.toISOString(), to: to.toISOString() };
  const [floor] = await timed(() => rig.database.query(FLOOR));
  const [whole, view] = await timed(() => service.ofUnit({ unitId: root.id, ...period }, actor));
  const [compared] = await timed(() => service.comparison(from, to, actor));
  const data = dataOfPeriod(view);
  const report: Report = {
    ...{ data, sha256: '0'.repeat(64), checkpoint: null },
    ...{ exportedBy: '评估员（全省）', exportedAt: period.to },
  };
  const [ours, peer] = [await rendered(report, 'ours'), await rendered(report, 'peer')];
  const evidence = data.result.measures.reduce((sum, one) => sum + one.evidence.length, 0);
  return {
    indicators: `${data.result.measures.filter(({ score }) => score !== null).length} of ${INDICATOR_IDS.length}`,
    'whole s': whole.toFixed(2),
    'units s': compared.toFixed(2),
    'over floor': (whole / floor).toFixed(1),
    evidence,
    'xlsx s': ours.seconds.toFixed(2),
    'xlsx MB peak': ours.peakMegabytes,
    'peer s': peer.seconds.toFixed(2),
    'peer MB peak': peer.peakMegabytes,
  };
}

/** Every row the indicators rest on, counted once. */
const FLOOR = `SELECT (SELECT count(*) FROM response_case), (SELECT count(met_at) FROM clock), (SELECT count(elements) FROM release),
  (SELECT count(channel) FROM release_placement), (SELECT count(*) FILTER (WHERE sentiment = 'negative') FROM article WHERE event_id IS NOT NULL)`;

async function timed<T>(work: () => Promise<T>): Promise<readonly [seconds: number, result: T]> {
  const started = performance.now();
  const result = await work();
  return [(performance.now() - started) / 1000, result];
}

/** In a process of its own, so that its peak of memory is its own. */
async function rendered(report: Report, how: 'ours' | 'peer'): Promise<RenderedFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'huixiang-report-'));
  const [given, told] = [join(folder, 'report.json'), join(folder, 'figures.json')];
  await writeFile(given, JSON.stringify(report));
  const child = fork(join(__dirname, 'render-rig.js'), [given, told, how], { execArgv: [] });
  await new Promise<void>((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) =>
      code === 0 ? done() : fail(new Error(`rendering ended with ${code}`)),
    );
  });
  const figures = JSON.parse(await readFile(told, 'utf8')) as RenderedFigures;
  await rm(folder, { recursive: true });
  return figures;
}

void main();
