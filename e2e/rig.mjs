import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import bundled from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const ROOT = resolve(import.meta.dirname, '..');
/** Of every account of the sample. */
export const PASSWORD = 'huixiang-sample';

/** The whole product with its sample on a data folder and a port of its own, for benches and pictures. */
export async function startProduct(settings = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'huixiang-rig-'));
  const launcher = fork(join(ROOT, 'apps/api/dist/launch.js'), {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: '', HUIXIANG_DATA: folder, PORT: '0', ...settings },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const address = await new Promise((done, fail) => {
    launcher.on('message', (message) => done(message.ready));
    launcher.once('exit', () => fail(new Error('the product did not start')));
  });
  return {
    address,
    folder,
    stop: () =>
      new Promise((done) => {
        launcher.once('exit', () => {
          rmSync(folder, { recursive: true, force: true });
          done();
        });
        launcher.kill('SIGINT');
      }),
  };
}

/** Signs in without a browser; resolves with the cookie. */
export async function signIn(address, login) {
  const response = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-huixiang': '1' },
    body: JSON.stringify({ login, password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`${login} could not sign in: ${response.status}`);
  return response.headers.getSetCookie()[0].split(';')[0];
}

/** A request of the signed-in; resolves with the answer, null where it is empty. */
export async function call(address, cookie, method, path, body) {
  const response = await fetch(`${address}/api${path}`, {
    method,
    headers: { cookie, 'content-type': 'application/json', 'x-huixiang': '1' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok)
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.status === 204 ? null : response.json();
}

/** The browser of the registry package. Its own arguments put all pages into one process: left out. */
export async function openBrowser() {
  return chromium.launch({
    executablePath: await bundled.executablePath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
    ],
  });
}

/** A signed-in page of a context of its own. */
export async function openPage(browser, address, login, context = {}) {
  const own = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    ...context,
  });
  const [name, value] = (await signIn(address, login)).split('=');
  await own.addCookies([{ name, value, url: address }]);
  return own.newPage();
}
