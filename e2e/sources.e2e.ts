import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { Product, openBrowser, signIn } from './product';

jest.setTimeout(300_000);

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>墨溪日报</title>
  <item><guid>1</guid><title>听泉县 A&B 小区停水三天</title><pubDate>2026年11月20日 10:30</pubDate>
  <description>居民反映无人通知。</description></item></channel></rss>`;

/** A house of one's own, without the sample: its first account adds the first source. */
describe('the first day', () => {
  let site: Server;
  let product: Product;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    site = createServer((request, response) => {
      const isFeed = request.url === '/rss/news.xml';
      response
        .writeHead(200, { 'content-type': isFeed ? 'text/xml' : 'text/html' })
        .end(
          isFeed ? FEED : '<link rel="alternate" type="application/rss+xml" href="/rss/news.xml">',
        );
    });
    await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
    product = new Product({
      SAMPLE: 'off',
      FIRST_UNIT: '990000 云岫省 云岫省人民政府',
      FEED_ALLOWED_HOSTS: `127.0.0.1:${(site.address() as AddressInfo).port}`,
    });
    await product.start();
    browser = await openBrowser();
    const password = /admin \/ (\S+)/.exec(product.printed)?.[1] ?? '';
    page = await signIn(browser, product.address, 'admin', {
      password,
      newPassword: '云岫省的第一个好密码',
    });
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    product?.remove();
    site.closeAllConnections();
    site.close();
  });

  it('finds a feed by the address of its site, and names the source for it', async () => {
    await page.goto(`${product.address}/sources`);
    await page.getByText('还没有信息源').waitFor();
    await page.getByRole('button', { name: '添加信息源' }).click();
    await page
      .getByPlaceholder('https://')
      .fill(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
    await page.getByRole('button', { name: '查找订阅' }).click();
    await page
      .getByRole('button', { name: /选\s*用/ })
      .or(page.getByText('/rss/news.xml'))
      .first()
      .waitFor();
    await page
      .getByRole('button', { name: '试读' })
      .or(page.getByRole('button', { name: '试 读' }))
      .click();
    await page.getByText('文档不合规范，已尽量读出').waitFor();
    await page.getByText('听泉县 A&B 小区停水三天').waitFor();
    await page.keyboard.press('Escape');
  });

  it('reads it within seconds, and shows what came of it', async () => {
    await page.getByLabel('名称').fill('墨溪日报');
    await page.locator('.ant-modal-footer .ant-btn-primary').click();
    await page.waitForURL(/\/sources\/\d+$/);
    await page.locator('.list').getByText('听泉县 A&B 小区停水三天').waitFor({ timeout: 30_000 });
    await page.getByText('11月20日 10:30').first().waitFor();
    await page.getByText('● 正常').waitFor();
  });

  it('is given a folder, and keeps all else that was said of it', async () => {
    await page
      .locator('.page-title')
      .getByRole('button', { name: /修\s*改/ })
      .click();
    await page.getByLabel('分组').fill('市级');
    await page.locator('.ant-modal-footer .ant-btn-primary').click();
    await page.getByText('已保存').waitFor();
    await page.locator('.page-title').getByText('市级', { exact: true }).waitFor();
  });

  it('keeps the list’s filters in its address', async () => {
    await page.goto(`${product.address}/sources?health=failing`);
    await page.getByText('没有符合条件的信息源').waitFor();
    await page.goto(`${product.address}/sources?q=墨溪`);
    await page.getByRole('link', { name: '墨溪日报' }).waitFor();
  });

  it('gets a city and an officer there, who signs in and sees the desk', async () => {
    await page.goto(`${product.address}/system?view=units`);
    await page.getByRole('button', { name: '添加单位' }).click();
    await page.getByLabel('区划代码').fill('990100');
    await page.getByLabel('区划名称').fill('墨溪市');
    await page.locator('.ant-modal-footer .ant-btn-primary').click();
    await page.getByRole('cell', { name: '墨溪市人民政府' }).waitFor();

    await page.goto(`${product.address}/system`);
    await page.getByRole('button', { name: '添加人员' }).click();
    await page.getByLabel('姓名').fill('苏听澜');
    await page.getByRole('combobox', { name: '单位', exact: true }).click();
    await page.locator('.ant-select-tree-title').filter({ hasText: '墨溪市人民政府' }).click();
    await page.getByRole('combobox', { name: '角色' }).click();
    await page.locator('.ant-select-item-option').filter({ hasText: '舆情专员' }).click();
    await page.getByLabel('账号', { exact: true }).fill('su.tinglan');
    await page.locator('.ant-modal-footer .ant-btn-primary').click();
    const password = await page.locator('.one-time-password').innerText();
    await page.getByRole('button', { name: '已交给本人' }).click();
    await page.getByRole('row', { name: /苏听澜.*待设密码/ }).waitFor();

    const officer = await signIn(browser, product.address, 'su.tinglan', {
      password: password.trim(),
      newPassword: '听澜自己想好的密码句',
    });
    await officer.getByRole('heading', { level: 1, name: '值班台' }).waitFor();
    await officer.context().close();
    await page.getByRole('row', { name: /苏听澜.*刚刚.*正常/ }).waitFor();
  });
});
