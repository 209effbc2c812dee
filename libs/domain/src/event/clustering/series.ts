/** What comes out again and again under one kind of headline, each time about another day. */
const KINDS: Readonly<Record<string, RegExp>> = {
  weather: /天气|气象|气温|降水|晴|多云|空气质量/u,
  lottery: /开奖|彩票|双色球|大乐透|福彩|体彩/u,
  market: /行情|菜价|猪价|油价|价格|收盘|开盘|指数|汇率|金价|涨停|跌停/u,
  digest: /早报|晚报|日报|周报|月报|快报|早知道|早读|要闻|头条|一览|盘点|节目单/u,
  meeting: /常务会|常委会|党组会|例会|调度会|工作会议|全体会议|召开.{0,6}会议|会议召开/u,
  duty: /值班表|停水通知|停电通知|检修计划|公示名单|招聘公告/u,
};

/** Words of a happening: a headline that has one is no issue of a series. */
const HAPPENING =
  /死|伤|亡|灾|爆炸|起火|火灾|塌|泄漏|中毒|事故|暴雨|洪|地震|被困|失联|举报|投诉|质疑|回应|通报|调查|追问|曝|乱|黑幕|造假/u;

/** The kind of series a headline is an issue of, or null. */
export function seriesOf(title: string): string | null {
  if (HAPPENING.test(title)) return null;
  return Object.keys(KINDS).find((kind) => KINDS[kind]!.test(title)) ?? null;
}

const ISSUE_MS = 12 * 3_600_000;

/** Whether an article is so far from where an event of its series began that it is another issue: another happening, however alike. */
export function isNextIssue(
  article: { readonly at: Date },
  event: { readonly firstAt: Date },
): boolean {
  return Math.abs(article.at.getTime() - event.firstAt.getTime()) >= ISSUE_MS;
}
