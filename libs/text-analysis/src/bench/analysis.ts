import { fork } from 'node:child_process';
import nodejieba from 'nodejieba';
import { analyse, analyseAll } from '../analyse';
import { maskArticle } from '../personal-data/mask';
import { gazetteerOf } from '../places/gazetteer';
import { nationalPlaces } from '../places/national';
import { segment } from '../segmentation/segment';
import { readSet } from '../train/material';

const CHARACTERS = 1000;
const ROUNDS = 20;

/**
 * `npm run bench -- analysis`: the whole analysis of articles of 1,000 characters, masking included, beside
 * bare `nodejieba.cut` with its own dictionary in a process of its own; and the memory beyond the dictionary.
 */
async function main(): Promise<void> {
  const articles = readSet<{ title: string; text: string }>('news_cn_2026')
    .filter(({ text }) => text.length >= CHARACTERS)
    .map(({ title, text }) => ({ title, text: text.slice(0, CHARACTERS) }));
  const floor = await floorRate();
  segment('词典先读进来');
  const dictionaryOnly = resident();
  const gazetteer = gazetteerOf(nationalPlaces());
  const started = performance.now();
  analyse('模型先读进来', '', gazetteer);
  const loading = performance.now() - started;
  const ours = rate(articles, (all) =>
    analyseAll(
      all.map(({ title, text }) => maskArticle(title, text)),
      gazetteer,
    ),
  );
  console.table([
    { '': 'nodejieba.cut', 'articles/s': Math.round(floor), 'of the floor': '1.00' },
    {
      '': 'whole analysis',
      'articles/s': Math.round(ours),
      'of the floor': (ours / floor).toFixed(2),
    },
  ]);
  console.log(
    `models loaded in ${Math.round(loading)} ms; memory beyond the dictionary ${resident() - dictionaryOnly} MiB`,
  );
}

/** Times a pass over all articles, the best of several, in articles a second. */
function rate<T>(articles: readonly T[], work: (articles: readonly T[]) => unknown): number {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    work(articles);
    best = Math.min(best, performance.now() - started);
  }
  return (articles.length / best) * 1000;
}

function resident(): number {
  return Math.round(process.memoryUsage.rss() / 2 ** 20);
}

async function floorRate(): Promise<number> {
  const child = fork(__filename, ['floor']);
  return new Promise((done, fail) => {
    child.once('message', (figure) => done(Number(figure)));
    child.once('exit', (code) => fail(new Error(`the floor ended with ${code}`)));
  });
}

function measureFloor(): void {
  const texts = readSet<{ title: string; text: string }>('news_cn_2026')
    .filter(({ text }) => text.length >= CHARACTERS)
    .map(({ title, text }) => `${title}\n${text.slice(0, CHARACTERS)}`);
  nodejieba.cut('词典先读进来');
  process.send?.(rate(texts, (all) => all.map((text) => nodejieba.cut(text))));
}

if (process.argv[2] === 'floor') measureFloor();
else void main();
