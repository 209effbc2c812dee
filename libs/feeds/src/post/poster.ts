import { request } from 'undici';
import { FETCH_LIMITS } from '../fetch/fetch-feed';
import { WayOut, type WayOutOptions } from '../fetch/way-out';

/** What comes back is read no further than this: an answer is a line of JSON. */
const MOST_BYTES = 64 * 1024;

export interface PostAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Posts to addresses that people entered: as guarded as fetching is, and never redirected. */
export class Poster {
  readonly #way: WayOut;

  constructor(options: WayOutOptions) {
    this.#way = new WayOut(options, FETCH_LIMITS);
  }

  /** @throws where the address may not be reached, or nothing answers in time */
  async post(
    address: string,
    body: string,
    headers: Readonly<Record<string, string>>,
    totalMs: number,
  ): Promise<PostAnswer> {
    const answer = await request(address, {
      method: 'POST',
      body,
      headers,
      dispatcher: await this.#way.to(address),
      signal: AbortSignal.timeout(totalMs),
    });
    let text = '';
    for await (const chunk of answer.body.setEncoding('utf8')) {
      text += chunk as string;
      if (text.length > MOST_BYTES) break;
    }
    return { status: answer.statusCode, headers: answer.headers, body: text };
  }

  async close(): Promise<void> {
    await this.#way.close();
  }
}
