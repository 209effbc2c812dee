import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type NoteVerifier,
  decodeVerifier,
  encodeAddCheckpoint,
  openCosignature,
} from '@huixiang/ledger';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config';
import { databaseNow } from '../database/clock';
import { rootPath } from '../units/root-path';
import { consistencyOf } from './proof.service';
import { record } from './record';

const TIMEOUT_MS = 5_000;

interface Known {
  readonly url: string;
  readonly key: NoteVerifier;
}

interface Newest {
  readonly size: number;
  readonly note: string;
}

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly body: string;
}

/** What the protocol's statuses say; any other is no answer of a witness. */
const REFUSALS: Readonly<Record<number, string>> = {
  403: 'not_signed',
  409: 'split',
  422: 'inconsistent',
};

/** The size a witness says it has, where it was told of another. */
function sizeOf({ status, type, body }: Answer): number | null {
  return status === 409 && type === 'text/x.tlog.size' ? Number(body) : null;
}

/**
 * Has every new checkpoint signed by witnesses on other machines (C2SP tlog-witness). A witness signs only what continues
 * what it saw: whoever rewrites this database, its tree and its key gets no signature for it any more.
 */
@Injectable()
export class Witnesses {
  readonly #logger = new Logger(Witnesses.name);
  readonly #witnesses: readonly Known[];

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) config: Pick<Config, 'LEDGER_WITNESSES'>,
  ) {
    this.#witnesses = config.LEDGER_WITNESSES.map(({ url, key }) => ({
      url,
      key: decodeVerifier(key, 'cosignature'),
    }));
  }

  /** Sends the newest checkpoint to those who have not signed it; one that is not there is asked again with the next. */
  async ask(): Promise<void> {
    if (this.#witnesses.length === 0) return;
    const [newest] = await this.database.query<Newest[]>(
      'SELECT size, note FROM ledger_checkpoint ORDER BY size DESC LIMIT 1',
    );
    if (newest === undefined) return;
    for (const witness of this.#witnesses)
      await this.#askOne(witness, newest).catch((error: unknown) =>
        this.#logger.warn(
          `witness ${witness.key.name} cannot be asked: ${(error as Error).message}`,
        ),
      );
  }

  async #askOne(witness: Known, newest: Newest): Promise<void> {
    const [signed] = await this.database.query<{ size: number; line: string }[]>(
      'SELECT size, line FROM ledger_cosignature WHERE witness = $1 ORDER BY size DESC LIMIT 1',
      [witness.key.name],
    );
    const known = signed?.size ?? 0;
    // A line that is there but not good for this note was put under another one.
    if (known === newest.size && openCosignature(newest.note + signed?.line, witness.key) !== null)
      return;
    // It signed more than there is: the log was cut, and nothing is left to prove it with.
    if (known > newest.size) return this.#refused(witness, newest, 'backwards');
    const first = await this.#send(witness, newest, known);
    // It signed for another process, or before this table began: it says how far it is.
    const knows = sizeOf(first);
    const asksOn = knows !== null && knows <= newest.size;
    await this.#take(witness, newest, asksOn ? await this.#send(witness, newest, knows) : first);
  }

  async #take(witness: Known, newest: Newest, answer: Answer): Promise<void> {
    if (answer.status === 200) return this.#keep(witness, newest, answer.body);
    // Whoever asked at the same time may be ahead; the next tick asks on from there.
    const ahead = sizeOf(answer);
    if (ahead !== null && ahead <= newest.size) return;
    // It saw more than there is: the log was cut.
    const why = ahead === null ? REFUSALS[answer.status] : 'backwards';
    if (why === undefined) throw new Error(`it answers ${answer.status}`);
    await this.#refused(witness, newest, why);
  }

  async #send({ url }: Known, { size, note }: Newest, oldSize: number): Promise<Answer> {
    const proof = await consistencyOf(this.database.manager, size, oldSize);
    const answer = await fetch(new URL('add-checkpoint', url.endsWith('/') ? url : `${url}/`), {
      method: 'POST',
      body: encodeAddCheckpoint({ oldSize, proof, note }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const type = answer.headers.get('content-type')?.split(';')[0] ?? null;
    return { status: answer.status, type, body: await answer.text() };
  }

  async #keep({ key }: Known, { size, note }: Newest, body: string): Promise<void> {
    const line = body.split('\n').find((one) => openCosignature(`${note}${one}\n`, key) !== null);
    if (line === undefined) throw new Error('its signature is not good');
    const at = openCosignature(`${note}${line}\n`, key)!;
    await this.database.transaction(async (tx) => {
      await tx.query(
        'INSERT INTO ledger_cosignature (witness, size, line, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
        [key.name, size, `${line}\n`, at],
      );
      await tx.query('DELETE FROM ledger_refusal WHERE witness = $1', [key.name]);
    });
  }

  /** A refusal is told once, in the ledger too, and stands until the witness signs again. */
  async #refused({ key }: Known, { size }: Newest, why: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const now = await databaseNow(tx);
      const [told] = await tx.query<unknown[]>(
        `INSERT INTO ledger_refusal (witness, size, why, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (witness) DO UPDATE SET size = excluded.size, why = excluded.why, at = excluded.at
           WHERE ledger_refusal.why <> excluded.why RETURNING witness`,
        [key.name, size, why, now],
      );
      if (told === undefined) return;
      this.#logger.error(`witness ${key.name} refuses to sign ${size} entries: ${why}`);
      await record(tx, now, {
        kind: 'ledger.refused',
        subject: { type: 'ledger', id: key.name },
        scope: await rootPath(tx),
        data: { witness: key.name, size, why },
      });
    });
  }
}
