import type { Browser } from 'playwright-core';
import { Product, openBrowser, signIn } from './product';

jest.setTimeout(240_000);

const PAGES: readonly [string, string, string][] = [
  ['officer', '/desk', '值班台'],
  ['officer', '/events', '事件'],
  ['officer', '/cases', '处置单'],
  ['officer', '/sources', '信息源'],
  ['leader', '/overview', '领导驾驶舱'],
  ['leader', '/accountability', '问责台账'],
  ['evaluator', '/assessment', '效果评估'],
  ['evaluator', '/ledger', '台账'],
  ['administrator', '/system', '系统'],
  ['administrator', '/system?view=units', '系统'],
];

describe('every page', () => {
  const product = new Product();
  let browser: Browser;

  beforeAll(async () => {
    await product.start();
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await product.stop();
    product.remove();
  });

  it.each([
    [1440, 900],
    [390, 844],
  ])('opens at %i×%i without overflowing to the side', async (width, height) => {
    for (const login of ['officer', 'leader', 'evaluator', 'administrator']) {
      const page = await signIn(browser, product.address, login, {
        viewport: { width, height },
      });
      for (const [, path, title] of PAGES.filter(([who]) => who === login)) {
        await page.goto(`${product.address}${path}`);
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
        await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect([path, overflow]).toEqual([path, 0]);
      }
      await page.context().close();
    }
  });

  it('is up again after a stop with everything it had', async () => {
    const count = async () => {
      const page = await signIn(browser, product.address, 'officer');
      await page.goto(`${product.address}/cases?state=all`);
      await page.locator('.case-row').first().waitFor();
      const cases = await page.locator('.case-row').count();
      await page.context().close();
      return cases;
    };
    const before = await count();
    expect(await product.stop()).toBe(0);
    await product.start();
    expect(await count()).toBe(before);
  });
});
