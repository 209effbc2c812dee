import type { DataSource } from 'typeorm';

/** What passes with time alone, such as a mute, may be so old. */
const MOST_AGE_MS = 1000;

interface Answered<T> {
  readonly state: string;
  readonly at: number;
  readonly answer: Promise<T>;
}

/**
 * Answers that hundreds of screens ask for in the same moment, because one notice has told them all: found once for a state
 * of the ledger and of the events. Whoever asks after a decision, their own or one they were told of, is answered from after
 * it.
 */
export class FreshAnswers<T> {
  readonly #answered = new Map<string, Answered<T>>();

  constructor(private readonly database: DataSource) {}

  async of(key: string, ask: () => Promise<T>): Promise<T> {
    const state = await stateOf(this.database);
    const now = performance.now();
    const known = this.#answered.get(key);
    if (known?.state === state && now - known.at < MOST_AGE_MS) return known.answer;
    for (const [old, { at }] of this.#answered)
      if (now - at > MOST_AGE_MS) this.#answered.delete(old);
    const answer = ask();
    this.#answered.set(key, { state, at: now, answer });
    // What failed is asked again by the next.
    answer.catch(() => this.#answered.delete(key));
    return answer;
  }
}

/** Another with every decision that was recorded, whether it has its place in the ledger or not, and every batch that was placed. */
async function stateOf(database: DataSource): Promise<string> {
  const [row] = await database.query<{ state: string }[]>(
    `SELECT concat_ws(' ', size, coalesce((SELECT max(id) FROM ledger_pending), 0), (SELECT version FROM event_change)) AS state FROM ledger_head`,
  );
  return row?.state ?? '';
}
