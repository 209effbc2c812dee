import type { AskedQuestion } from '@huixiang/contracts';
import { dateTime } from '../lib/format';
import { ToneTag } from './tags';
import { TEXT } from './text.zh';

/** What the public asked, each beside the sentence that speaks of it, if one does. */
export function AskedQuestions(props: {
  questions: readonly AskedQuestion[];
  /** Whether anything was said yet that could speak of them. */
  said: boolean;
}) {
  const { questions, said } = props;
  if (questions.length === 0) return <div className="soft small">{TEXT.noQuestions}</div>;
  return (
    <>
      <ul className="list small">
        {questions.map((one) => (
          <li key={one.text}>
            <div>
              <ToneTag tone={one.answer === null ? 'risk' : 'good'}>
                {one.answer === null ? TEXT.notAddressed : TEXT.addressed}
              </ToneTag>{' '}
              {one.text}
            </div>
            <div className="soft">
              {TEXT.askedIn(one.articles, dateTime(one.firstAt))}
              {said && one.afterwards > 0 && TEXT.askedAfterRelease(one.afterwards)}
            </div>
            {one.answer !== null && <blockquote className="quote">{one.answer.text}</blockquote>}
          </li>
        ))}
      </ul>
      <div className="soft small">{TEXT.comparedByWords}</div>
    </>
  );
}
