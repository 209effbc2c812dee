import { useState } from 'react';
import { usePermitted } from '../../lib/session';
import { CaseOpeningDialog } from './case-opening-dialog';
import { useMatter } from './routing.api';
import { TEXT } from './text.zh';

/** Opens a case from one message, or takes it into one that is there; nothing for those who open none. */
export function OpenFromMessage({ articleId }: { articleId: number }) {
  const [open, setOpen] = useState(false);
  if (!usePermitted('case.open')) return null;
  return (
    <>
      <button type="button" className="link-button" onClick={() => setOpen(true)}>
        {TEXT.openOrAdd}
      </button>
      {open && <Opening articleId={articleId} onClose={() => setOpen(false)} />}
    </>
  );
}

function Opening({ articleId, onClose }: { articleId: number; onClose: () => void }) {
  const matter = useMatter(articleId);
  if (matter.isError) return <span className="risk">{TEXT.outsideJurisdiction}</span>;
  if (matter.data === undefined) return null;
  return (
    <CaseOpeningDialog
      from={{ kind: 'message', articleId, matter: matter.data }}
      onClose={onClose}
    />
  );
}
