import type { Cosigning, ReleaseView } from '@huixiang/contracts';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { change } from '../../lib/api';
import { dateTime } from '../../lib/format';
import { usePermitted, useSession } from '../../lib/session';
import { useChange } from '../../lib/use-change';
import { TEXT } from './text.zh';

/** 会签: units that publish a text together, what each said of it as it stands, and its own answer where it is one's own. */
export function Cosigners({ release }: { release: ReleaseView }) {
  const session = useSession();
  const signs = usePermitted('release.cosign');
  const [objecting, setObjecting] = useState(false);
  const sign = useChange(['case', 'cases'], (given: Pick<Cosigning, 'verdict' | 'note'>) =>
    change('POST', `/releases/${release.id}/cosigning`, { version: release.version, ...given }),
  );
  if (release.cosigners.length === 0) return null;
  const asked = release.submittedAt !== null && release.publishedAt === null;
  const own = release.cosigners.find(({ unitId }) => unitId === session?.unit.id);
  return (
    <div className="small" style={{ marginTop: 6 }}>
      {release.cosigners.map(({ unitId, name, verdict, note, by, at }) => (
        <div key={unitId}>
          {TEXT.jointRelease(name)}
          <span className={verdict === null ? 'soft' : verdict === 'signed' ? 'good' : 'late'}>
            {verdict === null
              ? TEXT.awaitingCosign
              : verdict === 'signed'
                ? TEXT.cosigned
                : TEXT.objected}
          </span>
          {at !== null && (
            <span className="soft">
              {' '}
              {by} {dateTime(at)}
              {note !== null && TEXT.noteAfter(note)}
            </span>
          )}
        </div>
      ))}
      {asked && signs && own?.verdict === null && (
        <div className="row" style={{ marginTop: 4 }}>
          <Button
            size="small"
            type="primary"
            loading={sign.isPending}
            onClick={() => sign.mutate({ verdict: 'signed', note: null })}
          >
            {TEXT.cosign}
          </Button>
          <Button size="small" onClick={() => setObjecting(true)}>
            {TEXT.object}
          </Button>
        </div>
      )}
      {objecting && (
        <Objection
          pending={sign.isPending}
          onCancel={() => setObjecting(false)}
          onObject={(note) =>
            sign.mutate({ verdict: 'objected', note }, { onSuccess: () => setObjecting(false) })
          }
        />
      )}
    </div>
  );
}

function Objection(props: {
  pending: boolean;
  onCancel: () => void;
  onObject: (note: string) => void;
}) {
  const [note, setNote] = useState('');
  return (
    <Modal
      open
      title={TEXT.objectToCosigning}
      okText={TEXT.confirm}
      okButtonProps={{ disabled: note.trim().length < 2, loading: props.pending }}
      onCancel={props.onCancel}
      onOk={() => props.onObject(note.trim())}
    >
      <Input.TextArea
        aria-label={TEXT.reason}
        autoSize={{ minRows: 3, maxRows: 6 }}
        maxLength={300}
        placeholder={TEXT.whatToChange}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </Modal>
  );
}
