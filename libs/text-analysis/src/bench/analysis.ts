import { fork } from 'node:child_process';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { quantile } from '@huixiang/domain';
import nodejieba from 'nodejieba';
import { analyse, analyseAll } from '../analyse';
import { ANALYST_LIMITS } from '../analyst';
import { maskArticle } from '../personal-data/mask';
import { gazetteerOf } from '../places/gazetteer';
import { nationalPlaces } from '../places/national';
import { segment } from '../segmentation/segment';
import { readSet } from '../train/material';

const CHARACTERS = 1000;
const ROUNDS = 40;

/** Whoever does a pass over all articles when asked to, and says how many milliseconds it took. */
interface Runner {
  readonly pass: () => Promise<number>;
  readonly end: () => void;
}

/**
 * `npm run bench -- analysis`: the whole analysis of articles of 1,000 characters, masking included, in a thread
 * with the limits of the product's, beside bare `nodejieba.cut` with its own dictionary in a process of its own; and
 * the memory beyond the dictionary. A machine others share changes its speed by half within seconds: each pass is
 * compared with that of the floor just before it, and the ratio is the middle one of all.
 */
async function main(): Promise<void> {
  const articles = theArticles().length;
  const floor = startFloor();
  const { ours, loading, dictionaryOnly } = await startOurs();
  // The first of each is the engine's, which compiles what it meets.
  await floor.pass();
  await ours.pass();
  const passes: { readonly floor: number; readonly ours: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    passes.push({ floor: await floor.pass(), ours: await ours.pass() });
  const beyond = resident() - dictionaryOnly;
  floor.end();
  ours.end();
  const rateOf = (ms: readonly number[]) => Math.round((articles / quantile(ms, 0.5)) * 1000);
  const ratios = passes.map((pass) => pass.floor / pass.ours);
  const ratioAt = (share: number) => quantile(ratios, share).toFixed(2);
  console.table([
    {
      '': 'nodejieba.cut',
      'articles/s': rateOf(passes.map((pass) => pass.floor)),
      'of the floor': '1.00',
      'middle half': '',
    },
    {
      '': 'whole analysis',
      'articles/s': rateOf(passes.map((pass) => pass.ours)),
      'of the floor': ratioAt(0.5),
      'middle half': `${ratioAt(0.25)}–${ratioAt(0.75)}`,
    },
  ]);
  console.log(
    `models loaded in ${Math.round(loading)} ms; memory beyond the dictionary ${beyond} MiB`,
  );
}

function theArticles(): readonly { readonly title: string; readonly text: string }[] {
  return readSet<{ title: string; text: string }>('news_cn_2026')
    .filter(({ text }) => text.length >= CHARACTERS)
    .map(({ title, text }) => ({ title, text: text.slice(0, CHARACTERS) }));
}

/** In milliseconds. */
function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function resident(): number {
  return Math.round(process.memoryUsage.rss() / 2 ** 20);
}

function startFloor(): Runner {
  const child = fork(__filename, ['floor']);
  return {
    pass: () =>
      new Promise((done) => {
        child.once('message', (ms) => done(Number(ms)));
        child.send('pass');
      }),
    end: () => child.disconnect(),
  };
}

function serveFloor(): void {
  const texts = theArticles().map(({ title, text }) => `${title}\n${text}`);
  nodejieba.cut('词典先读进来');
  process.on('message', () =>
    process.send?.(timeOf(() => texts.map((text) => nodejieba.cut(text)))),
  );
}

interface Ready {
  /** Milliseconds. */
  readonly loading: number;
  /** Resident memory in MiB with the dictionary loaded, and the models not. */
  readonly dictionaryOnly: number;
}

async function startOurs(): Promise<Ready & { readonly ours: Runner }> {
  const worker = new Worker(__filename, { workerData: 'ours', resourceLimits: ANALYST_LIMITS });
  const answer = <T>() => new Promise<T>((done) => worker.once('message', done));
  const ready = await answer<Ready>();
  const ours: Runner = {
    pass: () => {
      worker.postMessage('pass');
      return answer<number>();
    },
    end: () => worker.postMessage('end'),
  };
  return { ...ready, ours };
}

function serveOurs(): void {
  const articles = theArticles();
  segment('词典先读进来');
  const dictionaryOnly = resident();
  const gazetteer = gazetteerOf(nationalPlaces());
  const loading = timeOf(() => analyse('模型先读进来', '', gazetteer));
  parentPort!.postMessage({ loading, dictionaryOnly } satisfies Ready);
  const pass = () =>
    analyseAll(
      articles.map(({ title, text }) => maskArticle(title, text)),
      gazetteer,
    );
  parentPort!.on('message', (asked) => {
    // Closed by itself: stopped in the middle of a cut, the segmenter takes the whole process down with it.
    if (asked === 'end') parentPort!.close();
    else parentPort!.postMessage(timeOf(pass));
  });
}

if (!isMainThread && workerData === 'ours') serveOurs();
else if (process.argv[2] === 'floor') serveFloor();
else void main();
