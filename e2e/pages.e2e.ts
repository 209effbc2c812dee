import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { Product, openBrowser, signIn } from './product';

jest.setTimeout(300_000);

const PAGES: readonly [string, string, string][] = [
  ['officer', '/desk', '值班台'],
  ['officer', '/desk?view=signals', '值班台'],
  ['officer', '/events', '事件'],
  ['officer', '/search', '检索与监测方案'],
  ['officer', '/search?view=watches', '检索与监测方案'],
  ['officer', '/cases', '处置单'],
  ['officer', '/clocks', '时限'],
  ['officer', '/clocks?within=168', '时限'],
  ['officer', '/duty', '值班'],
  ['officer', '/duty?view=rules', '值班'],
  ['officer', '/sources', '信息源'],
  ['leader', '/overview', '领导驾驶舱'],
  ['leader', '/accountability', '问责台账'],
  ['leader', '/briefings', '简报'],
  ['evaluator', '/assessment', '效果评估'],
  ['evaluator', '/ledger', '台账'],
  ['reviewer', '/reviews', '发布审查'],
  ['administrator', '/rules', '时限与评估规则'],
  ['administrator', '/system', '系统'],
  ['administrator', '/system?view=units', '系统'],
  ['administrator', '/system?view=channels', '系统'],
];

describe('every page', () => {
  const product = new Product({ MESSAGE_ALLOWED_HOSTS: '127.0.0.1' });
  let browser: Browser;

  beforeAll(async () => {
    await product.startTold();
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
    for (const login of ['officer', 'leader', 'evaluator', 'reviewer', 'administrator']) {
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

  it('lets an officer take articles out of an event, and take that back', async () => {
    const page = await signIn(browser, product.address, 'officer');
    await page.goto(`${product.address}/events?q=${encodeURIComponent('爆燃')}&sort=heat`);
    await page.locator('a[href^="/events/"]').first().click();
    await page.getByRole('button', { name: '调整归属' }).click();
    const articles = page.locator('.choosable');
    const before = await articles.count();
    const event = page.url();
    await articles.nth(1).getByRole('checkbox').check();
    await page.getByRole('button', { name: '拆出另成事件' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('另一件事').click();
    await dialog.getByRole('button', { name: '拆出另成事件' }).click();
    await page.waitForURL((url) => url.href !== event);
    await page
      .getByText(/拆出 \d+ 篇/)
      .first()
      .waitFor();
    // In the record of decisions, where it stays; the message beside it goes.
    await page
      .locator('.panel')
      .getByRole('button', { name: /^撤\s*销$/ })
      .click();
    await page.getByText('去看归入的事件').click();
    await page.waitForURL(event);
    await page.getByRole('button', { name: '调整归属' }).click();
    expect(await articles.count()).toBe(before);
    await page.context().close();
  });

  it('shows how an event spread, and how far what was said of it got', async () => {
    const page = await signIn(browser, product.address, 'officer');
    await page.goto(`${product.address}/events?q=${encodeURIComponent('爆燃')}&sort=heat`);
    await page.locator('a[href^="/events/"]').first().click();
    await page.getByText(/由.+首发，.+后到.+政府于首发/).waitFor();
    await page.locator('.chains summary').first().click();
    expect(await page.locator('.chains [open] tbody tr').count()).toBeGreaterThan(1);
    await page
      .getByText(/\d+ 家媒体转发 \d+ 篇（全文 \d+，摘引 \d+）/)
      .first()
      .waitFor();
    await page.getByText('全程', { exact: true }).click();
    await page.setViewportSize({ width: 390, height: 844 });
    // Charts follow the width a frame later; what stays too wide fails here by the time limit.
    await page.waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth);
    await page.context().close();
  });

  it('lets an officer put an alert off by keyboard, and take that back', async () => {
    const page = await signIn(browser, product.address, 'officer');
    await page.goto(`${product.address}/desk`);
    const title = (await page.locator('.desk-detail h2').textContent()) ?? '';
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('30 分钟').click();
    await dialog.getByRole('textbox', { name: '理由' }).fill('等待核实');
    await page.keyboard.press('Enter');
    await page.getByText(/^已暂缓 1$/).click();
    await page.locator('.desk-detail h2').filter({ hasText: title }).waitFor();
    await page.getByText(/暂缓到 .+：等待核实/).waitFor();
    await page.getByRole('button', { name: '现在处置' }).click();
    await page.getByText(/^已暂缓 0$/).waitFor();
    await page.context().close();
  });

  it('shows an officer what rises from nothing, to dismiss and take back', async () => {
    const page = await signIn(browser, product.address, 'officer');
    await page.goto(`${product.address}/desk?view=signals`);
    const card = page.getByRole('article', { name: /苗头：.*燃气表/ });
    await card.getByText(/篇负面信息围绕.+此前 28 天/).waitFor();
    await card.getByRole('button', { name: '排除…' }).click();
    await page.getByText('词语巧合，不是一件事').click();
    await page.keyboard.press('Tab');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^排\s*除$/ })
      .click();
    await card.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^撤\s*销$/ }).click();
    await card.waitFor();
    await card.getByRole('link', { name: '检索，设为监测方案' }).click();
    await page.waitForURL((url) => url.pathname === '/search');
    await page.getByText('燃气表').first().waitFor();
    await page.context().close();
  });

  it('lets an officer search, keep the search as a watch, and take its removal back', async () => {
    const page = await signIn(browser, product.address, 'officer');
    await page.keyboard.press('/');
    await page.waitForURL(/\/search/);
    await page.getByRole('searchbox', { name: '检索词' }).fill('停水 -演练');
    await page.keyboard.press('Enter');
    await page.locator('mark.found', { hasText: '停水' }).first().waitFor();
    await page.getByText('最相关').click();
    await page.waitForURL(/sort=best/);
    await page.locator('mark.found', { hasText: '停水' }).first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('检索结果.xlsx');
    await page.getByRole('button', { name: '存为方案' }).click();
    const editor = page.getByRole('dialog');
    await editor.getByPlaceholder('如：停水停电').fill('停水');
    await editor.getByText(/占全部/).waitFor();
    await editor.getByText('产生预警').click();
    await editor.getByRole('button', { name: /^保\s*存$/ }).click();
    await page.getByText('已保存，从下一批信息起生效').waitFor();
    await page.getByText(/^监测方案 \d+$/).click();
    const row = page.locator('.watch-row').filter({ hasText: '停水 -演练' }).last();
    await row.getByRole('button', { name: /^删\s*除$/ }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^撤\s*销$/ }).click();
    await row.waitFor();
    await row.getByRole('link', { name: '停水', exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get('q') === '停水 -演练');
    await page.context().close();
  });

  it('lets an administrator add a channel and try it out', async () => {
    const received: string[] = [];
    const robot = createServer((request, response) => {
      request.on('data', (chunk: Buffer) => received.push(chunk.toString()));
      request.on('end', () => response.end('{"errcode":0}'));
    });
    await new Promise<void>((done) => robot.listen(0, '127.0.0.1', done));
    const { port } = robot.address() as AddressInfo;
    const page = await signIn(browser, product.address, 'administrator');
    await page.goto(`${product.address}/system?view=channels`);
    await page.getByRole('button', { name: '新增渠道' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('名称').fill('舆情值班群');
    await drawer.getByLabel('机器人地址').fill(`http://127.0.0.1:${port}/hook`);
    await drawer.getByRole('button', { name: /^保\s*存$/ }).click();
    const row = page.locator('.channel-row').filter({ hasText: '舆情值班群' });
    await row.getByRole('button', { name: /^试\s*发$/ }).click();
    await page.getByText('已试发，请到对方查看').waitFor();
    expect(received.join('')).toContain('试发');
    await page.context().close();
    robot.close();
  });

  it('lets an officer draw up a roster and hand over, and says who is called', async () => {
    const page = await signIn(browser, product.address, 'moxi');
    await page.goto(`${product.address}/duty`);
    await page.getByRole('button', { name: /^排\s*班$/ }).click();
    await page.getByRole('button', { name: /^排 \d+ 班$/ }).click();
    await page.locator('.shift').nth(11).waitFor();
    await page.getByRole('button', { name: '交班…' }).click();
    const handover = page.getByRole('dialog');
    await handover.getByLabel('交接事项').fill('停水事件等市水务局答复');
    await handover.getByRole('button', { name: /^交\s*班$/ }).click();
    await page.getByRole('button', { name: /^接\s*班$/ }).click();
    await page.getByText(/\d 接班$/).waitFor();
    await page
      .locator('.shift')
      .nth(5)
      .getByRole('button', { name: /^删\s*除$/ })
      .click();
    const gap = page.getByText('此前有空档：12 小时 0 分');
    await gap.waitFor();
    await page.getByRole('button', { name: /^撤\s*销$/ }).click();
    await gap.waitFor({ state: 'detached' });
    await page.context().close();
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
