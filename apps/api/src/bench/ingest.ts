import { floorOfCycle, startFloor } from './ingest-floor-rig';
import {
  addFeeds,
  checkAll,
  countArticles,
  makeAllDue,
  openRig,
  rateOf,
  residentMemory,
  type Load,
  type Rig,
} from './ingest-rig';
import { startPublisher } from './publisher-rig';

/** The load goes in parts, each beside a part of its floor: what else the machine does changes within seconds. */
const PARTS = 5;
const FLOOR_FEEDS = 200;
const CHANGED_SHARE = 0.05;

/**
 * `npm run bench -- ingest [feeds] [items] [cycles]`: the first load of that many feeds on loopback with
 * everything on, then cycles in which one in twenty has a new item, each beside its floor.
 */
async function main(): Promise<void> {
  const [feeds = 2000, items = 30, cycles = 20] = process.argv.slice(2).map(Number);
  const rig = await openRig();
  const publisher = await startPublisher({
    feeds,
    itemsPerFeed: items,
    changedShare: CHANGED_SHARE,
  });
  try {
    await firstLoad(rig, publisher.port, feeds, items);
    const asking = await floorOfCycle(publisher.port, feeds, 32);
    const memory: string[] = [];
    let cycleSeconds = 0;
    for (let cycle = 1; cycle <= cycles; cycle += 1) {
      publisher.nextRound();
      await makeAllDue(rig);
      cycleSeconds += await checkAll(rig);
      const { node, postgres } = await residentMemory(rig);
      memory.push(`${node} + ${postgres}`);
    }
    const feedRate = (feeds * cycles) / cycleSeconds;
    const askRate = feeds / asking.seconds;
    console.table([
      {
        '': 'ours',
        'feeds/s': Math.round(feedRate),
        'of the floor': (feedRate / askRate).toFixed(2),
        '5,000 feeds take': `${(5000 / feedRate).toFixed(0)} s`,
      },
      { '': 'floor: asking alone', 'feeds/s': Math.round(askRate), 'of the floor': '1.00' },
    ]);
    console.log(
      `articles after the cycles: ${await countArticles(rig)}; memory (node + postgres, MiB): ${memory.join(', ')}`,
    );
  } finally {
    publisher.stop();
    await rig.close();
  }
}

async function firstLoad(rig: Rig, port: number, feeds: number, items: number): Promise<void> {
  const floorFeeds = Math.min(FLOOR_FEEDS, feeds);
  const floor = await startFloor({ url: rig.url, feeds: floorFeeds, items });
  try {
    // The dictionary is loaded before the clock starts, as the floor's is.
    await addFeeds(rig, port, 0, 1);
    await checkAll(rig);
    const ours: Load[] = [];
    const least: Load[] = [];
    for (let part = 0; part < PARTS; part += 1) {
      const from = Math.max(1, Math.round((feeds * part) / PARTS));
      const to = Math.round((feeds * (part + 1)) / PARTS);
      await addFeeds(rig, port, from, to - from);
      ours.push({ articles: (to - from) * items, seconds: await checkAll(rig) });
      least.push(await floor.load(Math.ceil(floorFeeds / PARTS)));
    }
    console.log(`first load: ${await countArticles(rig)} of ${feeds * items} articles`);
    const [rate, floorRate] = [rateOf(ours), rateOf(least)];
    console.table([
      { '': 'ours', 'articles/s': Math.round(rate), 'of the floor': (rate / floorRate).toFixed(2) },
      { '': 'floor', 'articles/s': Math.round(floorRate), 'of the floor': '1.00' },
    ]);
    const parts = ours.map((part, i) => (rateOf([part]) / rateOf([least[i]!])).toFixed(2));
    console.log(`part by part, of the floor: ${parts.join(', ')}`);
  } finally {
    floor.stop();
  }
}

void main();
