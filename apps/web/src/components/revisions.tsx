import type { ArticleView } from '@huixiang/contracts';
import { useState } from 'react';
import { dateTime } from '../lib/format';
import { lazyDialog } from '../lib/lazy-dialog';
import { ToneTag } from './tags';

const RevisionsDialog = lazyDialog(() =>
  import('./revisions-dialog').then((m) => m.RevisionsDialog),
);

/** That an outlet changed an article after it was first seen; and what it said before. */
export function Revisions({ article }: { article: ArticleView }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="tag-button" onClick={() => setOpen(true)}>
        <ToneTag tone="mild">
          媒体改过 {article.revisions} 次
          {article.revisedAt !== null && `，${dateTime(article.revisedAt)}`}
        </ToneTag>
      </button>
      {open && <RevisionsDialog id={article.id} onClose={() => setOpen(false)} />}
    </>
  );
}
