import { fork } from 'node:child_process';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import nodejieba from 'nodejieba';
import { analyse, analyseAll } from '../analyse';
import { ANALYST_LIMITS } from '../analyst';
import { maskArticle } from '../personal-data/mask';
import { gazetteerOf } from '../places/gazetteer';
import { nationalPlaces } from '../places/national';
import { segment } from '../segmentation/segment';
import { readSet } from '../train/material';

const CHARACTERS = 1000;
const ROUNDS = 20;

/** Whoever does a pass over all articles when asked to, and says how many milliseconds it took. */
interface Runner {
  readonly pass: () => Promise<number>;
  readonly end: () => void;
}

/**
 * `npm run bench -- analysis`: the whole analysis of articles of 1,000 characters, masking included, in a thread
 * with the limits of the product's, beside bare `nodejieba.cut` with its own dictionary in a process of its own, pass
 * by pass, as the machine is slower at times; and the memory beyond the dictionary.
 */
async function main(): Promise<void> {
  const articles = theArticles().length;
  const floor = startFloor();
  await floor.pass();
  const { ours, loading, dictionaryOnly } = await startOurs();
  const best = { floor: Infinity, ours: Infinity };
  for (let round = 0; round < ROUNDS; round += 1) {
    best.floor = Math.min(best.floor, await floor.pass());
    best.ours = Math.min(best.ours, await ours.pass());
  }
  const beyond = resident() - dictionaryOnly;
  floor.end();
  ours.end();
  const rateOf = (ms: number) => Math.round((articles / ms) * 1000);
  console.table([
    { '': 'nodejieba.cut', 'articles/s': rateOf(best.floor), 'of the floor': '1.00' },
    {
      '': 'whole analysis',
      'articles/s': rateOf(best.ours),
      'of the floor': (best.floor / best.ours).toFixed(2),
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
