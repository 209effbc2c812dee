import type { DutyView } from '@huixiang/contracts';
import { Button, Empty } from 'antd';
import { useState } from 'react';
import { HandoverDialog } from '../../components/handover/handover-dialog';
import { Panel } from '../../components/panel';
import { dateTime } from '../../lib/format';
import { useTakeOver } from './duty.api';
import { TEXT } from './text.zh';

/** What whoever comes needs to know, and who has taken it. */
export function Handover({ duty, manages }: { duty: DutyView; manages: boolean }) {
  const [handing, setHanding] = useState(false);
  const takeOver = useTakeOver();
  return (
    <Panel
      title={TEXT.handover}
      extra={
        manages && (
          <Button size="small" onClick={() => setHanding(true)}>
            {TEXT.handOver}
          </Button>
        )
      }
    >
      {handing && <HandoverDialog onClose={() => setHanding(false)} />}
      {duty.notes.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={TEXT.noHandovers} />
      ) : (
        <ul className="list">
          {duty.notes.map((note) => (
            <li key={note.id}>
              <p className="note-text">{note.text}</p>
              <div className="row spread small soft">
                <span>{TEXT.handedOver(note.by, dateTime(note.at))}</span>
                {note.takenAt !== null ? (
                  <span>
                    {note.takenBy}
                    {TEXT.tookOver(dateTime(note.takenAt))}
                  </span>
                ) : manages ? (
                  <Button size="small" onClick={() => takeOver.mutate(note.id)}>
                    {TEXT.takeOver}
                  </Button>
                ) : (
                  <span className="risk">{TEXT.notTakenOver}</span>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
