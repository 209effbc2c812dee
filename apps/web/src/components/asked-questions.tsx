import type { AskedQuestion } from '@huixiang/contracts';
import { dateTime } from '../lib/format';
import { ToneTag } from './tags';

/** What the public asked, each beside the sentence that speaks of it, if one does. */
export function AskedQuestions(props: {
  questions: readonly AskedQuestion[];
  /** Whether anything was said yet that could speak of them. */
  said: boolean;
}) {
  const { questions, said } = props;
  if (questions.length === 0) return <div className="soft small">没有在信息里找到提问</div>;
  return (
    <>
      <ul className="list small">
        {questions.map((one) => (
          <li key={one.text}>
            <div>
              <ToneTag tone={one.answer === null ? 'risk' : 'good'}>
                {one.answer === null ? '未涉及' : '已涉及'}
              </ToneTag>{' '}
              {one.text}
            </div>
            <div className="soft">
              {one.articles} 篇在问，最早 {dateTime(one.firstAt)}
              {said && one.afterwards > 0 && `，发布后仍有 ${one.afterwards} 篇`}
            </div>
            {one.answer !== null && <blockquote className="quote">{one.answer.text}</blockquote>}
          </li>
        ))}
      </ul>
      <div className="soft small">按字词比对，是否真正回答请人工判断</div>
    </>
  );
}
