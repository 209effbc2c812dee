import type { ArticleView } from '@huixiang/contracts';
import { useState } from 'react';
import { dateTime } from '../lib/format';
import { lazyDialog } from '../lib/lazy-dialog';
import { ToneTag } from './tags';
import { TEXT } from './text.zh';

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
          {TEXT.outletChanged(article.revisions)}
          {article.revisedAt !== null && TEXT.commaTime(dateTime(article.revisedAt))}
        </ToneTag>
      </button>
      {open && <RevisionsDialog id={article.id} onClose={() => setOpen(false)} />}
    </>
  );
}
