import type { ArticleView } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { dateTime } from '../lib/format';
import { Revisions } from './revisions';
import { MarkedText } from './marked-text';
import { SentimentTag } from './tags';

const CLOSED_CHARACTERS = 160;

/** One article: where it stands, what it says, and the words behind its label. */
export function ArticleCard({ article, open = false }: { article: ArticleView; open?: boolean }) {
  const [opened, setOpened] = useState(open);
  const long = article.body.length > CLOSED_CHARACTERS;
  const body = opened || !long ? article.body : `${article.body.slice(0, CLOSED_CHARACTERS)}…`;
  const { words, probability } = article.evidence.sentiment;
  return (
    <article>
      <div className="row spread">
        <strong>
          {article.url === null ? (
            article.title
          ) : (
            <a
              href={article.url}
              target="_blank"
              rel="noreferrer noopener"
              style={{ color: 'inherit' }}
            >
              {article.title}
            </a>
          )}
        </strong>
        <SentimentTag sentiment={article.sentiment} probability={probability} />
      </div>
      <div className="row soft small">
        <span>{article.source.name}</span>
        <span>{LABELS.tier[article.source.tier]}</span>
        <span>{dateTime(article.claimedAt ?? article.firstSeenAt)}</span>
        {article.byLine !== null && <span>{article.byLine}</span>}
        {article.reprints > 0 && <span>转载 {article.reprints} 篇</span>}
        {article.revisions > 0 && <Revisions article={article} />}
        {article.masked.length > 0 && <Tag style={{ marginInlineEnd: 0 }}>个人信息已隐去</Tag>}
      </div>
      <p className="article-body">
        <MarkedText text={body} words={words} />
        {long && (
          <Button type="link" size="small" onClick={() => setOpened(!opened)}>
            {opened ? '收起' : '展开'}
          </Button>
        )}
      </p>
    </article>
  );
}
