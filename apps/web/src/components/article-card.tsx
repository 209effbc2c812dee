import type { ArticleView } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Button } from 'antd';
import { Suspense, lazy, useState } from 'react';
import { dateTime } from '../lib/format';
import { OutsideLink } from './outside-link';
import { Revisions } from './revisions';
import { MarkedText } from './marked-text';
import { SentimentTag, ToneTag } from './tags';
import { TEXT } from './text.zh';

const ArticleAnalysis = lazy(() =>
  import('./article-analysis').then((m) => ({ default: m.ArticleAnalysis })),
);

const CLOSED_CHARACTERS = 160;

/** One article: where it stands, what it says, and the words behind its label. */
export function ArticleCard({ article, open = false }: { article: ArticleView; open?: boolean }) {
  const [opened, setOpened] = useState(open);
  const [explained, setExplained] = useState(false);
  const long = article.body.length > CLOSED_CHARACTERS;
  const body = opened || !long ? article.body : `${article.body.slice(0, CLOSED_CHARACTERS)}…`;
  const { words, probabilities } = article.evidence.sentiment;
  const title = <MarkedText text={article.title} words={words} />;
  return (
    <article>
      <div className="row spread">
        <strong>
          <OutsideLink
            url={article.url}
            style={{ color: 'inherit', display: 'inline-block', lineHeight: '24px' }}
          >
            {title}
          </OutsideLink>
        </strong>
        <SentimentTag
          sentiment={article.sentiment}
          probability={probabilities[article.sentiment]}
        />
      </div>
      <div className="row soft small">
        <span>{article.source.name}</span>
        <span>{LABELS.tier[article.source.tier]}</span>
        <span>{dateTime(article.claimedAt ?? article.firstSeenAt)}</span>
        {article.byLine !== null && <span>{article.byLine}</span>}
        {(article.source.tier === 'government' || article.answers) && (
          <ToneTag tone="good">
            {article.source.tier === 'government' ? TEXT.governmentVoice : TEXT.carriesRelease}
          </ToneTag>
        )}
        {article.reprints > 0 && <span>{TEXT.reprintsCount(article.reprints)}</span>}
        {article.revisions > 0 && <Revisions article={article} />}
        {article.demand !== null && <span>{LABELS.demand[article.demand]}</span>}
        {article.irrelevant && <ToneTag tone="plain">{TEXT.irrelevant}</ToneTag>}
        {article.masked.length > 0 && <ToneTag tone="plain">{TEXT.personalDataHidden}</ToneTag>}
        <button
          type="button"
          className="link-button"
          aria-expanded={explained}
          onClick={() => setExplained(!explained)}
        >
          {explained ? TEXT.hideAnalysis : TEXT.analysisAndCorrection}
        </button>
      </div>
      {explained && (
        <Suspense fallback={null}>
          <ArticleAnalysis article={article} />
        </Suspense>
      )}
      <p className="article-body">
        <MarkedText text={body} words={words} />
        {long && (
          <Button type="link" size="small" onClick={() => setOpened(!opened)}>
            {opened ? TEXT.showLess : TEXT.showMore}
          </Button>
        )}
      </p>
    </article>
  );
}
