import type { DutyView } from '@huixiang/contracts';
import { Button, Empty } from 'antd';
import { useState } from 'react';
import { HandoverDialog } from '../../components/handover/handover-dialog';
import { Panel } from '../../components/panel';
import { dateTime } from '../../lib/format';
import { useTakeOver } from './duty.api';

/** What whoever comes needs to know, and who has taken it. */
export function Handover({ duty, manages }: { duty: DutyView; manages: boolean }) {
  const [handing, setHanding] = useState(false);
  const takeOver = useTakeOver();
  return (
    <Panel
      title="交接"
      extra={
        manages && (
          <Button size="small" onClick={() => setHanding(true)}>
            交班…
          </Button>
        )
      }
    >
      {handing && <HandoverDialog onClose={() => setHanding(false)} />}
      {duty.notes.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有交接记录" />
      ) : (
        <ul className="list">
          {duty.notes.map((note) => (
            <li key={note.id}>
              <p className="note-text">{note.text}</p>
              <div className="row spread small soft">
                <span>
                  {note.by} {dateTime(note.at)} 交班
                </span>
                {note.takenAt !== null ? (
                  <span>
                    {note.takenBy} {dateTime(note.takenAt)} 接班
                  </span>
                ) : manages ? (
                  <Button size="small" onClick={() => takeOver.mutate(note.id)}>
                    接班
                  </Button>
                ) : (
                  <span className="risk">待接班</span>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
