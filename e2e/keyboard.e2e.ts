import type { Browser, Page } from 'playwright-core';
import { Product, openBrowser, signIn } from './product';

jest.setTimeout(300_000);

/** How many of the sample's alerts wait depends on the hour: these do at any. */
const HAPPENINGS = [
  '听泉县一敬老院凌晨失火致三人死亡',
  '墨溪市一幼儿园校车侧翻多名儿童受伤',
  '云岫省某高校数十名学生呕吐腹泻送医',
];

describe('a shift by keyboard alone', () => {
  let browser: Browser;
  let page: Page;
  const product = new Product();

  beforeAll(async () => {
    [browser] = await Promise.all([openBrowser(), product.startTold()]);
    page = await signIn(browser, product.address, 'officer');
    await tell(product.address, page, HAPPENINGS);
    // What comes while one reads waits to be let in; what was there before does not.
    await page.reload();
    await page
      .locator('[role=option]')
      .nth(HAPPENINGS.length - 1)
      .waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
    product.remove();
  });

  const key = (name: string) => page.keyboard.press(name);
  const headline = async () => (await page.locator('.desk-detail h2').textContent()) ?? '';
  const shows = (title: string) =>
    page.locator('.desk-detail h2').filter({ hasText: title }).waitFor();
  const showsAnother = (title: string) =>
    page.locator('.desk-detail h2').filter({ hasNotText: title }).waitFor();
  /** A dialogue takes all keys until it has gone, which what it caused may come before. */
  const gone = () => page.getByRole('dialog').waitFor({ state: 'detached' });
  const count = (state: string, n: number) =>
    page.getByText(new RegExp(`^${state} ${n}$`)).waitFor();
  /** Takes back the last act, once it is offered. */
  const undo = async (done: string) => {
    await page.locator('.ant-message').getByText(done).waitFor();
    await key('z');
  };

  it('moves through the queue and stays where one was', async () => {
    const first = await headline();
    await key('j');
    await showsAnother(first);
    await key('k');
    await shows(first);
  });

  it('acknowledges, and takes it back', async () => {
    const title = await headline();
    await key('a');
    await count('已确认', 1);
    await showsAnother(title);
    await undo('已确认');
    await count('已确认', 0);
  });

  it('dismisses with a reason of one’s own, and takes it back', async () => {
    await count('已排除', 1);
    await key('d');
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    await page.keyboard.type('与本级政府职责无关');
    await key('Enter');
    await count('已排除', 2);
    await gone();
    await undo('已排除');
    await count('已排除', 1);
  });

  it('puts off, and takes it back', async () => {
    await key('s');
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    await page.keyboard.type('等待核实');
    await key('Enter');
    await count('已暂缓', 1);
    await gone();
    await undo('已暂缓到');
    await count('已暂缓', 0);
  });

  it('merges into another event found by its words, and takes it back', async () => {
    const before = await page.locator('[role=option]').count();
    await key('m');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').waitFor();
    await page.keyboard.type('公交');
    await page.locator('.ant-select-item-option').filter({ hasText: '公交' }).first().waitFor();
    await key('Enter');
    await page.keyboard.type('同一件事');
    await key('Enter');
    await gone();
    await page.waitForFunction(
      (n) => document.querySelectorAll('.desk-list [role=option]').length === n - 1,
      before,
    );
    await undo('已并入');
    await page
      .locator('[role=option]')
      .nth(before - 1)
      .waitFor();
  });

  it('opens a case with two keys', async () => {
    // Back to the gravest, whose place says who answers; which of the sample's has one depends on the hour.
    const titles = await page.locator('.alert-title').allTextContents();
    for (let n = titles.length; n > 0; n -= 1) await key('k');
    await shows(titles[0]!);
    const opened = await page.getByText(/^已立单 \d+$/).textContent();
    await key('o');
    await page.getByRole('dialog').waitFor();
    await page
      .getByRole('dialog')
      .getByText(/局|厅|政府/)
      .first()
      .waitFor();
    await key('Enter');
    await count('已立单', Number(opened!.split(' ')[1]) + 1);
    await gone();
  });

  it('hands over what stands', async () => {
    await key('h');
    const note = page.getByRole('dialog').getByRole('textbox');
    await note.waitFor();
    await page.waitForFunction(
      () => document.querySelector('textarea')?.value.includes('【待处置预警') === true,
    );
    // Typed the moment it stands, faster than anyone: nothing is lost, and the focus stays where it was put.
    await page.keyboard.type('请接班后先看第一条');
    await key('Tab');
    await key('Tab');
    await key('Enter');
    await page.getByText('已交班，等待接班').waitFor();
    const duty = (await (await page.request.get(`${product.address}/api/duty`)).json()) as {
      notes: { text: string }[];
    };
    expect(duty.notes[0]!.text).toContain('请接班后先看第一条');
  });

  it('sends a form from any of its lines', async () => {
    await page.goto(`${product.address}/sources`);
    await page.getByRole('link', { name: '值班测试' }).click();
    await page.getByRole('button', { name: '修改' }).click();
    const dialogue = page.getByRole('dialog');
    await dialogue.getByLabel('名称').fill('值班测试甲');
    await key('Enter');
    await gone();
    await page.locator('h1').filter({ hasText: '值班测试甲' }).waitFor();
    await page.getByRole('link', { name: '值班台' }).click();
  });

  it('finds anything from anywhere, and tells its keys', async () => {
    await key('?');
    await page.getByText('撤销刚才的操作').waitFor();
    await key('Escape');
    await page.getByText('撤销刚才的操作').waitFor({ state: 'hidden' });
    // What stands on the desk has a name today; which words the sample's events are named by depends on the hour.
    const words = (await headline()).slice(0, 8);
    await key('Control+k');
    await page.getByRole('combobox', { name: '查找' }).waitFor();
    await page.keyboard.type(words);
    const found = page
      .getByRole('listbox', { name: '查找结果' })
      .getByRole('option', { name: words });
    const named = found.filter({ hasNotText: '在全部信息中' });
    await named.first().waitFor();
    await key('Enter');
    await page.waitForURL(/\/(cases|events)\/\d+$/);
    await page.locator('h1').filter({ hasText: words }).waitFor();
  });
});

/** Pushes what happened, in two voices each as one alone raises nothing, and waits for the alerts. */
async function tell(address: string, page: Page, titles: readonly string[]): Promise<void> {
  const api = page.request;
  const headers = { 'x-huixiang': '1' };
  const source = { kind: 'push', name: '值班测试', tier: 'city', zone: 'Asia/Shanghai' };
  const made = await api.post(`${address}/api/sources`, { headers, data: source });
  const { key } = (await made.json()) as { key: string };
  const items = titles.flatMap((title) => [
    { id: title, title, text: `${title}，救援正在进行。` },
    { id: `${title}？`, title: `${title}，家属质疑`, text: `${title}，家属质疑无人负责。` },
  ]);
  const pushed = await api.post(`${address}/api/push`, {
    headers: { authorization: `Bearer ${key}` },
    data: items,
  });
  expect(await pushed.json()).toMatchObject({ admitted: items.length });
  const stand = async () => {
    const alerts = await (await api.get(`${address}/api/alerts?state=open`)).text();
    return titles.every((title) => alerts.includes(title));
  };
  for (const until = Date.now() + 20_000; !(await stand()) && Date.now() < until;)
    await page.waitForTimeout(300);
}
