/**
 * Addresses a fetch must never connect to, in the spellings attackers use, and those it may. Most of
 * the private ones are http addresses whose host `new URL()` turns into a literal; some it refuses
 * (`NO_URL`), which counts as refused too. Invisible characters are written as escapes.
 */

/** Loopback and "this host" as IPv4, in figures other than four plain decimals. */
const LOOPBACK = [
  'http://127.0.0.1/',
  'https://127.0.0.1/',
  'http://127.0.0.2/',
  'http://127.255.255.254/',
  'http://127.0.0.1./', // trailing dot
  'http://127.1/',
  'http://127.0.1/',
  'http://127.65535/',
  'http://2130706433/', // decimal
  'http://2147483646/',
  'http://0x7f000001/', // hexadecimal
  'http://0X7F000001/',
  'http://0x7f.0.0.1/',
  'http://0x7f.0x0.0x0.0x1/',
  'http://0x0000007f.0.0.0x0001/',
  'http://0x7f.1/',
  'http://0177.0.0.1/', // octal
  'http://0177.0.0.01/',
  'http://0000177.0000.0000.0001/',
  'http://017700000001/',
  'http://0177.1/',
  'http://0x7f.0.0.01/', // mixed
  'http://0177.0x0.1/',
  'http://127.0x1/',
  'http://127.000.000.001/', // leading zeros
  'http://127.00000000000000001/',
  'http://0/',
  'http://0.0.0.0/',
  'http://0x0/',
  'http://0x/',
  'http://00000000000/',
  'http://0.0/',
  'http://0.1.2.3/',
];

/** The same behind other characters: percent codes, full width, circled, superscript, invisible. */
const DISGUISED = [
  'http://127%2e0%2e0%2e1/',
  'http://127%2E0%2E0%2E1/',
  'http://%31%32%37.0.0.1/',
  'http://%30%78%37%66%30%30%30%30%30%31/',
  'http://%31%36%39.%32%35%34.%31%36%39.%32%35%34/',
  'http://127%E3%80%820%E3%80%820%E3%80%821/',
  'http://%EF%BC%91%EF%BC%92%EF%BC%97.0.0.1/',
  'http://１２７．０．０．１/',
  'http://１２７.０.０.１/',
  'http://127。0。0。1/',
  'http://127｡0｡0｡1/',
  'http://127．0．0．1/',
  'http://１２７。１/',
  'http://０ｘ７ｆ０００００１/',
  'http://２１３０７０６４３３/',
  'http://①②⑦.⓪.⓪.①/',
  'http://①②⑦。⓪。⓪。①/',
  'http://①⑥⑨.②⑤④.①⑥⑨.②⑤④/',
  'http://⑩.⓪.⓪.①/',
  'http://¹²⁷.⁰.⁰.¹/',
  'http://₁₂₇.₀.₀.₁/',
  'http://𝟏𝟐𝟕.𝟎.𝟎.𝟏/',
  'http://𝟷𝟸𝟽.𝟶.𝟶.𝟷/',
  'http://127\u00ad.0.0.1/', // soft hyphen
  'http://127.0.0\u200b.1/', // zero-width space
  'http://\u2060127.0.0.1/', // word joiner
  'http://127.0.0.1\t/',
  'http://12\t7.0.\r\n0.1/',
  'ht\ntp://127.0.0.1/',
  '  http://127.0.0.1/  ',
  '\u0000http://127.0.0.1/',
];

/** The same in unusual surroundings: credentials, slashes, capitals, ports. */
const SURROUNDED = [
  'http://user@127.0.0.1/',
  'http://user:secret@127.0.0.1/',
  'http://www.example.com@127.0.0.1/',
  'http://www.example.com:80@127.0.0.1:80/',
  'http://8.8.8.8%00@127.0.0.1/',
  'http://a@b@127.0.0.1/',
  'http:\\\\127.0.0.1\\rss.xml',
  'http:\\/127.0.0.1/',
  'http:/\\127.0.0.1/',
  'http://127.0.0.1\\@www.example.com/',
  'http://127.0.0.1\\.example.com/',
  'http://127.0.0.1?@www.example.com/',
  'http://127.0.0.1#@www.example.com/',
  'http:127.0.0.1',
  'http:/127.0.0.1/',
  'http:///127.0.0.1/',
  'http://///127.0.0.1///rss.xml',
  'HTTP://127.0.0.1/',
  'hTTpS://0X7F.1/',
  'http://127.0.0.1:80/',
  'http://127.0.0.1:443/',
  'http://127.0.0.1:22/',
  'http://127.0.0.1:6379/',
  'http://127.0.0.1:5432/',
  'http://127.0.0.1:0/',
  'http://127.0.0.1:65535/',
  'http://127.0.0.1:/',
  'http://127.0.0.1:0000080/',
  'https://10.0.0.5:8443/actuator/env',
  'http://user@[::1]:8080/',
];

const words = (text: string): string[] => text.trim().split(/\s+/);

/** The other ranges of IPv4: first and last addresses, and spellings. */
const IPV4_RANGES = [
  ...words('10.0.0.0 10.255.255.255 10.1 0xa.0.0.1 012.0.0.1 167772161'), // private
  ...words('172.16.0.1 172.31.255.254 0xac100001 192.168.0.1 192.168.255.255 192.168.257'),
  ...words('0300.0250.1.1 3232235521 0xc0.0xa8.0.1'),
  ...words('169.254.0.1 169.254.255.254 169.254.169.254 169.254.169.254. 2852039166'), // link-local
  ...words('0xa9fea9fe 0251.0376.0251.0376 169.254.43518 169.16689662 0xA9.254.0251.0xfe'),
  ...words('169.254.170.2 169.254.0.23 192.0.0.192'), // AWS containers, Tencent, Oracle
  ...words('100.64.0.1 100.127.255.254 100.100.100.200 0x64.0x64.0x64.0xc8'), // CGNAT, Alibaba
  ...words('192.0.0.1 192.0.2.1 198.51.100.7 203.0.113.254'), // assignments, documentation
  ...words('192.88.99.1 198.18.0.1 198.19.255.254'), // 6to4 relays, benchmarking
  ...words('224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.254'), // multicast, reserved
  ...words('255.255.255.255 0xffffffff 4294967295'), // broadcast
].map((host) => `http://${host}/latest/meta-data/`);

const IPV6_RANGES = [
  ...words('::1 0:0:0:0:0:0:0:1 0000:0000:0000:0000:0000:0000:0000:0001 0::0:1 ::0.0.0.1'),
  ...words(':: 0:0:0:0:0:0:0:0 ::0'), // unspecified
  ...words('::ffff:127.0.0.1 ::FFFF:7F00:1 0:0:0:0:0:ffff:7f00:0001 ::ffff:0.0.0.0'), // mapped
  ...words('::ffff:10.0.0.1 ::ffff:a9fe:a9fe ::ffff:192.168.1.1 ::ffff:100.100.100.200'),
  ...words('::127.0.0.1 ::7f00:1 ::10.0.0.1 ::a9fe:a9fe'), // compatible
  ...words('::ffff:0:127.0.0.1 ::ffff:0:a00:1'), // translated
  ...words('64:ff9b::127.0.0.1 64:ff9b::a9fe:a9fe 64:ff9b:1::10.0.0.1'), // NAT64
  ...words('2002:7f00:1:: 2002:a9fe:a9fe::1 2002:c0a8:101::1'), // 6to4
  ...words('2001:0:7f00:1:: 2001::f5ff:fffe'), // Teredo
  ...words('fc00::1 fd12:3456:789a:1::1 FD00:EC2::254 fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'),
  ...words('fe80::1 febf::1 fe80::5efe:127.0.0.1 fec0::1 feff::1'), // link-local, site-local
  ...words('ff02::1 ff0e::1 100::1 2001:db8::1 3fff::1'), // multicast, discard, documentation
  ...words('2001:2::1 2001:10::1 2001:20::1 5f00::1'), // benchmarking, ORCHID, segment routing
].map((host) => `http://[${host}]/`);

const OTHER_SCHEMES = [
  'file:///etc/passwd',
  'file://127.0.0.1/etc/passwd',
  'FILE:///C:/Windows/win.ini',
  'ftp://ftp.example.com/feed.xml',
  'ftp://127.0.0.1/',
  'gopher://127.0.0.1:6379/_INFO',
  'dict://127.0.0.1:11211/stat',
  'ldap://127.0.0.1/',
  'tftp://127.0.0.1/feed',
  'jar:http://127.0.0.1/feed.jar!/',
  'ws://127.0.0.1/',
  'wss://www.example.com/feed',
  'data:application/rss+xml,<rss/>',
  'javascript:alert(1)',
  'blob:http://127.0.0.1/1',
  'view-source:http://127.0.0.1/',
  'feed://127.0.0.1/',
  'feed:http://127.0.0.1/',
  'about:blank',
  'unix:/var/run/docker.sock',
];

/** What `new URL()` refuses. */
const NO_URL = [
  '',
  '127.0.0.1',
  '//127.0.0.1/',
  '/rss.xml',
  'http://',
  'http://[::1/',
  'http://[::1%25lo]/', // zone ids
  'http://[fe80::1%eth0]/',
  'http://%5b::1%5d/',
  'http://[::１]/',
  'http://[127.0.0.1]/',
  'http://[0:0:0:0:0:0:0:0:1]/',
  'http://[::127.0.0.01]/',
  'http://127.0.0.08/',
  'http://127.0.0.256/',
  'http://127..0.1/',
  'http://127.0.0.0.1/',
  'http://4294967296/',
  'http://127.0.0.1:65536/',
  'http://127.0.0.1%00.example.com/',
  'http://127․0․0․1/', // one dot leaders
  'http://⒈⒉⒎.0.0.1/',
];

export const PRIVATE_ADDRESSES: readonly string[] = [
  ...[...LOOPBACK, ...DISGUISED, ...SURROUNDED],
  ...[...IPV4_RANGES, ...IPV6_RANGES, ...OTHER_SCHEMES, ...NO_URL],
];

/** Pass the literal check; whether a name may be connected to is for its DNS answers to say. */
export const PUBLIC_ADDRESSES: readonly string[] = [
  'http://1.1.1.1/',
  'https://8.8.8.8/feed.xml',
  'http://114.114.114.114:80/',
  'https://223.5.5.5:443/',
  'http://134744072/', // 8.8.8.8
  'http://9.255.255.255/', // neighbours of the private ranges
  'http://11.0.0.1/',
  'http://100.63.255.255/',
  'http://100.128.0.1/',
  'http://126.255.255.254/',
  'http://128.0.0.1/',
  'http://169.253.255.255/',
  'http://172.15.255.254/',
  'http://172.32.0.1/',
  'http://192.167.255.254/',
  'http://192.169.0.1/',
  'http://198.17.255.254/',
  'http://198.20.0.1/',
  'http://223.255.255.254/',
  'https://[2606:4700:4700::1111]/',
  'https://[2400:3200::1]/',
  'http://[240e:1::1]/rss',
  'https://www.gov.cn/rss.xml',
  'https://rsshub.app/weibo/user/127.0.0.1',
  'https://www.example.com/?url=http://127.0.0.1/',
  'http://127.0.0.1.example.com/',
  'http://localhost.example.com/',
  'http://10.example.com/',
  'http://fd00.example.com/',
  'https://例子.测试/feed',
];

/** Addresses a DNS answer may carry, and for which no connection may be made. */
export const PRIVATE_ANSWERS: readonly string[] = [
  ...words('127.0.0.1 127.0.0.53 127.1.2.3 127.255.255.255 0.0.0.0 0.0.0.1 0.255.255.255'),
  ...words('10.0.0.1 10.96.0.1 10.255.255.255 172.16.0.1 172.17.0.1 172.31.255.255'),
  ...words('192.168.0.1 192.168.1.1 192.168.255.255 169.254.0.1 169.254.169.254 169.254.255.255'),
  ...words('100.64.0.1 100.100.100.200 100.127.255.255 192.0.0.1 192.0.0.192 192.0.2.1'),
  ...words('198.51.100.1 203.0.113.1 192.88.99.1 198.18.0.1 198.19.255.255'),
  ...words('224.0.0.1 224.0.0.251 239.255.255.255 240.0.0.1 255.255.255.254 255.255.255.255'),
  ...words('::1 :: ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:10.0.0.1 ::ffff:169.254.169.254'),
  ...words('::ffff:0.0.0.0 ::ffff:192.168.1.1 0:0:0:0:0:ffff:7f00:1 0:0:0:0:0:0:0:1'),
  ...words('::127.0.0.1 ::7f00:1 ::a00:1 ::ffff:0:127.0.0.1 64:ff9b::7f00:1 64:ff9b::10.0.0.1'),
  ...words('64:ff9b:1::7f00:1 2002:7f00:1:: 2002:a00:1::1 2001:0:7f00:1::1 fc00::1 fd00::1'),
  ...words('fd00:ec2::254 fe80::1 fe80::1%eth0 fe80::1%1 febf::1 fec0::1 ff02::1 ff05::2'),
  ...words('100::1 2001:db8::1 3fff::1 2001:2::1 2001:20::1 5f00::1'),
];
