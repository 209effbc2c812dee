import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, openSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { environmentWith } from '../../config';
import { freePort } from '../../process/free-port';
import { isAlive, runsAs } from '../../process/runs-as';
import { choosePostgresRuntime, type PostgresRuntime } from './postgres-runtime';

const run = promisify(execFile);
const START_MS = 60_000;
const STOP_MS = 20_000;
const ACCESS_FILE = 'postgres-access.json';

export interface EmbeddedServer {
  /** Connection address for `database`, as the cluster's superuser. */
  readonly url: (database: string) => string;
  /** Stops the server and waits until it is gone. */
  readonly stop: () => Promise<void>;
}

interface Access {
  readonly port: number;
  readonly password: string;
}

/**
 * Starts a PostgreSQL of our own under `folder`, creating its cluster the first time. Reachable only
 * from this machine. A server left running by a launcher that was killed is stopped first; a cluster
 * half made is made anew.
 *
 * @param durable false for tests: commits need not survive a power cut
 */
export async function startEmbeddedServer(folder: string, durable = true): Promise<EmbeddedServer> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const runtime = await choosePostgresRuntime(folder);
  await stopLeftover(runtime.dataFolder);
  await setOrphanAside(runtime, folder);
  const access = await accessFor(folder);
  if (!existsSync(join(runtime.dataFolder, 'PG_VERSION')))
    await createCluster(runtime, access, folder);
  const server = await launch(runtime, access, folder, durable);
  return {
    url: (database) =>
      `postgres://postgres:${access.password}@127.0.0.1:${access.port}/${encodeURIComponent(database)}`,
    stop: () =>
      stopProcess(server.pid!, () => server.exitCode !== null || server.signalCode !== null),
  };
}

/**
 * A cluster whose password is gone cannot be opened again. Where it lies elsewhere, the folder was removed
 * to begin anew: the cluster is set aside, not deleted.
 */
async function setOrphanAside(runtime: PostgresRuntime, folder: string): Promise<void> {
  if (!existsSync(runtime.dataFolder) || existsSync(join(folder, ACCESS_FILE))) return;
  if (!runtime.elsewhere) {
    throw new Error(
      `${join(folder, ACCESS_FILE)} 不见了，没有其中的密码打不开数据库 ${runtime.dataFolder}：请放回它，或把整个数据目录移开后重新开始`,
    );
  }
  await rename(runtime.dataFolder, `${runtime.dataFolder}.left-${Date.now()}`);
}

async function accessFor(folder: string): Promise<Access> {
  const file = join(folder, ACCESS_FILE);
  const stored = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Access) : null;
  const port = await freePort(stored?.port ?? 0);
  const access = { port, password: stored?.password ?? randomBytes(24).toString('hex') };
  await writeFile(file, JSON.stringify(access), { mode: 0o600 });
  return access;
}

async function createCluster(
  runtime: PostgresRuntime,
  access: Access,
  folder: string,
): Promise<void> {
  const unfinished = `${runtime.dataFolder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const passwordFile = `${runtime.dataFolder}.password`;
  const { file, args, ...user } = runtime.command('initdb', [
    `--pgdata=${unfinished}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--no-instructions',
  ]);
  await writeFile(passwordFile, `${access.password}\n`, { mode: 0o600 });
  if (user.uid !== undefined) await chown(passwordFile, user.uid, user.gid ?? user.uid);
  try {
    await run(file, args, { ...user, cwd: folderFor(user, folder) });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, runtime.dataFolder);
}

/** A working folder the other user may enter; programs look at it first. */
function folderFor(user: { uid?: number }, folder: string): string {
  return user.uid === undefined ? folder : '/';
}

/**
 * The C library keeps of what is freed as much as was ever freed at once, in each connection: 3 MB of ten. With a fixed
 * threshold it gives it back; what the product itself is started with is made for larger blocks.
 */
const MEMORY = { MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: undefined };

async function launch(
  runtime: PostgresRuntime,
  access: Access,
  folder: string,
  durable: boolean,
): Promise<ChildProcess> {
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${access.port}`,
    'unix_socket_directories=',
    'max_connections=200',
    // Compiling a plan costs more than any query here takes, and memory in each connection.
    'jit=off',
    'shared_buffers=48MB',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  const { file, args, ...user } = runtime.command('postgres', [
    '-D',
    runtime.dataFolder,
    ...settings.flatMap((setting) => ['-c', setting]),
  ]);
  const log = openSync(join(folder, 'postgres.log'), 'a', 0o600);
  // In a process group of its own: Ctrl-C must reach the launcher first, which stops it in order.
  const server = spawn(file, args, {
    ...user,
    cwd: folderFor(user, folder),
    env: environmentWith(MEMORY),
    detached: true,
    stdio: ['ignore', log, log],
  });
  server.unref();
  let failure: Error | null = null;
  server.once('error', (error) => (failure = error));
  server.once('exit', (code) => (failure ??= new Error(`it exited with ${code}`)));
  const deadline = Date.now() + START_MS;
  while (!(await answers(access))) {
    if (failure !== null || Date.now() > deadline) {
      const log = (await readFile(join(folder, 'postgres.log'), 'utf8'))
        .split('\n')
        .slice(-8)
        .join('\n');
      throw new Error(`PostgreSQL did not start: ${String(failure ?? 'no answer')}\n${log}`);
    }
    await sleep(50);
  }
  return server;
}

async function answers(access: Access): Promise<boolean> {
  const client = new Client({
    host: '127.0.0.1',
    port: access.port,
    user: 'postgres',
    password: access.password,
    database: 'postgres',
  });
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Stops the server a killed launcher left behind; its pid stands in the first line of postmaster.pid. */
async function stopLeftover(dataFolder: string): Promise<void> {
  const file = join(dataFolder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number((await readFile(file, 'utf8')).split('\n')[0]);
  if (await runsAs(pid, 'postgres')) await stopProcess(pid, () => !isAlive(pid));
}

/** Fast shutdown, then an immediate one (which recovery mends) if that takes too long. */
async function stopProcess(pid: number, isGone: () => boolean): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (isGone()) return;
    process.kill(pid, signal);
    for (const deadline = Date.now() + STOP_MS; !isGone() && Date.now() < deadline;)
      await sleep(50);
  }
}
