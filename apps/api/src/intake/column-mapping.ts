import { IMPORT_FIELDS, type ImportField } from '@huixiang/contracts';

/** What hotlines and message boards call their columns, likeliest first. */
const NAMES: Readonly<Record<ImportField, RegExp>> = {
  id: /编号|工单号|单号|流水号|^(序号|id|guid)$/i,
  title: /标题|主题|题目|^(title|subject)$/i,
  text: /内容|正文|诉求|描述|留言|详情|^(text|content|body|description)$/i,
  url: /网址|链接|地址栏|^(url|link)$/i,
  published: /时间|日期|^(published|date|time)$/i,
};
/** Columns that look like one of these by name and are not: who called, and where they live. */
const PERSONAL = /姓名|电话|手机|联系|身份证|住址|地址$/;

/** The likeliest column of each field by its name, each column once; null where none fits. */
export function guessMapping(columns: readonly string[]): Record<ImportField, number | null> {
  const taken = new Set<number>();
  const mapping = {} as Record<ImportField, number | null>;
  for (const field of IMPORT_FIELDS) {
    const found = columns.findIndex(
      (name, i) => !taken.has(i) && !PERSONAL.test(name) && NAMES[field].test(name.trim()),
    );
    mapping[field] = found < 0 ? null : found;
    if (found >= 0) taken.add(found);
  }
  return mapping;
}
