import { type ArticleRevisions, articleRevisions } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { read } from '../lib/api';
import { fullDateTime } from '../lib/format';
import { Answer } from './answer';
import { TEXT } from './text.zh';

/** What an article said before each change. */
export function RevisionsDialog({ id, onClose }: { id: number; onClose: () => void }) {
  const query = useQuery({
    queryKey: ['articles', id, 'revisions'],
    queryFn: () => read(`/articles/${id}/revisions`, articleRevisions),
  });
  return (
    <Modal open title={TEXT.changeHistory} width={760} footer={null} onCancel={onClose}>
      <Answer query={query}>{(revisions) => <List revisions={revisions} />}</Answer>
    </Modal>
  );
}

function List({ revisions: { title, body, earlier } }: { revisions: ArticleRevisions }) {
  const now = { title, body };
  return (
    <ol className="versions">
      <Version when={TEXT.now} text={now} after={null} />
      {earlier.map((one, i) => (
        <Version
          key={one.number}
          when={TEXT.untilTime(fullDateTime(one.seenUntil))}
          text={one}
          after={i === 0 ? now : earlier[i - 1]!}
        />
      ))}
    </ol>
  );
}

interface Text {
  readonly title: string;
  readonly body: string;
}

/** One version; lines that the next one no longer has are marked. */
function Version({ when, text, after }: { when: string; text: Text; after: Text | null }) {
  const kept = new Set(after?.body.split('\n'));
  return (
    <li>
      <div className="soft small">{when}</div>
      <strong>
        {after !== null && after.title !== text.title ? <del>{text.title}</del> : text.title}
      </strong>
      <div className="article-body">
        {text.body.split('\n').map((line, i) => (
          <div key={i}>{after === null || kept.has(line) ? line : <del>{line}</del>}</div>
        ))}
      </div>
    </li>
  );
}
