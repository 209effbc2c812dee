import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { Product, ROOT, openBrowser, signIn } from './product';

jest.setTimeout(300_000);

/**
 * One story from its first feed item to the exported assessment: the meals of a school, which the sample
 * tells live after it was loaded. Each step works on what the one before left.
 */
describe('a story, from feed to assessment', () => {
  const product = new Product();
  let browser: Browser;
  let officer: Page;
  let handler: Page;
  let reviewer: Page;
  let caseUrl = '';

  beforeAll(async () => {
    await product.start();
    browser = await openBrowser();
    officer = await signIn(browser, product.address, 'officer');
    handler = await signIn(browser, product.address, 'handler');
    reviewer = await signIn(browser, product.address, 'reviewer');
  });

  afterAll(async () => {
    await browser?.close();
    const code = await product.stop();
    product.remove();
    expect(code).toBe(0);
  });

  it('raises an alert on the open screen, without a reload', async () => {
    await officer.goto(`${product.address}/desk`);
    await officer.evaluate(() => Object.assign(window, { neverReloaded: true }));
    const arrival = officer.locator('.arrived, .alert-row').filter({ hasText: '闻鹿小学' });
    await arrival.first().waitFor({ timeout: 240_000 });
    expect(await officer.evaluate(() => 'neverReloaded' in window)).toBe(true);
  });

  it('becomes a case with two keys, routed to the county market regulator', async () => {
    await officer.keyboard.press('n');
    await officer.locator('.alert-row').filter({ hasText: '闻鹿小学' }).first().click();
    await officer.locator('.desk-detail h2').filter({ hasText: '闻鹿小学' }).waitFor();
    await officer.keyboard.press('o');
    const dialog = officer.getByRole('dialog');
    await dialog.locator('.ant-select').filter({ hasText: '听泉县市场监督管理局' }).waitFor();
    await officer.keyboard.press('Enter');
    await officer.getByRole('link', { name: '查看处置单' }).first().click();
    await officer.waitForURL(/\/cases\/\d+$/);
    caseUrl = officer.url();
    await officer.getByText('国办发').first().waitFor();
  });

  it('has clocks that tick', async () => {
    const left = officer.getByText(/^剩 /).first();
    const before = await left.textContent();
    let after = before;
    for (const deadline = Date.now() + 10_000; after === before && Date.now() < deadline;) {
      await officer.waitForTimeout(500);
      after = await left.textContent();
    }
    expect(after).toMatch(/^剩 /);
    expect(after).not.toBe(before);
  });

  it('is accepted by its unit, and the officer sees it live', async () => {
    await handler.goto(caseUrl);
    await handler.getByRole('button', { name: '签收' }).click();
    await handler.getByRole('button', { name: '起草发布' }).waitFor();
    await officer.getByText(/签收$/).first().waitFor();
  });

  it('keeps a text that was not saved through a closed drawer and a reload', async () => {
    const title = handler.getByLabel('标题');
    await write(handler, '关于闻鹿小学的情况', '正在核实');
    await handler.locator('.ant-drawer-close').click();
    await handler.getByText('未保存的文字留在本页').waitFor();
    await handler.reload();
    await handler.getByRole('button', { name: '起草发布' }).click();
    await handler.getByText('已恢复上次未保存的文字').waitFor();
    expect(await title.inputValue()).toBe('关于闻鹿小学的情况');
    await handler.getByRole('button', { name: '放弃' }).click();
    expect(await title.inputValue()).toBe('');
    await handler.locator('.ant-drawer-close').click();
    await handler.locator('.ant-drawer').waitFor({ state: 'detached' });
  });

  it('is told what a first release lacks, passes its checks, and is published', async () => {
    await write(
      handler,
      '关于听泉县闻鹿小学校园餐问题的情况通报',
      '经查，主要原因是配送企业冷链管理不到位。现已责令停止供餐，封存留样，救治费用由企业先行垫付。',
    );
    await handler.getByText('缺：制约因素').waitFor();
    const body = handler.getByLabel('正文');
    await body.fill(`${await body.inputValue()}受检测周期限制，最终结论尚需三日。`);
    await handler.getByText('✓ 制约因素').waitFor();
    await handIn(handler);
    await passAll(reviewer, product.address, '校园餐问题的情况通报');
    await publish(handler, '首次发布');
    await handler
      .locator('article')
      .filter({ hasText: '首次发布' })
      .getByText('发布网址')
      .waitFor();
    await handler.getByText('已完成 1 项').click();
    await handler.getByText('按时').first().waitFor();
  });

  it('publishes the result', async () => {
    await handler.getByRole('button', { name: '起草发布' }).click();
    await choose(handler, '类型', '结果发布');
    await fill(
      handler,
      '听泉县闻鹿小学校园餐问题调查处理结果',
      '经调查认定，配送企业未按规定控温。对该企业予以处罚五万元并解除合同，相关责任人移送纪检部门处理。',
    );
    await handIn(handler);
    await passAll(reviewer, product.address, '调查处理结果');
    await publish(handler, '结果发布');
  });

  it('is closed by the officer', async () => {
    await officer.getByRole('button', { name: '办结' }).click();
    await officer.getByRole('dialog').getByRole('button', { name: '办结' }).click();
    await officer.getByText('办结').first().waitFor();
    await officer.getByRole('button', { name: '起草发布' }).waitFor({ state: 'detached' });
  });

  it('is assessed with its evidence, and exported', async () => {
    const evaluator = await signIn(browser, product.address, 'evaluator');
    await evaluator.goto(`${product.address}/assessment`);
    await evaluator.getByText('首次回应及时率').waitFor();
    await evaluator
      .getByRole('row', { name: /首次回应及时率/ })
      .locator('button')
      .first()
      .click();
    await evaluator
      .getByRole('link', { name: /闻鹿小学/ })
      .first()
      .waitFor();
    await evaluator.getByRole('button', { name: '导出' }).click();
    const coming = evaluator.waitForEvent('download');
    await evaluator.getByRole('menuitem', { name: /^Excel/ }).click();
    const workbook = await coming;
    expect(workbook.suggestedFilename()).toMatch(/^效果评估-.*\.xlsx$/);
  });

  it('is in the ledger step by step, and the ledger verifies elsewhere', async () => {
    const evaluator = await signIn(browser, product.address, 'evaluator');
    await evaluator.goto(caseUrl);
    await evaluator.getByRole('button', { name: /显示更早的/ }).click();
    for (const step of [
      '立单交办',
      '开始计时',
      '签收',
      '起草稿件',
      '提交审查',
      '发布',
      '时限完成',
      '办结',
    ]) {
      await evaluator.locator('.timeline li').filter({ hasText: step }).first().waitFor();
    }
    await evaluator.goto(`${product.address}/ledger`);
    await evaluator.getByText('完整，未被改动').waitFor();
    const [log] = await Promise.all([
      evaluator.waitForEvent('download'),
      evaluator.getByRole('link', { name: '导出全部' }).click(),
    ]);
    const path = await log.path();
    const verdict = execFileSync(
      process.execPath,
      [join(ROOT, 'apps/cli/dist/huixiang-verify.cjs'), path],
      { encoding: 'utf8', env: {} },
    );
    expect(verdict).toContain('完整，未被改动');
  });
});

async function write(page: Page, title: string, body: string): Promise<void> {
  await page.getByRole('button', { name: '起草发布' }).click();
  await fill(page, title, body);
}

async function fill(page: Page, title: string, body: string): Promise<void> {
  await page.getByLabel('标题').fill(title);
  await page.getByLabel('正文').fill(body);
}

async function handIn(page: Page): Promise<void> {
  await page.locator('.ant-drawer').getByRole('button', { name: '提交审查' }).click();
  await page.getByText('审查中').first().waitFor();
}

/** The reviewer passes all three checks of the text that waits. */
async function passAll(page: Page, address: string, title: string): Promise<void> {
  await page.goto(`${address}/reviews`);
  const waiting = page.locator('.panel').filter({ hasText: title });
  await waiting.getByRole('button', { name: '通过' }).click();
  await waiting.waitFor({ state: 'detached' });
}

/** Publishes what was cleared, with the address where it can be read. */
async function publish(page: Page, kind: string): Promise<void> {
  const card = page.locator('article').filter({ hasText: kind });
  await card.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByLabel('发布网址').fill('https://example.com/notice');
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
  await card.getByText('（已发布）').waitFor();
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByLabel(field).click();
  await page.locator('.ant-select-item-option').filter({ hasText: option }).click();
  await page
    .locator('.ant-form-item')
    .filter({ hasText: field })
    .locator('.ant-select')
    .filter({ hasText: option })
    .waitFor();
}
