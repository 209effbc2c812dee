import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { Product, openBrowser, signIn } from './product';

const PAGES = (
  JSON.parse(readFileSync(join(__dirname, 'every-page.json'), 'utf8')) as readonly {
    name: string;
    as: string;
    path: string;
  }[]
)
  // A page of one thing is headed by that thing's own name.
  .filter(({ path, name }) => !path.includes('{') && name !== 'wall');

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

jest.setTimeout(240_000);

describe('the second language', () => {
  let browser: Browser;
  const product = new Product();

  beforeAll(async () => {
    [browser] = await Promise.all([openBrowser(), product.start()]);
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
    product.remove();
  });

  const language = (page: Page) => page.locator('html').getAttribute('lang');

  it('is chosen before one signs in', async () => {
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

  it.each(WHO)('is whole on the pages of the %s, and left again', async (login) => {
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
    for (const { path } of PAGES.filter(({ as }) => as === login)) {
      await page.goto(product.address + path);
      await page.locator('h1').first().waitFor();
      await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
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
