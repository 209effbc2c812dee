import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Set-up shared by `npm start`, `npm test` and the rest. Only Node itself is there when this runs. */

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const STAMP = join(ROOT, 'node_modules', '.huixiang-installed');
const WINDOWS = process.platform === 'win32';

/** Installs what the lock file names and builds everything, doing only what is not yet done. */
export async function setUp() {
  refuseOldNode();
  await install();
  await build();
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`需要 Node.js 20.19 或更新，当前是 ${process.versions.node}`);
}

async function install() {
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('回响 安装依赖（首次约一分钟）');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    // The segmenter's native part is compiled here: its installer must neither ask nor download a binary.
    npm_config_yes: 'true',
    npm_config_build_from_source: 'true',
    ...headersBesideNode(),
  });
  if (code !== 0)
    fail('依赖没有装好，上面是 npm 的说明。需要 C++ 编译器（分词组件）与可用的 npm 源。');
  writeFileSync(STAMP, wanted);
}

/** What an installation depends on: the lock file, and the Node the native part was compiled for. */
function fingerprint() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  const node = `${process.versions.modules} ${process.platform} ${process.arch}`;
  return createHash('sha256').update(lock).update(node).digest('hex');
}

/** Node's own headers where they lie beside it, so that the compiler need not fetch them. */
function headersBesideNode() {
  const home = resolve(dirname(process.execPath), '..');
  return existsSync(join(home, 'include', 'node', 'node.h')) ? { npm_config_nodedir: home } : {};
}

async function build() {
  const code = await run(
    'npx',
    ['nx', 'run-many', '-t', 'build', '--output-style=static'],
    nxSettings(),
    'quiet',
  );
  if (code !== 0) fail('构建失败，上面是原因。');
}

/**
 * How a server's process is kept small: Node would let its heap grow to gigabytes before it tidies up,
 * beside a database on the same machine. No limit of the young generation here: it would hold for every thread, whatever
 * the thread is started with.
 */
export const SERVER_FLAGS = ['--max-old-space-size=256'];

/**
 * One memory pool of the C library for two threads, not eight a core, and what is freed given back: by itself the
 * library keeps ever more of it, the larger what was asked for once. And threads enough for every name that
 * is being resolved at once (64 feeds, 4 pages): four, as Node has by default, would be held for seconds by
 * four lame name servers, and with them files, compression and everybody else's names.
 */
export const SERVER_ENV = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_TRIM_THRESHOLD_: '1048576',
  MALLOC_MMAP_THRESHOLD_: '1048576',
  UV_THREADPOOL_SIZE: '72',
};

export function nxSettings() {
  return { NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false' };
}

/**
 * Runs a program in the project's folder; resolves with its exit code.
 * @param {'inherit' | 'quiet' | 'stderr'} output `quiet` shows what was printed only where the program
 *   failed, `stderr` hides standard output alone
 */
export function run(program, args, env = {}, output = 'inherit') {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      shell: WINDOWS,
      stdio: {
        inherit: 'inherit',
        quiet: ['ignore', 'pipe', 'pipe'],
        stderr: ['ignore', 'ignore', 'inherit'],
      }[output],
    });
    let printed = '';
    child.stdout?.on('data', (chunk) => (printed += chunk));
    child.stderr?.on('data', (chunk) => (printed += chunk));
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`);
      done(1);
    });
    child.once('close', (code) => {
      if (code !== 0) process.stderr.write(printed);
      done(code ?? 1);
    });
  });
}

function fail(text) {
  console.error(`回响 ${text}`);
  process.exit(1);
}
