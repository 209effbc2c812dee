import { createHmac } from 'node:crypto';
import type { Poster } from '@huixiang/feeds';
import { type Outgoing, SendFailure, type SettingsOf } from './carrier';
import { postJson } from './post-json';

/**
 * Any program that speaks HTTP. The signature is HMAC-SHA256 over `<time>.<body>` with the shared key, in hexadecimal; the
 * time is in seconds, so that what was recorded once cannot be played again later. A receiver that keeps the key of
 * what it has seen takes nothing twice.
 */
export async function sendToWebhook(
  poster: Poster,
  { address, secret }: SettingsOf<'webhook'>,
  message: Outgoing,
  now: number,
): Promise<void> {
  if (secret === undefined) throw new SendFailure('没有签名密钥', true);
  const { key, topic, level, title, lines, link, at } = message;
  const body = JSON.stringify({ id: key, topic, level, title, lines, link, at: at.toISOString() });
  const time = Math.floor(now / 1000);
  const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
  await postJson(poster, address, body, {
    'idempotency-key': key,
    'x-huixiang-signature': `t=${time},v1=${signature}`,
  });
}
