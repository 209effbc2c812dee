import {
  AFTER,
  BEFORE,
  BEFORE_ITEM,
  atomEntries,
  cutRss,
  documents,
  GUID,
  ITEM,
  LINK,
  rss,
  rssItems,
} from './build';

const TITLE = '<title>停水公告</title>';

export const CDATA = [
  ...rssItems('cdata', [
    [
      'everywhere',
      'CDATA in every element',
      '<title><![CDATA[停水公告]]></title><pubDate><![CDATA[Fri, 20 Nov 2026 10:30:00 +0800]]></pubDate><description><![CDATA[正文]]></description>',
      { title: '停水公告', published: '2026-11-20T02:30:00.000Z', textContains: ['正文'] },
    ],
    [
      'segments',
      'CDATA and text by turns; the order matters',
      '<title><![CDATA[停]]>水<![CDATA[公]]><![CDATA[告]]>一</title>',
      { title: '停水公告一' },
    ],
    [
      'segments-description',
      'CDATA, escaped text and CDATA',
      '<title>停水公告</title><description><![CDATA[<p>一区</p>]]>二区 &amp; <![CDATA[<b>三</b>区]]></description>',
      { title: '停水公告', textContains: ['一区', '二区 & 三区'] },
    ],
    [
      'blanks',
      'blanks around CDATA',
      '<title>\n  <![CDATA[  停水公告  ]]>\n</title>',
      { title: '停水公告' },
    ],
    [
      'nested-escaped',
      'a CDATA end split over two sections',
      '<title>停水公告</title><description><![CDATA[数组 a[b[0]]]]><![CDATA[> 1 成立]]></description>',
      { title: '停水公告', textContains: ['数组 a[b[0]]> 1 成立'] },
    ],
    [
      'nested-escaped-title',
      'a CDATA end split over two sections in a title',
      '<title><![CDATA[甲]]]]><![CDATA[>乙]]></title>',
      { title: '甲]]>乙' },
    ],
    [
      'nested-unescaped',
      'CDATA in CDATA: the inner end closes the outer',
      `${TITLE}<description><![CDATA[外<![CDATA[内]]>尾]]></description>`,
      { title: '停水公告' },
    ],
    [
      'stray-end',
      'a stray ]]> in a title',
      '<title>甲 ]]> 乙</title><description>正文 ]]> 完</description>',
      { title: '甲 ]]> 乙', textContains: ['正文 ]]> 完'] },
    ],
    [
      'brackets',
      'brackets that nearly end CDATA',
      '<title><![CDATA[甲] ]> ]] >乙]]></title>',
      { title: '甲] ]> ]] >乙' },
    ],
    [
      'brackets-at-end',
      'CDATA that ends in brackets',
      '<title><![CDATA[公告[一]]]></title><description><![CDATA[正文[[二]]]]></description>',
      { title: '公告[一]', textContains: ['正文[[二]]'] },
    ],
    [
      'end-tags-inside',
      'end tags of the feed inside CDATA',
      `${TITLE}<description><![CDATA[<p>一</description></item></channel></rss>二</p>]]></description>`,
      { title: '停水公告', textContains: ['一', '二'], textLacks: ['</item>'] },
    ],
    [
      'item-inside',
      'a whole item inside CDATA is text, not an item',
      `${TITLE}<description><![CDATA[正文<item><title>不是条目</title><link>https://wrong.example.cn/</link></item>]]></description>`,
      { title: '停水公告', textContains: ['正文'] },
    ],
    [
      'in-comment',
      'CDATA inside a comment',
      `<!-- <![CDATA[ x ]]> -->${TITLE}<description>正文</description>`,
      { title: '停水公告', textContains: ['正文'] },
    ],
    [
      'comment-inside',
      'an HTML comment inside CDATA is no text',
      `${TITLE}<description><![CDATA[一<!-- 隐藏 -->二]]></description>`,
      { title: '停水公告', textContains: ['一二'], textLacks: ['隐藏'] },
    ],
    [
      'comment-unclosed-inside',
      'an unclosed HTML comment inside CDATA does not eat the feed',
      `${TITLE}<description><![CDATA[一<!-- 未完]]></description>`,
      { title: '停水公告', textContains: ['一'] },
    ],
    [
      'xml-declaration-inside',
      'an XML declaration inside CDATA',
      `${TITLE}<description><![CDATA[<?xml version="1.0" encoding="big5"?>正文]]></description>`,
      { title: '停水公告', textContains: ['正文'] },
    ],
    [
      'empty',
      'empty CDATA beside a full summary',
      `${TITLE}<description><![CDATA[]]></description><content:encoded><![CDATA[<p>正文</p>]]></content:encoded>`,
      { title: '停水公告', textContains: ['正文'] },
    ],
    [
      'bare-ampersands',
      'bare ampersands and brackets in CDATA text',
      `${TITLE}<description><![CDATA[水价 & 电价 < 5 元 > 3 元]]></description>`,
      { title: '停水公告', textContains: ['水价 & 电价 < 5 元 > 3 元'] },
    ],
    [
      'control-inside',
      'a control character in CDATA',
      '<title><![CDATA[停水\u0002公告]]></title>',
      { title: '停水公告' },
    ],
    [
      'in-category',
      'CDATA in elements nobody reads',
      `${TITLE}<category domain="x"><![CDATA[供水 & 供电 <b>]]></category><description>正文</description>`,
      { title: '停水公告', textContains: ['正文'] },
    ],
  ]),
  ...atomEntries('cdata', [
    [
      'atom-html',
      'CDATA in an Atom title of HTML',
      '<title type="html"><![CDATA[<b>停水</b>公告 &mdash; 二号]]></title>',
      { title: '停水公告 — 二号' },
    ],
    [
      'atom-text',
      'CDATA in an Atom title of text is taken literally',
      '<title type="text"><![CDATA[请用 <b> 和 &amp; 标出]]></title>',
      { title: '请用 <b> 和 &amp; 标出' },
    ],
    [
      'atom-xhtml',
      'CDATA inside XHTML',
      '<title>停水公告</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">一<b><![CDATA[ 甲 & 乙 ]]></b>二</div></content>',
      { title: '停水公告', textContains: ['甲 & 乙'] },
    ],
  ]),
  ...documents(
    'cdata',
    [
      [
        'unclosed-at-end',
        'CDATA that is never closed in the last item',
        rss(
          `${BEFORE}<item>${TITLE}${LINK}${GUID}<description><![CDATA[<p>供水管网检修。</p></description></item>`,
        ),
        [BEFORE_ITEM, { ...ITEM, title: '停水公告', textContains: ['供水管网检修。'] }],
      ],
      [
        'unclosed-at-cut',
        'a document that breaks off inside CDATA',
        cutRss(`${BEFORE}<item>${TITLE}${LINK}${GUID}<description><![CDATA[<p>供水管网`),
        [BEFORE_ITEM, { ...ITEM, title: '停水公告' }],
      ],
      [
        'half-closed-at-cut',
        'a document that breaks off inside the end of CDATA',
        cutRss(`${BEFORE}<item>${TITLE}${LINK}${GUID}<description><![CDATA[<p>供水管网</p>]]`),
        [BEFORE_ITEM, { ...ITEM, title: '停水公告' }],
      ],
      [
        'after-items',
        'CDATA directly in the channel',
        rss(`${BEFORE}<![CDATA[ stray <item> text ]]>${AFTER}`),
        [
          BEFORE_ITEM,
          {
            title: '拾光市图书馆延长开放',
            url: 'https://news.example.cn/a/after.html',
            id: 'after',
          },
        ],
      ],
    ],
    { format: 'rss20' },
  ),
];
