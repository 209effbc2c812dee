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
/** What opens over a page: who asks for it, where, and by which key or button. */
const OPENED = [
  ['officer', '/desk', 'o'],
  ['officer', '/desk', 'd'],
  ['officer', '/desk', 's'],
  ['officer', '/desk', 'm'],
  ['officer', '/desk', 'h'],
  ['officer', '/desk', '?'],
  ['officer', '/desk', 'Control+k'],
  ['officer', '/cases', /登记立单/],
  ['officer', '/cases/{case}', /起草发布/],
  ['officer', '/events/{event}', /定级/],
  ['officer', '/sources', /添加信息源/],
  ['leader', '/overview', /交办/],
  ['evaluator', '/assessment', /^单位/],
  ['evaluator', '/assessment', /^自选日期/],
  ['administrator', '/system', /添加人员/],
  ['administrator', '/system?view=units', /添加单位/],
] as const;
/** Of these the heading is the page’s own name. */
const LISTS = PAGES.filter(({ path, name }) => !path.includes('{') && name !== 'wall');
const WHO = ['officer', 'evaluator', 'administrator'];
/** What a page says of itself, not what it shows of the world. */
const FRAME = [
  'h1',
  'nav a',
  'th',
  'label',
  '[role=tab]',
  '.ant-segmented-item-label',
  '.figure-label',
];

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const OVER = '.ant-modal, .ant-drawer, .ant-select-dropdown, .ant-picker-dropdown';
/** Until what opens, or changes its theme, has its colours. */
const SETTLED_MS = 500;
const THEMES = ['light', 'dark'] as const;

jest.setTimeout(300_000);

describe('every page', () => {
  let browser: Browser;
  let ids: Readonly<Record<string, number>>;
  const product = new Product();
  const signedIn = new Map<string, Promise<Page>>();

  beforeAll(async () => {
    [browser] = await Promise.all([openBrowser(), product.startTold()]);
    ids = await idsOf(await pageOf('officer'));
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
    product.remove();
  });

  const addressOf = (path: string) =>
    path.replace(/\{(\w+)\}/, (_, kind: string) => String(ids[kind]));

  /** One page of each person, kept: signing in is slow on purpose. */
  function pageOf(login: string): Promise<Page> {
    const page = signedIn.get(login) ?? signIn(browser, product.address, login);
    signedIn.set(login, page);
    return page;
  }

  /** Opens a page and waits until all of it is there. */
  async function visit(page: Page, path: string) {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(product.address + addressOf(path));
    await page.locator('h1').first().waitFor();
    await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
  }

  /** What stands on the screen, in one theme and then, as when evening comes, in the other. */
  async function holdsInBothThemes(page: Page) {
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.waitForTimeout(SETTLED_MS);
      expect({ theme, faults: await faultsOf(page) }).toEqual({ theme, faults: [] });
    }
  }

  it.each(PAGES)('keeps WCAG 2.2 AA in both themes: $name', async ({ as, path }) => {
    const page = await pageOf(as);
    await visit(page, path);
    await holdsInBothThemes(page);
  });

  it.each(OPENED)('keeps it where something is open: %s %s %s', async (as, path, asked) => {
    const page = await pageOf(as);
    await visit(page, path);
    if (typeof asked === 'string') await page.keyboard.press(asked);
    else await page.getByRole('button', { name: asked }).first().click();
    await page.locator(OVER).first().waitFor();
    await holdsInBothThemes(page);
  });

  const language = (page: Page) => page.locator('html').getAttribute('lang');

  it('is in the language one chose before one signed in', async () => {
    const page = await browser.newPage();
    await page.goto(product.address);
    expect(await language(page)).toBe('zh-CN');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByLabel('Password').fill('not-the-password');
    expect(await language(page)).toBe('en');
    await page.getByLabel('Account').fill('officer');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('The account or password is not correct').waitFor();
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByLabel('密码').waitFor();
    await page.close();
  });

  it.each(WHO)('is in English throughout for the %s, and Chinese again', async (login) => {
    const page = await signIn(browser, product.address, login);
    const menu = async (account: string, choice: string) => {
      await page.getByRole('button', { name: account }).click();
      await Promise.all([
        page.waitForEvent('load'),
        page.getByRole('menuitem', { name: choice }).click(),
      ]);
      await page.locator('h1').first().waitFor();
    };
    await menu('账号菜单', 'English');
    for (const { path } of LISTS.filter(({ as }) => as === login)) {
      await visit(page, path);
      const said = await page.locator(FRAME.join(',')).allInnerTexts();
      const chinese = said.filter((text) => /\p{Script=Han}/u.test(text));
      expect({ path, chinese, title: await page.title() }).toEqual({
        path,
        chinese: [],
        title: expect.stringMatching(/ · Huixiang$/) as string,
      });
    }
    await menu('Account menu', '中文');
    expect(await language(page)).toBe('zh-CN');
    await page.context().close();
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
