import { IMPORT_FIELDS, type ImportField } from '@huixiang/contracts';

/** What hotlines and message boards call their columns: for each field the surest name first. */
const NAMES: Readonly<Record<ImportField, readonly RegExp[]>> = {
  // A running number (序号) is none: the next file begins at 1 again and would overwrite this one's rows.
  id: [
    /(工单|诉求|来件|信件|受理|留言|投诉|案件|办件|事件|帖子?)(编号|号|id)$|^(编号|id|guid)$/i,
    /编号$|单号$|流水号$/,
  ],
  title: [/标题$|^(title|subject)$/i, /主题$|题目$|标题|主题|题目/],
  text: [
    /内容$|正文$|^(text|content|body)$/i,
    /详情$|描述$|^description$/i,
    /^(群众|市民|网民|网友)?(诉求|留言|问题|投诉)$|诉求|留言|描述|内容|正文/,
  ],
  url: [/网址$|链接(地址)?$|^(url|link)$/i, /网址|链接|(网页|原文|网站)地址|地址栏/],
  published: [
    /^(来电|留言|诉求|投诉|来信|提交|反映|发布|发帖|登记|受理|创建)(时间|日期)$|^(published|date|time)$/i,
    /^(时间|日期)$/,
    /(?<!办结|办理|答复|回复|完成|截止|更新|到期|处理|处置|回访|派单|转办)(时间|日期)$/,
  ],
};

/** Columns about the person who called: never imported unless somebody chooses them. */
const PERSONAL =
  /姓名|电话|手机|联系|身份证|证件|住址|(?<!网页|链接|原文|网站)地址$|邮箱|微信|(留言|诉求|投诉|来电|来信|反映|举报|联系|申请|当事|发帖|信访)(人|者)|昵称|用户名|^(name|phone|tel|mobile|email)$/i;
/** What the office did with a message is not what the message says; nor is a word about its sort. */
const NOT_TEXT =
  /人$|者$|姓名|类型|类别|分类|性质|时间|日期|电话|状态|来源|渠道|单位|部门|编号|单号|号$|次数|数$|标签|等级|区域|满意|答复|回复|办理|处理|处置|回访|审核|退回/;

/** The likeliest column of each field by its name, each column once; null where none fits. */
export function guessMapping(columns: readonly string[]): Record<ImportField, number | null> {
  const taken = new Set<number>();
  const mapping = {} as Record<ImportField, number | null>;
  for (const field of IMPORT_FIELDS) {
    const found = likeliest(columns, field, taken);
    mapping[field] = found;
    if (found !== null) taken.add(found);
  }
  return mapping;
}

/** A surer name in any column comes before a less sure one further left. */
function likeliest(
  columns: readonly string[],
  field: ImportField,
  taken: ReadonlySet<number>,
): number | null {
  for (const pattern of NAMES[field]) {
    const found = columns.findIndex((column, i) => {
      const name = column.replace(/\s+/g, '');
      if (taken.has(i) || PERSONAL.test(name)) return false;
      return pattern.test(name) && !(field === 'text' && NOT_TEXT.test(name));
    });
    if (found >= 0) return found;
  }
  return null;
}
