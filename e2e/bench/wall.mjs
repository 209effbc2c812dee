import { aPushSource, openBrowser, openPage, signIn, startProduct, unlike } from '../rig.mjs';

const MINUTES = Number(process.argv[2] ?? 120);
const A_SECOND = Number(process.argv[3] ?? 20);
/** Until then a page may still be warming up. */
const WARM_MINUTES = Math.min(10, MINUTES / 3);
const MB = 1_000_000;

/**
 * `npm run bench -- wall [MINUTES] [EVENTS A SECOND]`: the wall screen in a real browser while articles come, each of which may
 * begin an event. Each minute the browser tidies up and tells what its page holds; growth is from the tenth minute to the end.
 */
async function main() {
  const product = await startProduct();
  const browser = await openBrowser();
  try {
    const officer = await signIn(product.address, 'officer');
    const push = await aPushSource(product.address, officer, '大屏测量');
    const page = await openPage(browser, product.address, 'leader', {
      viewport: { width: 1920, height: 1080 },
    });
    await page.goto(`${product.address}/wall`);
    await page.locator('.wall-events').waitFor();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    const rows = [];
    const begun = Date.now();
    let sent = 0;
    for (let minute = 1; minute <= MINUTES; minute += 1) {
      while (Date.now() - begun < minute * 60_000) {
        await push(Array.from({ length: A_SECOND }, (_, i) => item(sent + i)));
        sent += A_SECOND;
        const next = begun + (sent / A_SECOND) * 1000;
        await new Promise((done) => setTimeout(done, Math.max(0, next - Date.now())));
      }
      const held = await heldBy(devtools);
      rows.push({ minute, ...held });
      console.log(
        `${minute} min, ${sent} articles: ${(held.heap / MB).toFixed(1)} MB, ${held.nodes} nodes, ${held.listeners} listeners`,
      );
    }
    const warm = rows.find(({ minute }) => minute >= WARM_MINUTES);
    const last = rows.at(-1);
    console.table([
      {
        minutes: MINUTES,
        articles: sent,
        'MB warm': (warm.heap / MB).toFixed(1),
        'MB at the end': (last.heap / MB).toFixed(1),
        'growth, MB': ((last.heap - warm.heap) / MB).toFixed(1),
        'nodes warm / end': `${warm.nodes} / ${last.nodes}`,
        'listeners warm / end': `${warm.listeners} / ${last.listeners}`,
      },
    ]);
  } finally {
    await browser.close();
    await product.stop();
  }
}

/** What the page holds once the browser has tidied up. */
async function heldBy(devtools) {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const value = (name) => metrics.find((metric) => metric.name === name).value;
  return {
    heap: value('JSHeapUsedSize'),
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
  };
}

/** Half of the items are of a happening of their own, half of one that goes on for a minute. */
function item(n) {
  const happening = n % 2 === 0 ? n : Math.floor(n / 1200) * 1200 + 1;
  const about = unlike(happening, 14);
  return {
    id: `wall-${n}`,
    title: `${about}：居民投诉停水第 ${n} 天无人处理`,
    text: `${about}，居民投诉停水无人处理，${unlike(happening + 1, 40)}。第 ${n} 条。`,
  };
}

await main();
