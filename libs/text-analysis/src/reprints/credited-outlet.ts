/** An outlet's name as texts print it, and what stands behind it. */
const NAME = String.raw`[\p{Script=Han}A-Za-z0-9·]{2,20}?`;
const END = String.raw`(?=[\s)）】\]」”》|｜;；,，。、:：]|责任编辑|编辑|作者|记者|$)`;

/** What names of outlets end with, where nothing else says that it is one. */
const OUTLET = String.raw`[\p{Script=Han}A-Za-z0-9·]{1,18}?(?:[社报网台刊]|新闻|在线|融媒|发布|之声)`;

/** How texts say whom they took themselves from, the most certain first. */
const CREDITS: readonly RegExp[] = [
  // At a line's beginning, in brackets, or of the whole text: 资金来源, 图片来源 and 感染来源 say where something else is from.
  new RegExp(
    String.raw`(?:^[\s▌■●]*|[(（【\[]\s*|本文|文章|稿件|信息|新闻|消息)(?:来源|稿源)\s*[:：]\s*[“《]?(${NAME})${END}`,
    'mu',
  ),
  new RegExp(
    String.raw`(?:转载自|(?:^|[\s（(【，。；：])(?:转自|原载|综合自))\s*[:：]?\s*[“《「]?(${NAME})${END}`,
    'mu',
  ),
  // 新华社太原5月20日电, 中新网5月20日电
  new RegExp(
    String.raw`^\s*[【(（]?(${NAME}[社网])[\p{Script=Han}/]{0,8}?\s*\d{1,2}月\d{1,2}日[电讯]`,
    'u',
  ),
  new RegExp(String.raw`^\s*[【(（]?(${OUTLET})讯[】)）\s(（]`, 'u'),
  // Only where the text begins so: further down it credits a sentence.
  new RegExp(
    String.raw`^[^。！？\n]{0,20}?据[“《]?(${OUTLET})[”》]?(?:\d{1,2}月)?(?:\d{1,2}日)?报道`,
    'u',
  ),
];

/** Where an outlet printed it: not its name. */
const CHANNEL = /(?:官方)?(?:微信公众号|微信|微博|公众号|客户端|官网|网站|APP|视频号|抖音号)$/iu;
/** What stands in the place of an outlet's name and is none. */
const NO_NAME =
  /^(?:本[报网站台]|网络|互联网|综合|其他|官方|记者|有关|相关|知情人|此前|最新|公告|协会)|媒体|外媒|[美英日]媒|警方|交易所|读者|网友/u;

/**
 * The outlet a text says it was taken from (来源：…, 转自…, 新华社太原5月20日电, 据…报道 at its beginning), or null where
 * it names none: as printed, without the channel (微信公众号, 客户端).
 */
export function creditedOutlet(body: string): string | null {
  for (const credit of CREDITS) {
    const name = credit.exec(body)?.[1]?.replace(CHANNEL, '').trim();
    if (name !== undefined && name.length >= 2 && !NO_NAME.test(name)) return name;
  }
  return null;
}
