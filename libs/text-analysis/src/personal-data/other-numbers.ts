/**
 * What a number of eleven figures counts when it is no telephone: the unit behind it, as a whole word.
 * 次日, 个人微信, 只接短信, 人在外地, 行吗 begin like units and are none.
 */
const UNIT = new RegExp(
  `^\\s*(?:余|多)?(?:${[
    ...[
      '元(?!旦)',
      '块(?!钱)',
      '万(?![望一])',
      '人(?![在不已呢工就很没都也叫我姓])',
      '次(?!日|要)',
    ],
    ...[
      '个(?!人|税|体)',
      '件(?!件)',
      '份',
      '户(?![主口籍])',
      '套(?![路话])',
      '台(?!湾)',
      '度(?!假)',
    ],
    ...[
      '字(?!体)',
      '行(?![吗不了么的吧业])',
      '步(?!行)',
      '票(?!据)',
      '条(?!件)',
      '头(?!像)',
      '股(?!东)',
    ],
    ...[
      '只(?![接能收打发有加要在限回认])',
      '[亿辆吨克米兆株升枚棵亩帧%％]',
      '公斤|千克|平方|立方|千瓦',
    ],
    '字节|点击|阅读|播放',
  ].join('|')})`,
);
/** The word before a number that names a paper or a thing. */
const NUMBERED =
  /(?:单号|编号|流水号?|运单|快递|订单|工单|合同|发票|票号|案号|户号|表号|文号|学号|序列号|条码|编码|代码|批号|凭证|受理号|卡券|货号|阅读量?|播放量?|计数|金额|总额|共计|QQ群?)(?:号码?)?(?:是|为|[:：\s#])*$/i;
/** The verb before a number that is counted up, whatever was telephoned besides. */
const SUMMED = /(?:达到?|共计?|合计|总计|累计|约|超过?|突破|近|产量|销量|总[数量]|接通|接听)\s*$/;

/** How far from a number a word speaks for it. */
const NEAR = 10;
/** Words that say that a number is called or written to; 增加 and 打造 call nobody. */
const CALLED =
  /电话|手机|拨|打(?![造击印工包折车分赏])|联系|致电|微信|(?<![增参追添附更])加(?=[我VvWw微好]|\s*$)/;
/** Letters beside a number that say what it is of. */
const CALLED_BEFORE = /(?:tel|phone|mobile|mob|cell|vx|wx|wechat|weixin|call)[-_.]?\s?$/i;
const CALLED_BEHIND = /^[-_/]?(?:tel|vx|wx|wechat|weixin|qq)/i;

/** Whether eleven figures that could be a mobile number are another: a count, a paper's number, part of a code. */
export function isOtherNumber(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const behind = text.slice(end, end + 10);
  if (NUMBERED.test(before.slice(-12)) || isOnNetwork(before) || /[¥￥$]\s?$/.test(before))
    return true;
  if (UNIT.test(behind) && SUMMED.test(before)) return true;
  if (CALLED.test(before.slice(-NEAR))) return false;
  return UNIT.test(behind) || isInCode(before, behind);
}

function isOnNetwork(before: string): boolean {
  return /(?:https?:\/\/|[\w-]+\.(?:com|cn|net|org))[^\s\u4e00-\u9fff，。；：]*$/i.test(before);
}

/** Whether letters stand directly beside the number that are no word for calling. */
function isInCode(before: string, behind: string): boolean {
  if (/[A-Za-z][-_.]?$/.test(before)) return !CALLED_BEFORE.test(before);
  return /^[-_/]?[A-Za-z]/.test(behind) && !CALLED_BEHIND.test(behind);
}
