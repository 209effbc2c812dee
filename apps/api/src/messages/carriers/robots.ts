import { createHmac } from 'node:crypto';
import type { PostAnswer, Poster } from '@huixiang/feeds';
import { type Outgoing, SendFailure, type SettingsOf } from './carrier';
import { postJson } from './post-json';

/** WeCom: too many messages a minute. https://developer.work.weixin.qq.com/document/path/91770 */
const WECOM_BUSY = [45_009, 45_033];
/** DingTalk: too many messages a minute. https://open.dingtalk.com/document/orgapp/custom-robot-access */
const DINGTALK_BUSY = [130_101, 410_100];
/** Feishu: too many messages a second. https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot */
const FEISHU_BUSY = [9499, 11_232];
const BUSY_MS = 60_000;

/** 企业微信群机器人. */
export async function sendToWecom(
  poster: Poster,
  { address }: SettingsOf<'wecom'>,
  message: Outgoing,
): Promise<void> {
  const content = [`**${message.title}**`, ...message.lines, ...linkOf(message)].join('\n');
  const answer = await postJson(poster, address, { msgtype: 'markdown', markdown: { content } });
  requireAnswer(answer, 'errcode', WECOM_BUSY);
}

/** 钉钉群机器人; signed with the time and the key where it has one. */
export async function sendToDingtalk(
  poster: Poster,
  { address, secret }: SettingsOf<'dingtalk'>,
  message: Outgoing,
  now: number,
): Promise<void> {
  const url = new URL(address);
  if (secret !== undefined) {
    url.searchParams.set('timestamp', String(now));
    url.searchParams.set('sign', hmac(secret, `${now}\n${secret}`));
  }
  const text = [`### ${message.title}`, ...message.lines, ...linkOf(message)].join('\n\n');
  const body = { msgtype: 'markdown', markdown: { title: message.title, text } };
  requireAnswer(await postJson(poster, url.href, body), 'errcode', DINGTALK_BUSY);
}

/** 飞书群机器人; its signature has the key where others have the message, and signs nothing. */
export async function sendToFeishu(
  poster: Poster,
  { address, secret }: SettingsOf<'feishu'>,
  message: Outgoing,
  now: number,
): Promise<void> {
  const timestamp = String(Math.floor(now / 1000));
  const signed =
    secret === undefined ? {} : { timestamp, sign: hmac(`${timestamp}\n${secret}`, '') };
  const content = [
    ...message.lines.map((line) => [{ tag: 'text', text: line }]),
    ...(message.link === null ? [] : [[{ tag: 'a', text: '查看', href: message.link }]]),
  ];
  const post = { zh_cn: { title: message.title, content } };
  const body = { ...signed, msg_type: 'post', content: { post } };
  requireAnswer(await postJson(poster, address, body), 'code', FEISHU_BUSY);
}

function linkOf({ link }: Outgoing): readonly string[] {
  return link === null ? [] : [`[查看](${link})`];
}

function hmac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64');
}

/** Robots answer 200 and say in the body whether they took it. */
function requireAnswer(answer: PostAnswer, field: string, busy: readonly number[]): void {
  let said: Partial<Record<string, string | number>>;
  try {
    said = JSON.parse(answer.body) as typeof said;
  } catch {
    throw new SendFailure(`回答不是 JSON（HTTP ${answer.status}）`, false);
  }
  const code = said[field];
  if (code === 0) return;
  const words = said['errmsg'] ?? said['msg'] ?? '';
  const isBusy = typeof code === 'number' && busy.includes(code);
  throw new SendFailure(`${code ?? '?'} ${words}`.trim(), !isBusy, isBusy ? BUSY_MS : 0);
}
