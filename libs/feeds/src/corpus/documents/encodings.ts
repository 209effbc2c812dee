import { encode } from 'iconv-lite';
import { documents, rss, type DocumentRow } from './build';
import { labelled } from './chinese-samples';

const SENTENCES = {
  western: 'Übermäßig viele Bücher: café, naïve, señal',
  quoted: '“Extra” – the ‘late’ edition… 5 €',
  central: 'Příliš žluťoučký kůň úpěl, gęś i żółw',
  cyrillic: 'Новости дня: вода и электричество',
  greek: 'Ειδήσεις της ημέρας',
  turkish: 'Günün haberleri: ılık yağış',
  japanese: '速報ニュース：水道のお知らせ、表示能力',
  korean: '오늘의 뉴스: 수도 공사 안내',
  thai: 'ข่าววันนี้',
  hebrew: 'חדשות היום',
} as const;

const sentence = (
  name: string,
  kind: keyof typeof SENTENCES,
  encoding: string,
  declared: string | null,
  header: string,
): DocumentRow => {
  const title = SENTENCES[kind];
  const text = rss(`<item><title>${title}</title><link>/a/1</link></item>`)
    .replace('云岫新闻', 'News')
    .replace('云岫省要闻', 'All news');
  return [
    name,
    `${encoding}, declared as ${declared ?? 'nothing'}, sent as ${header}`,
    encode(labelled(text, declared), encoding),
    [{ title, url: 'https://news.example.cn/a/1' }],
    { contentType: header },
  ];
};

const XML = 'application/xml';

/** Encodings of other languages; the Chinese ones have their own files. */
export const ENCODINGS = documents('encoding', [
  sentence('latin-1', 'western', 'iso-8859-1', 'iso-8859-1', XML),
  sentence('latin-1-header', 'western', 'iso-8859-1', null, 'text/xml; charset=ISO-8859-1'),
  sentence('latin-1-alias', 'western', 'iso-8859-1', 'latin1', XML),
  sentence('latin-1-as-utf-8', 'western', 'iso-8859-1', 'iso-8859-1', 'text/xml; charset=utf-8'),
  sentence('latin-9', 'western', 'iso-8859-15', 'iso-8859-15', XML),
  sentence('latin-2', 'central', 'iso-8859-2', 'ISO-8859-2', XML),
  sentence('windows-1250', 'central', 'windows-1250', 'windows-1250', XML),
  sentence('windows-1252', 'quoted', 'windows-1252', 'windows-1252', XML),
  sentence('windows-1252-as-latin-1', 'quoted', 'windows-1252', 'iso-8859-1', XML),
  sentence('windows-1252-as-ascii', 'quoted', 'windows-1252', 'us-ascii', XML),
  sentence('windows-1251', 'cyrillic', 'windows-1251', 'windows-1251', XML),
  sentence('windows-1251-header', 'cyrillic', 'windows-1251', null, 'text/xml; charset=cp1251'),
  sentence('koi8-r', 'cyrillic', 'koi8-r', 'koi8-r', XML),
  sentence('iso-8859-5', 'cyrillic', 'iso-8859-5', 'iso-8859-5', XML),
  sentence('ibm866', 'cyrillic', 'cp866', 'ibm866', XML),
  sentence('greek', 'greek', 'iso-8859-7', 'iso-8859-7', XML),
  sentence('windows-1253', 'greek', 'windows-1253', 'windows-1253', XML),
  sentence('turkish', 'turkish', 'windows-1254', 'windows-1254', XML),
  sentence('thai', 'thai', 'windows-874', 'tis-620', XML),
  sentence('hebrew', 'hebrew', 'windows-1255', 'windows-1255', XML),
  sentence('shift-jis', 'japanese', 'shift_jis', 'Shift_JIS', XML),
  sentence('shift-jis-header', 'japanese', 'shift_jis', null, 'text/xml; charset=Shift_JIS'),
  sentence('euc-jp', 'japanese', 'euc-jp', 'euc-jp', XML),
  sentence('euc-kr', 'korean', 'euc-kr', 'euc-kr', XML),
  sentence('cp949', 'korean', 'cp949', 'ks_c_5601-1987', XML),
  sentence('utf-16', 'japanese', 'utf-16le', 'utf-16', 'text/xml; charset=utf-16le'),
]);
