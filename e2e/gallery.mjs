import { Buffer } from 'node:buffer';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { call, openBrowser, openPage, signIn, startProduct } from './rig.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const SIZES = { wide: [1440, 900], hall: [1920, 1080], phone: [390, 844] };
const THEMES = ['light', 'dark'];
/** Lists settle, charts are drawn; long enough on a loaded machine. */
const SETTLED_MS = 700;

/**
 * `npm run gallery -- [--out FOLDER] [--only a,b] [--size wide,hall,phone] [--theme light,dark] [--language en] [--address URL] [--png] [--whole]`:
 * a picture of every page in its role, by default in both themes at 1440×900 and 390×844 as WebP
 * under docs/screens. Without an address it starts the product with its sample on a data folder of its own.
 */
async function main() {
  const wanted = options(process.argv.slice(2));
  const product = wanted.address === undefined ? await startProduct() : null;
  const address = wanted.address ?? product.address;
  const browser = await openBrowser();
  try {
    const pages = (await pagesOf(address)).filter(
      ({ name }) => wanted.only === undefined || wanted.only.includes(name),
    );
    mkdirSync(wanted.out, { recursive: true });
    for (const size of wanted.sizes)
      for (const theme of wanted.themes)
        for (const one of pages) await picture(browser, address, one, size, theme, wanted);
  } finally {
    await browser.close();
    await product?.stop();
  }
}

async function picture(browser, address, one, size, theme, wanted) {
  const [width, height] = SIZES[size];
  const settings = { viewport: { width, height }, colorScheme: theme, language: wanted.language };
  const page = await openPage(browser, address, one.as, settings);
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  await page.goto(`${address}${one.path}`);
  await page
    .locator(one.wait ?? 'h1')
    .first()
    .waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.waitForTimeout(SETTLED_MS);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  if (overflow > 0) wrong.push(`${overflow} px too wide`);
  const file = join(wanted.out, `${one.name}.${size}.${theme}.${wanted.png ? 'png' : 'webp'}`);
  if (wanted.png) await page.screenshot({ path: file, fullPage: wanted.whole });
  else writeFileSync(file, await webp(page));
  console.log(`${file}${wrong.length > 0 ? `  ✗ ${wrong.join('; ')}` : ''}`);
  await page.context().close();
}

/** Playwright writes PNG and JPEG; Chromium itself WebP, a fifth of the size. */
async function webp(page) {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
  return Buffer.from(data, 'base64');
}

/** Every page with the ids of what the sample has. */
async function pagesOf(address) {
  const pages = JSON.parse(readFileSync(join(import.meta.dirname, 'every-page.json'), 'utf8'));
  const officer = await signIn(address, 'officer');
  const ask = (path) => call(address, officer, 'GET', path);
  const ids = {
    event: (await ask('/events?sort=heat')).events[0].id,
    case: (await ask('/cases')).cases[0].id,
    source: (await ask('/sources'))[0].id,
  };
  return pages.map(({ path, ...page }) => ({
    ...page,
    path: path.replace(/\{(\w+)\}/, (_, kind) => ids[kind]),
  }));
}

function options(args) {
  const value = (name) => {
    const at = args.indexOf(`--${name}`);
    return at < 0 ? undefined : args[at + 1];
  };
  return {
    out: resolve(value('out') ?? join(ROOT, 'docs/screens')),
    only: value('only')?.split(','),
    sizes: value('size')?.split(',') ?? ['wide', 'phone'],
    themes: value('theme')?.split(',') ?? THEMES,
    language: value('language'),
    address: value('address'),
    png: args.includes('--png'),
    whole: args.includes('--whole'),
  };
}

await main();
