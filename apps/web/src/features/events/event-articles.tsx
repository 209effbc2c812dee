import type { ArticleView, EventDetail } from '@huixiang/contracts';
import { Button, Checkbox, Empty } from 'antd';
import { Fragment, useState } from 'react';
import { partsOf } from './article-parts';
import { ArticleCard } from '../../components/article-card';
import { Panel } from '../../components/panel';
import { ToneTag } from '../../components/tags';
import { dateTime } from '../../lib/format';
import type { Arranging } from '../../components/arranging/arranging-dialog';
import { TEXT } from './text.zh';

/** Originals of a chapter before one asks for all. */
const SHOWN = 4;

/** The originals of an event, first report first; an officer may choose those that belong elsewhere. */
export function EventArticles(props: {
  articles: readonly ArticleView[];
  chapters: EventDetail['chapters'];
  /** Null where the reader may not. */
  onArrange: ((arranging: Arranging) => void) | null;
}) {
  const { articles, chapters, onArrange } = props;
  /** Chapters shown whole, by number. */
  const [unfolded, setUnfolded] = useState<readonly number[]>([]);
  const [chosen, setChosen] = useState<readonly number[] | null>(null);
  const toggle = (id: number) =>
    setChosen((now) =>
      now?.includes(id) ? now.filter((one) => one !== id) : [...(now ?? []), id],
    );
  const canChoose = onArrange !== null && articles.length > 1;
  return (
    <Panel
      title={TEXT.articles}
      extra={
        <span className="row">
          <span className="soft small">{TEXT.articlesOrder}</span>
          {canChoose && chosen === null && (
            <Button size="small" onClick={() => setChosen([])}>
              {TEXT.rearrange}
            </Button>
          )}
        </span>
      }
    >
      {chosen !== null && onArrange !== null && (
        <div className="choice-bar" role="toolbar" aria-label={TEXT.rearrange}>
          <strong>
            {chosen.length === 0 ? TEXT.tickForeignArticles : TEXT.chosenCount(chosen.length)}
          </strong>
          <span className="row">
            <Button
              size="small"
              disabled={chosen.length === 0}
              onClick={() => onArrange({ kind: 'split', articles: chosen })}
            >
              {TEXT.splitOff}
            </Button>
            <Button
              size="small"
              disabled={chosen.length === 0}
              onClick={() => onArrange({ kind: 'move', articles: chosen })}
            >
              {TEXT.moveElsewhere}
            </Button>
            <Button size="small" type="text" onClick={() => setChosen(null)}>
              {TEXT.done}
            </Button>
          </span>
        </div>
      )}
      {articles.length === 0 ? (
        <Empty description={TEXT.noArticles} />
      ) : (
        <ul className="list">
          {partsOf(articles, chapters).map(({ chapter, number, articles: own }) => (
            <Fragment key={own[0]!.id}>
              {chapter !== null && <ChapterHead chapter={chapter} number={number} />}
              {(chosen !== null || unfolded.includes(number) ? own : own.slice(0, SHOWN)).map(
                (article) => (
                  <li key={article.id} className={chosen === null ? undefined : 'choosable'}>
                    {chosen !== null && (
                      <Checkbox
                        aria-label={TEXT.chooseArticle(article.title)}
                        checked={chosen.includes(article.id)}
                        onChange={() => toggle(article.id)}
                      />
                    )}
                    <div>
                      {article === articles[0] && <ToneTag tone="mild">{TEXT.firstReport}</ToneTag>}
                      <ArticleCard
                        article={article}
                        open={article === articles[0] && chosen === null}
                      />
                    </div>
                  </li>
                ),
              )}
              {chosen === null && !unfolded.includes(number) && own.length > SHOWN && (
                <li>
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => setUnfolded([...unfolded, number])}
                  >
                    {TEXT.moreArticles(
                      chapter === null ? TEXT.moreHere : TEXT.moreInChapter,
                      own.length - SHOWN,
                    )}
                  </button>
                </li>
              )}
            </Fragment>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** A turn of the story: when, how much, and what it was about. */
function ChapterHead(props: { chapter: EventDetail['chapters'][number]; number: number }) {
  const { chapter, number } = props;
  return (
    <li className="chapter">
      <div className="row spread">
        <strong>{TEXT.chapterNumber(number)}</strong>
        <span className="soft small">
          {dateTime(chapter.from)}
          {chapter.to !== chapter.from && TEXT.chapterTo(dateTime(chapter.to))}
          {TEXT.chapterArticles(chapter.articles)}
        </span>
      </div>
      <div className="soft">{chapter.lead}</div>
    </li>
  );
}
