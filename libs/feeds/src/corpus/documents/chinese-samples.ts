import { encode } from 'iconv-lite';
import { AFTER, AFTER_ITEM, BEFORE, BEFORE_ITEM, rss, type DocumentRow } from './build';
import type { ExpectedItem } from './document';

/** Feeds to be written in the encodings of Chinese sites. */
export interface Sample {
  readonly text: string;
  readonly items: readonly ExpectedItem[];
}

const LONG_TEXT =
  '入冬以来，云岫省气象台连续发布道路结冰预警。听泉县组织养护人员对山区公路开展巡查，' +
  '在弯道和桥面撒布融雪剂，并在临水路段增设警示标志。县交通运输局负责人介绍，截至目前全县干线公路通行正常，' +
  '农村客运班线有三条临时停运，恢复时间将通过官方渠道另行公布。有关部门提醒市民减少夜间出行，注意行车安全。';

/** Two items of a dozen characters each: little for a detector to go by. */
export const SHORT: Sample = { text: rss(BEFORE + AFTER), items: [BEFORE_ITEM, AFTER_ITEM] };

/** With a third item of some length. */
export const LONG: Sample = {
  text: rss(
    `${BEFORE}<item><title>听泉县全力保障道路畅通</title><link>https://news.example.cn/a/1.html</link><description>${LONG_TEXT}</description></item>${AFTER}`,
  ),
  items: [
    BEFORE_ITEM,
    {
      title: '听泉县全力保障道路畅通',
      url: 'https://news.example.cn/a/1.html',
      textContains: ['县交通运输局负责人介绍', '注意行车安全。'],
    },
    AFTER_ITEM,
  ],
};

const OLD_TEXT =
  '入冬以來，雲岫省氣象臺連續發布道路結冰預警。聽泉縣組織養護人員對山區公路開展巡查，' +
  '在彎道和橋面撒布融雪劑，並在臨水路段增設警示標誌。縣交通運輸局負責人介紹，截至目前全縣幹線公路通行正常，' +
  '農村客運班線有三條臨時停運，恢復時間將通過官方渠道另行公布。有關部門提醒市民減少夜間出行，注意行車安全。';

/** In the characters of Big5. */
export const TRADITIONAL: Sample = {
  text: rss(
    `<item><title>聽泉縣全力保障道路暢通</title><link>https://news.example.cn/a/1.html</link><description>${OLD_TEXT}</description></item><item><title>霽川市圖書館延長開放</title><link>/a/2.html</link><description>夜間開放至二十二時。</description></item>`,
  ),
  items: [
    {
      title: '聽泉縣全力保障道路暢通',
      url: 'https://news.example.cn/a/1.html',
      textContains: ['縣交通運輸局負責人介紹', '注意行車安全。'],
    },
    {
      title: '霽川市圖書館延長開放',
      url: 'https://news.example.cn/a/2.html',
      textContains: ['夜間開放至二十二時。'],
    },
  ],
};

/** A document that says it is in another encoding, or with null says nothing. */
export function labelled(text: string, label: string | null): string {
  return text.replace(' encoding="UTF-8"', label === null ? '' : ` encoding="${label}"`);
}

/** A sample in an encoding, what its declaration says, and the charset (or the whole type) of its header. */
export function written(
  name: string,
  about: string,
  encoding: string,
  declared: string | null,
  header: string | null,
  { text, items }: Sample = SHORT,
): DocumentRow {
  const contentType =
    header === null || header.includes('/') ? header : `text/xml; charset=${header}`;
  return [name, about, encode(labelled(text, declared), encoding), items, { contentType }];
}
