import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError } from '@huixiang/domain';
import { type LogFile, type NoteSigner, encodeVerifier, logFiles } from '@huixiang/ledger';
import { pack, type Pack } from 'tar-stream';
import { DataSource, type EntityManager } from 'typeorm';
import { cosignaturesOf, entriesOf } from './ledger.service';
import { LEDGER_SIGNER } from './ledger-key';

/** Puts the whole ledger into one tar file in the C2SP tlog-tiles layout, for `huixiang verify`. */
@Injectable()
export class LedgerExport {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(LEDGER_SIGNER) private readonly signer: NoteSigner,
  ) {}

  /** A stream of the tar; it errors where the database does, so a broken download is not taken for whole. */
  async stream(): Promise<Readable> {
    const [newest] = await this.database.query<{ size: number; note: string }[]>(
      'SELECT size, note FROM ledger_checkpoint ORDER BY size DESC LIMIT 1',
    );
    if (newest === undefined) throw new DomainError('ledger.not_found');
    const tar = pack();
    const cosigned = await cosignaturesOf(this.database.manager, newest.size);
    this.#fill(tar, newest.size, newest.note + cosigned).then(
      () => tar.finalize(),
      (error: unknown) => tar.destroy(error as Error),
    );
    return Readable.from(tar);
  }

  async #fill(tar: Pack, size: number, note: string): Promise<void> {
    const bodies = bodiesOf(this.database.manager, size);
    for await (const file of logFiles(bodies, note, encodeVerifier(this.signer))) {
      await addFile(tar, file);
    }
  }
}

async function* bodiesOf(tx: EntityManager, size: number): AsyncGenerator<Buffer> {
  for await (const { body } of entriesOf(tx, size)) yield body;
}

/** Adds one file and waits until the reader has room for the next. */
function addFile(tar: Pack, file: LogFile): Promise<void> {
  const header = { name: file.path, size: file.bytes.length, mtime: new Date(0) };
  return new Promise((resolve, reject) => {
    const entry = tar.entry(header, (error) => (error == null ? resolve() : reject(error)));
    entry.end(Buffer.from(file.bytes));
  });
}
