/** Words of reports on what leaders did: not an answer (“回应不得以工作动态、新闻报道、评论文章充当”). */
const NEWS =
  /高度重视|强调|指出|要求|主持召开|专题会议|工作会议|座谈|调研|视察|慰问|看望|检查指导|现场督导|出席|听取.{0,8}汇报|贯彻落实|周密部署|提高政治站位/g;
/** Words of what an answer gives: what was found, what is done, what people can do. */
const ANSWER =
  /经查|经核|核实|调查|原因|由于|责令|整改|处罚|退还|退款|赔付|补偿|恢复|修复|抢修|救治|疏散|停用|停产|封存|检测|化验|移送|立案|联系电话|咨询|办理方式|请.{0,12}(市民|群众|居民|公众|家长)/g;
/** So many of the former, and more of them than of the latter, make mere work news. */
const AT_LEAST = 3;

export interface WorkNews {
  /** The words that make it look so, each once, in the order of the text. */
  readonly words: readonly string[];
}

/** Whether a text tells what an office was busy with instead of answering; null where it answers. */
export function workNewsIn(text: string): WorkNews | null {
  const news = [...text.matchAll(NEWS)].map(([word]) => word);
  const answers = [...text.matchAll(ANSWER)].length;
  if (news.length < AT_LEAST || news.length <= answers) return null;
  return { words: [...new Set(news)] };
}
