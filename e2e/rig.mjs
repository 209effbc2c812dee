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

/** A source that is pushed to; puts items into it, and refuses where one was not admitted. */
export async function aPushSource(address, cookie, name) {
  const { key } = await call(address, cookie, 'POST', '/sources', {
    kind: 'push',
    name,
    tier: 'city',
    zone: 'Asia/Shanghai',
  });
  return async (items) => {
    const response = await fetch(`${address}/api/push`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(items),
    });
    const result = await response.json();
    if (result.admitted !== items.length)
      throw new Error(`not admitted: ${JSON.stringify(result)}`);
  };
}

/** Signs that make one text unlike any other, so that each begins an event of its own. */
export function unlike(n, length) {
  let seed = n * 7919 + 17;
  return Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(0x4e00 + (seed % 8000));
  }).join('');
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
export async function openPage(browser, address, login, { language = 'zh', ...context } = {}) {
  const own = await browser.newContext({
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    ...context,
  });
  const [name, value] = (await signIn(address, login)).split('=');
  await own.addCookies([
    { name, value, url: address },
    { name: 'huixiang_language', value: language, url: address },
  ]);
  return own.newPage();
}
