import type { DutyView } from '@huixiang/contracts';
import { Button, Empty, Input } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/panel';
import { dateTime } from '../../lib/format';
import { useHandOver, useTakeOver } from './duty.api';

/** What whoever comes needs to know, and who has taken it. */
export function Handover({ duty, manages }: { duty: DutyView; manages: boolean }) {
  const [text, setText] = useState('');
  const handOver = useHandOver();
  const takeOver = useTakeOver();
  return (
    <Panel title="交接">
      {manages && (
        <div className="handover-new">
          <Input.TextArea
            aria-label="交接事项"
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2000}
            placeholder="未了的事、等谁答复、几点再催"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button
            disabled={text.trim().length < 2}
            loading={handOver.isPending}
            onClick={() => handOver.mutate(text.trim(), { onSuccess: () => setText('') })}
          >
            交班
          </Button>
        </div>
      )}
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
