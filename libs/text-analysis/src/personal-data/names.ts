import { type Finding, findAll } from './finding';
import { NO_NAME_WORD } from './no-names';

/** Frequent family names, and the double ones. */
const FAMILY =
  '(?:欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|端木|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋甘景薄单包司柏宁柯阮桂闫解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙伏岑习胥保和蔺])';
const GIVEN = '[\\u4e00-\\u9fff]{1,2}';
/** Names of peoples who join given name and father's name by a dot. */
const DOTTED = '[\\u4e00-\\u9fff]{2,8}·[\\u4e00-\\u9fff]{2,8}';
const NAME = `(?:${DOTTED}|${FAMILY}${GIVEN})`;
/** Names already withheld, and forms of address, are no names. */
const WITHHELD =
  /[某×xX*]|(?:先生|女士|同志|小姐|师傅|老师|医生|书记|主任|局长|县长|市长|经理|科长|处长|所长|站长|队长|校长|院长|村长|镇长|乡长|支书|会长|主席|大爷|大妈|阿姨)$/u;
/** What ends like a place, an office or a thing. */
const NO_NAME = /[村路街区市县镇乡院厅局部所卡店处站号行楼园苑城室里房的]$/u;

/** Who signs a report does so in public. */
const BY_LINE = /(?:记者|通讯员|编辑|作者|责编|主编|监制|摄影)[:：\s]*$/u;

/** Words that announce the name of one who speaks or is spoken of. */
const ANNOUNCED =
  '(?:联系人|姓名|户名|收款人|收件人|寄件人|开户人|持卡人|户主|患者|投诉人|举报人|申请人|当事人|反映人|来电人|我叫|名叫|本人(?:姓名)?)';
/** Words a person is called by before the name. */
const CALLED =
  '(?:病人|伤者|死者|逝者|我是|业主|租户|住户|家长|学生|村民|居民|老人|孩子|儿子|女儿|父亲|母亲|丈夫|妻子|监护人|法定代理人|委托人|受害人|原告|被告|员工|职工|参保人|考生)';
const DATA_WORD =
  '(?:公民身份|居民身份证|身份证|手机|联系电话|电话|联系方式|微信|银行卡|工资卡|卡|卡号|账号|监护人电话|居住地址|家庭住址|住址|家住|现住|住在|住)';
/** Stands for the first character of other personal data. */
const DATA = '\uE000';

const BEHIND_WORD = new RegExp(
  `${ANNOUNCED}(?:是|为|叫|[:：\\s])*(?<it>${NAME})(?=[\\s，,。；;、（(:：\\d${DATA}]|$|${DATA_WORD}|系|现|男|女|因)`,
  'dgu',
);
const BEFORE_DATA = new RegExp(
  `(?<=^|[\\s，,。；;、：:（(“"”】]|${ANNOUNCED}|${CALLED}|[人户员工东客机弟妹哥姐象系找])(?!${ANNOUNCED}|${CALLED})(?<it>${NAME})(?=(?:的|老师|[，,、|\\s（(：:])*(?:${DATA_WORD}(?:号码?|证)?(?:是|为|在|[:：\\s])*)?(?:[\\u4e00-\\u9fff]{2,6}(?:小区|村|苑|园|城))?${DATA})`,
  'dgu',
);

/**
 * Names of private persons: behind a word that announces one, or directly before other personal data.
 * @param others the personal data found already
 */
export function* findNames(text: string, others: readonly Finding[]): Generator<Finding> {
  const marked = markStarts(text, others);
  const isName = (found: string, start: number) =>
    !WITHHELD.test(found) &&
    !NO_NAME.test(found) &&
    !NO_NAME_WORD.test(found) &&
    !BY_LINE.test(marked.slice(Math.max(0, start - 8), start));
  yield* findAll(marked, BEHIND_WORD, 'name', isName);
  if (others.length > 0) yield* findAll(marked, BEFORE_DATA, 'name', isName);
}

/** Before a name of two characters in running text; 高原 in 青藏高原 is nobody. */
const BEFORE_SHORT = /(?:^|[^\u4e00-\u9fff]|[是对向和与找叫给让跟把被由到说问替帮为请])$/u;

/** Wherever a name stands that was found somewhere: who is named once is named again. */
export function* findMentions(text: string, names: ReadonlySet<string>): Generator<Finding> {
  for (const name of names)
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length))
      if (name.length > 2 || BEFORE_SHORT.test(text.slice(Math.max(0, at - 1), at)))
        yield { kind: 'name', start: at, end: at + name.length };
}

/** The text with a mark in place of the first character of each finding. */
function markStarts(text: string, others: readonly Finding[]): string {
  if (others.length === 0) return text;
  const characters = text.split('');
  for (const { start } of others) characters[start] = DATA;
  return characters.join('');
}
