import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The data folder of a product that was told the sample and stopped: telling takes a minute, copying none, and
 * nothing a test does in its copy reaches another.
 */
const FOLDER = join(tmpdir(), `huixiang-e2e-told-${process.env['HUIXIANG_TEST_RUN'] ?? 'local'}`);

/** Lays the told sample into `folder`, which `tell` fills where this run has not told it yet. */
export async function layTold(
  folder: string,
  tell: (folder: string) => Promise<void>,
): Promise<void> {
  if (!existsSync(FOLDER)) {
    const unfinished = `${FOLDER}.unfinished`;
    await tell(unfinished);
    renameSync(unfinished, FOLDER);
  }
  cpSync(FOLDER, folder, { recursive: true });
}

/** Before and after the browser level: what a run that was killed has left is of another day. */
export default function forgetTold(): void {
  for (const folder of [FOLDER, `${FOLDER}.unfinished`])
    rmSync(folder, { recursive: true, force: true });
}
