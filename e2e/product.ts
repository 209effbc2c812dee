import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { layTold } from './told';

export const ROOT = resolve(__dirname, '..');

/** The built product as `npm start` runs it, on a data folder and a port of its own. */
export class Product {
  #launcher: ChildProcess | null = null;
  address = '';
  /** All it has printed. */
  printed = '';

  constructor(
    private readonly settings: Readonly<Record<string, string>> = {},
    readonly folder = mkdtempSync(join(tmpdir(), 'huixiang-e2e-')),
  ) {}

  /** Starts where the sample was told some minutes ago. */
  async startTold(): Promise<void> {
    await layTold(this.folder, async (folder) => {
      const teller = new Product({}, folder);
      await teller.start();
      await teller.stop();
    });
    await this.start();
  }

  /** Starts on its folder as it is: empty as for the first time, or as it was when it stopped. */
  async start(): Promise<void> {
    const launcher = fork(join(ROOT, 'apps/api/dist/launch.js'), {
      cwd: ROOT,
      env: {
        ...process.env,
        DATABASE_URL: '',
        HUIXIANG_DATA: this.folder,
        PORT: '0',
        ...this.settings,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#launcher = launcher;
    const keep = (chunk: Buffer) => (this.printed += chunk.toString());
    launcher.stdout?.on('data', keep);
    launcher.stderr?.on('data', keep);
    this.address = await new Promise<string>((ready, failed) => {
      launcher.on('message', (message: { ready?: string }) => ready(message.ready ?? ''));
      launcher.once('exit', (code) =>
        failed(new Error(`the product ended with ${code}:\n${this.printed}`)),
      );
    });
  }

  /** Stops as Ctrl-C does; resolves with the exit code. */
  async stop(): Promise<number | null> {
    const launcher = this.#launcher;
    if (launcher === null || launcher.exitCode !== null) return launcher?.exitCode ?? null;
    return new Promise((done) => {
      launcher.once('exit', done);
      launcher.kill('SIGINT');
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The browser of the registry package: nothing on the machine is asked for. */
export async function openBrowser(): Promise<Browser> {
  // The package is an ES module and unpacks itself when asked; Jest can do neither, so a Node does. Its
  // own arguments are left out: they put all pages into one process, where a second person hangs.
  const script = `import('@sparticuz/chromium').then(async (c) => console.log(await c.default.executablePath()))`;
  const executablePath = execFileSync(process.execPath, ['-e', script], {
    cwd: __dirname,
    encoding: 'utf8',
  }).trim();
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath, args });
}

/**
 * A signed-in page of a person, of the sample unless a password is given, who replaces it where a new one
 * is given; it fails the test on any error of the page itself.
 */
export async function signIn(
  browser: Browser,
  address: string,
  login: string,
  {
    viewport = { width: 1440, height: 900 },
    password = 'huixiang-sample',
    newPassword,
  }: {
    viewport?: { width: number; height: number };
    password?: string;
    newPassword?: string;
  } = {},
): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(address);
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  if (newPassword !== undefined) {
    await page.getByLabel('原密码').fill(password);
    await page.getByLabel('新密码', { exact: true }).fill(newPassword);
    await page.getByLabel('再填一次新密码').fill(newPassword);
    await page.getByRole('button', { name: '设置并进入' }).click();
  }
  await page.getByRole('status').first().waitFor();
  return page;
}
