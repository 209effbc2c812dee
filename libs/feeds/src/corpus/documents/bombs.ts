import {
  AFTER,
  AFTER_ITEM,
  atom,
  BEFORE,
  BEFORE_ITEM,
  DECLARATION,
  documents,
  rdf,
  rss,
} from './build';
import type { ExpectedItem } from './document';

const T = '<title>停水公告</title>';
const LOL = 'lollollol';
const PASSWD = 'root:x:0';

/** `document` with a document type of the entities given. */
const entities = (document: string, root: string, subset: string): string =>
  `${DECLARATION}\n<!DOCTYPE ${root} [${subset}]>\n${document.slice(DECLARATION.length).trimStart()}`;

const one = (text: string): string => rss(`${BEFORE}<item>${T}${text}</item>${AFTER}`);
/** The item that uses the entity, without what it stands for. */
const lacking = (...textLacks: string[]): readonly ExpectedItem[] => [
  BEFORE_ITEM,
  { title: '停水公告', textLacks },
  AFTER_ITEM,
];

const LAUGHS = [
  '<!ENTITY lol0 "lol">',
  ...Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">`),
].join('\n');
const EXTERNAL = '<!ENTITY xxe SYSTEM "file:///etc/passwd">';
const USED = '<description>供水&xxe;检修</description>';

/** Entities that explode, entities that load files, and what else reaches outside the document. */
export const BOMBS = [
  ...documents(
    'bombs',
    [
      [
        'billion-laughs',
        'entities that expand to a thousand million words',
        entities(one('<description>&lol9;</description>'), 'rss', LAUGHS),
        lacking(LOL),
      ],
      [
        'billion-laughs-unused',
        'the same, not used',
        entities(rss(BEFORE + AFTER), 'rss', LAUGHS),
        [BEFORE_ITEM, AFTER_ITEM],
      ],
      [
        'billion-laughs-attribute',
        'the same in an attribute',
        entities(one('<category domain="&lol9;">x</category>'), 'rss', LAUGHS),
        lacking(LOL),
      ],
      [
        'billion-laughs-title',
        'the same in a title',
        entities(one('').replace('停水公告', '停水公告&lol9;'), 'rss', LAUGHS),
        [BEFORE_ITEM, { textLacks: [LOL] }, AFTER_ITEM],
      ],
      [
        'quadratic',
        'one entity of 50 KB used 2,000 times',
        entities(
          one(`<description>${'&big;'.repeat(2000)}</description>`),
          'rss',
          `<!ENTITY big "${'lol'.repeat(17_000)}">`,
        ),
        lacking(LOL.repeat(1000)),
      ],
      [
        'recursive',
        'an entity that means itself',
        entities(
          one('<description>&a;</description>'),
          'rss',
          '<!ENTITY a "&b;"><!ENTITY b "&a;">',
        ),
        lacking(),
      ],
      [
        'parameter',
        'parameter entities that expand',
        entities(
          one('<description>&all;</description>'),
          'rss',
          '<!ENTITY % a "lollollol"><!ENTITY % b "%a;%a;%a;"><!ENTITY all "%b;">',
        ),
        lacking(),
      ],
      [
        'harmless',
        'an entity of its own, used as meant',
        entities(
          one('<description>供水&city;检修</description>'),
          'rss',
          '<!ENTITY city "墨溪市">',
        ),
        [BEFORE_ITEM, { title: '停水公告', textContains: ['供水', '检修'] }, AFTER_ITEM],
      ],
      [
        'overriding',
        'an entity that redefines one of XML',
        entities(one('<description>甲&lt;5</description>'), 'rss', '<!ENTITY lt "lollollol">'),
        lacking(LOL),
      ],
      [
        'external-file',
        'an entity that is a file',
        entities(one(USED), 'rss', EXTERNAL),
        lacking(PASSWD),
      ],
      [
        'external-file-title',
        'a title that is a file',
        entities(one('').replace('停水公告', '&xxe;停水公告'), 'rss', EXTERNAL),
        [BEFORE_ITEM, { textLacks: [PASSWD] }, AFTER_ITEM],
      ],
      [
        'external-link',
        'a link that is a file',
        entities(one('<link>&xxe;</link>'), 'rss', EXTERNAL),
        lacking(PASSWD),
      ],
      [
        'external-unused',
        'an entity that is a file, not used',
        entities(rss(BEFORE + AFTER), 'rss', EXTERNAL),
        [BEFORE_ITEM, AFTER_ITEM],
      ],
      [
        'external-address',
        'an entity that is a page of the inner network',
        entities(
          one(USED),
          'rss',
          '<!ENTITY xxe SYSTEM "http://169.254.169.254/latest/meta-data/">',
        ),
        lacking('ami-id'),
      ],
      [
        'external-public',
        'an entity with a public name',
        entities(one(USED), 'rss', '<!ENTITY xxe PUBLIC "x" "file:///etc/passwd">'),
        lacking(PASSWD),
      ],
      [
        'external-endless',
        'an entity that never ends',
        entities(one(USED), 'rss', '<!ENTITY xxe SYSTEM "file:///dev/zero">'),
        lacking('\u0000'),
      ],
      [
        'external-php',
        'an entity that is a filter of PHP',
        entities(
          one(USED),
          'rss',
          '<!ENTITY xxe SYSTEM "php://filter/read=convert.base64-encode/resource=/etc/passwd">',
        ),
        lacking('cm9vdDp4'),
      ],
      [
        'external-unparsed',
        'an entity that is not parsed',
        entities(
          one(USED),
          'rss',
          '<!NOTATION n SYSTEM "x"><!ENTITY xxe SYSTEM "file:///etc/passwd" NDATA n>',
        ),
        lacking(PASSWD),
      ],
      [
        'external-parameter',
        'a parameter entity that is a file',
        entities(
          one(USED),
          'rss',
          '<!ENTITY % file SYSTEM "file:///etc/passwd">%file;<!ENTITY xxe "%file;">',
        ),
        lacking(PASSWD),
      ],
      [
        'external-parameter-leak',
        'parameter entities that send a file away',
        entities(
          one(USED),
          'rss',
          '<!ENTITY % file SYSTEM "file:///etc/passwd"><!ENTITY % dtd SYSTEM "http://127.0.0.1:9/x.dtd">%dtd;%send;',
        ),
        lacking(PASSWD),
      ],
      [
        'external-subset',
        'a document type on the inner network',
        rss(BEFORE + AFTER).replace(
          '<rss',
          '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd">\n<rss',
        ),
        [BEFORE_ITEM, AFTER_ITEM],
      ],
      [
        'external-subset-file',
        'a document type that is a file',
        rss(BEFORE + AFTER).replace('<rss', '<!DOCTYPE rss SYSTEM "file:///dev/random">\n<rss'),
        [BEFORE_ITEM, AFTER_ITEM],
      ],
      [
        'include',
        'an inclusion of a file',
        one(
          '<description><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>供水检修</description>',
        ),
        lacking(PASSWD),
      ],
      [
        'stylesheet',
        'a style sheet on the inner network',
        rss(BEFORE + AFTER).replace(
          '<rss',
          '<?xml-stylesheet type="text/xsl" href="http://127.0.0.1:9/x.xsl"?>\n<rss',
        ),
        [BEFORE_ITEM, AFTER_ITEM],
      ],
      [
        'schema',
        'a schema on the inner network',
        rss(BEFORE + AFTER).replace(
          '<rss',
          '<rss xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://127.0.0.1:9/x.xsd"',
        ),
        [BEFORE_ITEM, AFTER_ITEM],
      ],
    ],
    { format: 'rss20' },
  ),
  ...documents('bombs', [
    [
      'atom-laughs',
      'exploding entities in Atom',
      entities(atom(`<entry><id>urn:1</id>${T}<content>&lol9;</content></entry>`), 'feed', LAUGHS),
      [{ id: 'urn:1', title: '停水公告', textLacks: [LOL] }],
      { format: 'atom10' },
    ],
    [
      'atom-external',
      'a file in Atom',
      entities(atom(`<entry><id>urn:1</id>${T}<content>&xxe;</content></entry>`), 'feed', EXTERNAL),
      [{ id: 'urn:1', title: '停水公告', textLacks: [PASSWD] }],
      { format: 'atom10' },
    ],
    [
      'atom-source-file',
      'Atom content that is a file',
      atom(
        `<entry><id>urn:1</id>${T}<content type="text/plain" src="file:///etc/passwd"/></entry>`,
      ),
      [{ id: 'urn:1', title: '停水公告', textLacks: [PASSWD] }],
      { format: 'atom10' },
    ],
    [
      'rdf-laughs',
      'exploding entities in RSS 1.0',
      entities(rdf(`<item>${T}<description>&lol9;</description></item>`), 'rdf:RDF', LAUGHS),
      [{ title: '停水公告', textLacks: [LOL] }],
      { format: 'rss10' },
    ],
  ]),
];
