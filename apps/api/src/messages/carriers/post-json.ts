import type { PostAnswer, Poster } from '@huixiang/feeds';
import { SendFailure } from './carrier';

const TOTAL_MS = 15_000;
const SHOWN = 200;

/** Posts JSON; an answer that is none of success is a failure, final where trying again would change nothing. */
export async function postJson(
  poster: Poster,
  address: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<PostAnswer> {
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await poster.post(
    address,
    sent,
    { 'content-type': 'application/json; charset=utf-8', ...headers },
    TOTAL_MS,
  );
  const { status } = answer;
  if (status >= 200 && status < 300) return answer;
  const isFinal = status >= 300 && status < 500 && status !== 408 && status !== 429;
  const asked = Number(answer.headers['retry-after']) * 1000 || 0;
  throw new SendFailure(`HTTP ${status} ${answer.body.slice(0, SHOWN)}`.trim(), isFinal, asked);
}
