import { randomBytes } from 'node:crypto';
import { appendFile, mkdir, open, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type NoteSigner, noteSigner } from '@huixiang/ledger';

/**
 * What a witness remembers, in a folder: its key, the checkpoint it signed last, all it signed, and what it refused. If the
 * folder is lost the witness is to be retired, not begun again: it would sign what it has refused.
 */
export class WitnessStore {
  private constructor(
    private readonly folder: string,
    readonly signer: NoteSigner,
  ) {}

  /** Opens the folder, making it and the key on first use (readable by its owner only). */
  static async open(folder: string, name: string): Promise<WitnessStore> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, 'witness.key');
    await writeFile(file, `${randomBytes(32).toString('hex')}\n`, {
      mode: 0o600,
      flag: 'wx',
    }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    const seed = (await readFile(file, 'utf8')).trim();
    if (!/^[0-9a-f]{64}$/.test(seed))
      throw new Error(`${file} 不是见证密钥（应为 64 位十六进制数字）`);
    return new WitnessStore(folder, noteSigner(name, Buffer.from(seed, 'hex'), 'cosignature'));
  }

  /** The checkpoint signed last, as a note; null where there was none. */
  async last(): Promise<string | null> {
    return readFile(join(this.folder, 'checkpoint'), 'utf8').catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      },
    );
  }

  /** Remembers a checkpoint, on the disk before this returns: what is signed is never forgotten. */
  async keep(note: string): Promise<void> {
    const file = join(this.folder, 'checkpoint');
    const next = await open(`${file}.next`, 'w', 0o600);
    await next.writeFile(note);
    await next.sync();
    await next.close();
    await rename(`${file}.next`, file);
    const folder = await open(this.folder, 'r');
    await folder.sync();
    await folder.close();
    await appendFile(join(this.folder, 'history'), `${note}\n`, { mode: 0o600 });
  }

  /** Keeps what was refused, with the time: it is the proof that the log has two histories. */
  async refuse(why: string, request: string): Promise<void> {
    const entry = `${JSON.stringify({ at: new Date().toISOString(), why, request })}\n`;
    await appendFile(join(this.folder, 'refused'), entry, { mode: 0o600 });
  }
}
