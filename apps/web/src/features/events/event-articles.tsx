import type { ArticleView } from '@huixiang/contracts';
import { Button, Checkbox, Empty, Tag } from 'antd';
import { useState } from 'react';
import { ArticleCard } from '../../components/article-card';
import { Panel } from '../../components/panel';
import type { Arranging } from './arranging/arranging-dialog';

/** The originals of an event, first report first; an officer may choose those that belong elsewhere. */
export function EventArticles(props: {
  articles: readonly ArticleView[];
  /** Null where the reader may not. */
  onArrange: ((arranging: Arranging) => void) | null;
}) {
  const { articles, onArrange } = props;
  const [chosen, setChosen] = useState<readonly number[] | null>(null);
  const toggle = (id: number) =>
    setChosen((now) =>
      now?.includes(id) ? now.filter((one) => one !== id) : [...(now ?? []), id],
    );
  const canChoose = onArrange !== null && articles.length > 1;
  return (
    <Panel
      title="信息"
      extra={
        <span className="row">
          <span className="soft small">按首发先后，转载已折叠</span>
          {canChoose && chosen === null && (
            <Button size="small" onClick={() => setChosen([])}>
              调整归属
            </Button>
          )}
        </span>
      }
    >
      {chosen !== null && onArrange !== null && (
        <div className="choice-bar" role="toolbar" aria-label="调整归属">
          <strong>
            {chosen.length === 0 ? '勾选不属于本事件的报道' : `已选 ${chosen.length} 篇`}
          </strong>
          <span className="row">
            <Button
              size="small"
              disabled={chosen.length === 0}
              onClick={() => onArrange({ kind: 'split', articles: chosen })}
            >
              拆出另成事件
            </Button>
            <Button
              size="small"
              disabled={chosen.length === 0}
              onClick={() => onArrange({ kind: 'move', articles: chosen })}
            >
              移到其他事件
            </Button>
            <Button size="small" type="text" onClick={() => setChosen(null)}>
              完成
            </Button>
          </span>
        </div>
      )}
      {articles.length === 0 ? (
        <Empty description="暂无信息" />
      ) : (
        <ul className="list">
          {articles.map((article, i) => (
            <li key={article.id} className={chosen === null ? undefined : 'choosable'}>
              {chosen !== null && (
                <Checkbox
                  aria-label={`选择：${article.title}`}
                  checked={chosen.includes(article.id)}
                  onChange={() => toggle(article.id)}
                />
              )}
              <div>
                {i === 0 && <Tag color="gold">首发</Tag>}
                <ArticleCard article={article} open={i === 0 && chosen === null} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
