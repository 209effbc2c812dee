import { readFile } from 'node:fs/promises';

/** Whether a process with this pid lives, whoever owns it. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether the process lives and its command contains `program`: a reused pid is somebody else's
 * process. Where the system does not tell commands (no /proc), one that lives is taken for it.
 */
export async function runsAs(pid: number, program: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => program);
  return command.includes(program);
}
