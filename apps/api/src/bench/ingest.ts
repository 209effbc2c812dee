import { floorOfCycle, measureFloor } from './ingest-floor-rig';
import {
  addFeeds,
  checkAll,
  countArticles,
  makeAllDue,
  openRig,
  residentMemory,
} from './ingest-rig';
import { startPublisher } from './publisher-rig';

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
    const floor = await measureFloor({ url: rig.url, feeds: Math.min(FLOOR_FEEDS, feeds), items });
    const floorRate = floor.articles / floor.seconds;
    // The dictionary is loaded before the clock starts, as the floor's is.
    await addFeeds(rig, publisher.port, 0, 1);
    await checkAll(rig);
    await addFeeds(rig, publisher.port, 1, feeds - 1);
    const seconds = await checkAll(rig);
    const articles = await countArticles(rig);
    const rate = (articles - items) / seconds;
    console.log(`first load: ${articles} of ${feeds * items} articles`);
    console.table([
      { '': 'ours', 'articles/s': Math.round(rate), 'of the floor': (rate / floorRate).toFixed(2) },
      { '': 'floor', 'articles/s': Math.round(floorRate), 'of the floor': '1.00' },
    ]);
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

void main();
