import { feedsNamedIn } from './discover-feeds';
import { readOpml, writeOpml } from './opml';

describe('the feeds a page names', () => {
  it('are those it declares, then those it links to, each once and absolute', () => {
    const html = `<head><base href="https://news.example.cn/zh/">
      <link rel="alternate" type="application/rss+xml" title="要闻" href="../rss/yaowen.xml">
      <link rel="alternate" hreflang="en" href="/en/">
      <link rel="stylesheet" type="text/css" href="/feed.css"></head>
      <body><a href="/rss/yaowen.xml">RSS</a> <a href="/rss/minsheng.xml">民生<b>RSS</b></a>
      <a href="/about">关于</a> <a href="javascript:feed()">feed</a></body>`;
    expect(feedsNamedIn(html, 'https://news.example.cn/')).toEqual([
      { url: 'https://news.example.cn/rss/yaowen.xml', title: '要闻' },
      { url: 'https://news.example.cn/rss/minsheng.xml', title: '民生RSS' },
    ]);
  });
});

describe('OPML', () => {
  const subscriptions = [
    { title: '墨溪日报 "要闻" <1&2>', url: 'https://a.example/rss?x=1&y=2', folder: '市级媒体' },
    { title: '环宇通讯社', url: 'https://b.example/rss', folder: null },
    { title: '听泉县融媒', url: 'https://c.example/rss', folder: '市级媒体' },
  ];

  it('comes back as it was written, by folder', () => {
    const text = writeOpml('信息源', subscriptions, new Date(0));
    expect(readOpml(text)).toEqual([subscriptions[0], subscriptions[2], subscriptions[1]]);
  });

  it('is read with groups in groups, odd capitals and missing ends', () => {
    const text = `<opml><body><outline text="省"><outline text="市"><OUTLINE TEXT="甲" XMLURL="https://a.example/"/>
      </outline><outline xmlUrl="ftp://x"/><outline title="乙" xmlUrl="https://b.example/">`;
    expect(readOpml(text)).toEqual([
      { title: '甲', url: 'https://a.example/', folder: '省 / 市' },
      { title: '乙', url: 'https://b.example/', folder: '省' },
    ]);
  });

  it('is nothing where it is something else', () => {
    expect(readOpml('<html>no</html>')).toEqual([]);
  });
});
