import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { Product, openBrowser, signIn } from './product';

interface EveryPage {
  readonly name: string;
  readonly as: string;
  readonly path: string;
}

const PAGES = JSON.parse(
  readFileSync(join(__dirname, 'every-page.json'), 'utf8'),
) as readonly EveryPage[];
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const THEMES = ['light', 'dark'] as const;

jest.setTimeout(240_000);

describe('every page', () => {
  let browser: Browser;
  let ids: Readonly<Record<string, number>>;
  const product = new Product();
  const signedIn = new Map<string, Promise<Page>>();

  beforeAll(async () => {
    [browser] = await Promise.all([openBrowser(), product.start()]);
    ids = await idsOf(await pageOf('officer'));
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
    product.remove();
  });

  /** One page of each person, kept: signing in is slow on purpose. */
  function pageOf(login: string): Promise<Page> {
    const page = signedIn.get(login) ?? signIn(browser, product.address, login);
    signedIn.set(login, page);
    return page;
  }

  it.each(PAGES)('keeps WCAG 2.2 AA in both themes: $name', async ({ as, path }) => {
    const page = await pageOf(as);
    const address = path.replace(/\{(\w+)\}/, (_, kind: string) => String(ids[kind]));
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.goto(`${product.address}${address}`);
      await page.locator('h1').first().waitFor();
      await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
      expect({ theme, faults: await faultsOf(page) }).toEqual({ theme, faults: [] });
    }
  });
});

/** What axe finds against the standard, each with where it stands. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults, string[]>(
    (tags) =>
      (
        window as unknown as { axe: { run: (of: Document, how: object) => Promise<AxeResults> } }
      ).axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }),
    WCAG_22_AA,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
  );
}

/** One thing of each kind that has a page of its own. */
async function idsOf(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(async () => {
    const ask = async (path: string) => (await fetch(`/api${path}`)).json() as Promise<unknown>;
    const { events } = (await ask('/events?sort=heat')) as { events: { id: number }[] };
    const { cases } = (await ask('/cases')) as { cases: { id: number }[] };
    const sources = (await ask('/sources')) as { id: number }[];
    return { event: events[0]!.id, case: cases[0]!.id, source: sources[0]!.id };
  });
}
