/** Ends of a division's full name, the longest first. */
const KIND =
  /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|自治旗|林区|特区|新区|地区|省|市|区|县|盟|旗|州)$/;
/** Peoples named in the titles of autonomous divisions. */
const PEOPLES =
  /(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|怒|鄂温克|裕固|独龙|鄂伦春|各)族/g;

/** Peoples named without the word for it: 伊犁哈萨克, but not 内蒙古. */
const NAMED_AFTER_PEOPLE = /(?<=..)(?:哈萨克|柯尔克孜|蒙古)$/;

/**
 * The names a division goes by: its title, and what is left of it without its kind and its peoples, where
 * that has two characters or more: 太原市 → 太原; 延边朝鲜族自治州 → 延边州, 延边; 内蒙古自治区 → 内蒙古.
 */
export function namesOf(title: string): {
  readonly full: readonly string[];
  readonly short: string | null;
} {
  const stem = title.replace(KIND, '').replace(PEOPLES, '').replace(NAMED_AFTER_PEOPLE, '');
  const short = stem.length >= 2 && stem !== title ? stem : null;
  const full = [title];
  if (title.endsWith('自治州') && short !== null) full.push(`${short}州`);
  if (title.endsWith('自治县') && short !== null) full.push(`${short}县`);
  return { full, short };
}
