import type { ReleaseView } from '@huixiang/contracts';
import { PaperClipOutlined } from '@ant-design/icons';
import { fileSize } from '../lib/format';
import { WORDS } from '../text/words.zh';
import { TEXT } from './text.zh';

/** Files that go with a text, and what was found in them about persons. */
export function AttachmentList(props: {
  attachments: ReleaseView['attachments'];
  onRemove?: (id: number) => void;
}) {
  const { attachments, onRemove } = props;
  if (attachments.length === 0) return null;
  return (
    <ul className="small evidence">
      {attachments.map(({ id, name, size, personal }) => (
        <li key={id}>
          <PaperClipOutlined aria-hidden />{' '}
          <a href={`/api/attachments/${id}`} download={name}>
            {name}
          </a>{' '}
          <span className="soft">{fileSize(size)}</span> <Findings personal={personal} />
          {onRemove !== undefined && (
            <button type="button" className="link-button" onClick={() => onRemove(id)}>
              {TEXT.removeAttachment}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Findings({ personal }: { personal: readonly string[] | null }) {
  if (personal === null) return <span className="risk">{TEXT.cannotCheckFile}</span>;
  if (personal.length === 0) return null;
  const kinds = personal.map((kind) => WORDS.privacyKinds[kind as keyof typeof WORDS.privacyKinds]);
  return <span className="late">{TEXT.containsPersonal(kinds.join(TEXT.listSeparator))}</span>;
}
