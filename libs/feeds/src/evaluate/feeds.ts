import { monitorEventLoopDelay } from 'node:perf_hooks';
import { compare, itemsOf } from '../corpus/compare';
import { NOW } from '../corpus/dates';
import { CORPUS } from '../corpus/documents';
import type { CorpusDocument } from '../corpus/documents/document';
import { ReaderPool } from '../reader/reader-pool';
import { PEERS, type Peer } from './peers';
import { compareShared } from './shared-documents';

/**
 * `npm run evaluate -- feeds`: items recovered from the hostile corpus by ours and by its peers (given
 * the text already decoded), the delay of the event loop meanwhile, and the real documents at ../shared.
 */
async function main(): Promise<void> {
  const ours = await readAll();
  const rows = [ours.row];
  for (const peer of PEERS) rows.push(await readWith(peer));
  console.table(rows);
  const { p999, max } = ours.delay;
  console.log(`event-loop delay while ours read: p99.9 ${p999} ms, at most ${max} ms`);
  for (const one of ours.differences.slice(0, 20)) console.log(`  ${one}`);
  console.table(await compareShared());
  const isGood = ours.recovered >= 0.99 * ours.expected && ours.garbled === 0 && p999 < 50;
  process.exitCode = isGood ? 0 : 1;
}

interface Row {
  readonly reader: string;
  readonly documents: number;
  readonly wrong: number;
  readonly items: number;
  readonly recovered: number;
  readonly share: string;
  readonly crashed: number;
  readonly garbled: number;
}

async function readAll() {
  const pool = new ReaderPool();
  const context = {
    baseUrl: 'https://news.example.cn/feed.xml',
    now: new Date(NOW),
    zone: 'Asia/Shanghai',
  };
  await pool.read(CORPUS[0]!.bytes, null, context);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const tally = new Tally('ours');
  for (const document of CORPUS) {
    const outcome = await pool.read(document.bytes, document.contentType, context);
    tally.add(document, itemsOf(outcome));
  }
  delay.disable();
  await pool.close();
  const ms = (nanoseconds: number) => Math.round(nanoseconds / 1e5) / 10;
  return {
    ...tally,
    row: tally.row(),
    delay: { p999: ms(delay.percentile(99.9)), max: ms(delay.max) },
  };
}

async function readWith(peer: Peer): Promise<Row> {
  const tally = new Tally(peer.name);
  for (const document of CORPUS) {
    // What takes a peer minutes is not asked of it; it is counted as lost.
    if (TOO_LONG.test(document.name)) {
      tally.add(document, null);
      continue;
    }
    try {
      tally.add(document, await peer.read(document));
    } catch {
      if (document.items !== null) tally.crashed += 1;
      tally.add(document, null);
    }
  }
  return tally.row();
}

const TOO_LONG = /^(size-half-tags|size-brackets|size-comments|unreadable-declaration$|bombs-)/;

class Tally {
  expected = 0;
  recovered = 0;
  wrong = 0;
  crashed = 0;
  garbled = 0;
  readonly differences: string[] = [];

  constructor(readonly reader: string) {}

  add(document: CorpusDocument, items: ReturnType<typeof itemsOf>): void {
    const result = compare(document, items);
    this.expected += result.expected;
    this.recovered += result.recovered;
    if (result.differences.length > 0) {
      this.wrong += 1;
      this.differences.push(`${document.name}: ${result.differences[0]}`);
    }
    if ((items ?? []).some((item) => `${item.title}${item.text}`.includes('\ufffd')))
      this.garbled += 1;
  }

  row(): Row {
    return {
      reader: this.reader,
      documents: CORPUS.length,
      wrong: this.wrong,
      items: this.expected,
      recovered: this.recovered,
      share: `${((this.recovered / this.expected) * 100).toFixed(1)} %`,
      crashed: this.crashed,
      garbled: this.garbled,
    };
  }
}

void main();
