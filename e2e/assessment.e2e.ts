import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { Product, openBrowser, signIn } from './product';

jest.setTimeout(300_000);

/** An assessment of a city of the sample, from the draft to what leaves the house; each step works on what the one before left. */
describe('an assessment that is signed', () => {
  const product = new Product();
  let browser: Browser;
  let evaluator: Page;
  let url = '';

  beforeAll(async () => {
    await product.startTold();
    browser = await openBrowser();
    evaluator = await signIn(browser, product.address, 'evaluator');
  });
  afterAll(async () => {
    await browser?.close();
    await product.stop();
    product.remove();
  });

  const ago = (days: number) =>
    new Date(Date.now() + (8 - days * 24) * 3_600_000).toISOString().slice(0, 10);
  /** 送达单位, 签发 and the like: pressed, and pressed again to confirm. */
  const press = async (page: Page, name: string, confirm = name) => {
    await page.getByRole('button', { name, exact: true }).first().click();
    await page.locator('.ant-popconfirm').getByRole('button', { name: confirm }).click();
  };

  it('is drawn up of a period that is over, with points by hand, and sent', async () => {
    const city = await evaluator.evaluate(async () => {
      const answer = await fetch('/api/units');
      const units = (await answer.json()) as { id: number; name: string }[];
      return units.find(({ name }) => name === '墨溪市人民政府');
    });
    const query = `unit=${city?.id}&from=${ago(25)}&to=${ago(1)}`;
    await evaluator.goto(`${product.address}/assessment?${query}`);
    await evaluator.getByRole('button', { name: '起草评估' }).click();
    await evaluator.waitForURL(/\/assessments\/\d+$/);
    url = evaluator.url();
    await evaluator.getByRole('button', { name: '加减分' }).click();
    await evaluator.getByLabel('事项').fill('制度建设');
    await evaluator.getByLabel('分值（减分填负数）').fill('1.5');
    await evaluator.getByLabel('理由').fill('出台市级回应办法');
    await evaluator.getByRole('button', { name: '记录' }).click();
    await evaluator.getByText('含人工评分 ＋1.5').waitFor();
    await press(evaluator, '送达单位', '送达');
    await evaluator.getByText('已送达', { exact: true }).waitFor();
  });

  it('is objected to by the unit, answered, and agreed to', async () => {
    const unit = await signIn(browser, product.address, 'moxi');
    await unit.goto(url);
    await unit.getByRole('button', { name: '提出异议' }).click();
    await unit.getByRole('textbox', { name: '异议' }).fill('第一件的签收时间登记有误');
    await unit.getByRole('button', { name: '提出', exact: true }).click();
    await unit.getByText('有异议待答复').waitFor();
    await evaluator.reload();
    await evaluator.getByRole('button', { name: '不采纳' }).click();
    await evaluator.getByRole('textbox', { name: '答复' }).fill('台账记录的签收时间无误');
    await evaluator.getByRole('button', { name: '答复', exact: true }).click();
    await evaluator.getByText('台账记录的签收时间无误').waitFor();
    await unit.reload();
    await press(unit, '确认无异议', '确认');
    await unit.getByText('确认无异议').first().waitFor();
  });

  it('is signed by two and published, and would come out the same', async () => {
    const leader = await signIn(browser, product.address, 'leader');
    await evaluator.reload();
    await press(evaluator, '签发');
    await leader.goto(url);
    await press(leader, '签发');
    await leader.getByText('已签发', { exact: true }).waitFor();
    await evaluator.reload();
    await evaluator.getByRole('button', { name: '公布' }).click();
    await evaluator.getByText('已公布', { exact: true }).waitFor();
    await evaluator.getByRole('button', { name: '复算' }).click();
    await evaluator.getByText('一致', { exact: true }).waitFor();
  });

  it.each([
    ['Excel', 'PK'],
    ['PDF', '%PDF-'],
    ['数据', '{'],
  ])('leaves the house as %s', async (name, begins) => {
    await evaluator.getByRole('button', { name: '导出' }).click();
    const coming = evaluator.waitForEvent('download');
    await evaluator.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click();
    const file = await (await coming).path();
    expect(readFileSync(file).subarray(0, begins.length).toString('latin1')).toBe(begins);
  });

  it('and what the government answered is read by everybody, without a session or a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${product.address}/open`);
    await page.getByRole('searchbox').fill('供暖');
    await page.getByRole('button', { name: '查找' }).click();
    await page.locator('article h2 a').first().click();
    await page.locator('.timeline li').first().waitFor();
    const response = await page.goto(`${product.address}/open/feed.atom`);
    expect(response?.headers()['content-type']).toContain('atom+xml');
    await context.close();
  });
});
