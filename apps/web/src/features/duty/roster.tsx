import type { DutyShiftView, DutyView } from '@huixiang/contracts';
import { Button, Empty, Select } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/panel';
import { ToneTag } from '../../components/tags';
import { dateTime } from '../../lib/format';
import { useUndo } from '../../lib/use-undo';
import { useAddShifts, useChangeShift, useRemoveShift } from './duty.api';
import { RotaDialog } from './rota-dialog';
import { gapsOf, whenOf } from './roster-times';

const SOON_MS = 2 * 86_400_000;

/** The shifts to come, a row each; what nobody covers stands out. */
export function Roster({ duty, manages }: { duty: DutyView; manages: boolean }) {
  const [planning, setPlanning] = useState(false);
  const gaps = gapsOf(duty.shifts, duty.now);
  return (
    <Panel
      title="值班表"
      extra={
        manages && (
          <Button type="primary" size="small" onClick={() => setPlanning(true)}>
            排班
          </Button>
        )
      }
    >
      {duty.shifts.length === 0 ? (
        <Empty description="还没有排班。排班后，预警先呼叫当班的人，无人应答再呼叫下一位。" />
      ) : (
        <ul className="list">
          {duty.shifts.map((shift) => (
            <li key={shift.id}>
              {gaps.has(shift.id) && (
                <div className="gap small risk">此前有空档：{gaps.get(shift.id)}</div>
              )}
              <ShiftRow shift={shift} duty={duty} manages={manages} />
            </li>
          ))}
        </ul>
      )}
      {duty.shifts.length > 0 && <End shifts={duty.shifts} now={duty.now} />}
      {planning && <RotaDialog duty={duty} onClose={() => setPlanning(false)} />}
    </Panel>
  );
}

function ShiftRow({
  shift,
  duty,
  manages,
}: {
  shift: DutyShiftView;
  duty: DutyView;
  manages: boolean;
}) {
  const [people, setPeople] = useState<number[] | null>(null);
  const change = useChangeShift();
  const remove = useRemoveShift();
  const add = useAddShifts();
  const offerUndo = useUndo();
  const offerBack = () =>
    offerUndo(`已删除 ${whenOf(shift)}`, () =>
      add.mutate({
        shifts: [{ from: shift.from, to: shift.to, people: shift.people.map(({ id }) => id) }],
      }),
    );
  const isOver = shift.to <= duty.now;
  const isNow = duty.current?.id === shift.id;
  return (
    <div className={isOver ? 'row spread shift soft' : 'row spread shift'}>
      <span className="shift-when">
        {whenOf(shift)} {isNow && <ToneTag tone="good">当班</ToneTag>}
      </span>
      {people === null ? (
        <span className="shift-people">{shift.people.map(({ name }) => name).join(' → ')}</span>
      ) : (
        <Select
          mode="multiple"
          autoFocus
          aria-label="值班人员，按呼叫顺序"
          className="shift-people"
          value={people}
          maxCount={5}
          onChange={setPeople}
          options={duty.people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {manages && !isOver && (
        <span className="row">
          {people === null ? (
            <>
              <Button size="small" onClick={() => setPeople(shift.people.map(({ id }) => id))}>
                换班
              </Button>
              <Button
                size="small"
                type="text"
                onClick={() => remove.mutate(shift.id, { onSuccess: offerBack })}
              >
                删除
              </Button>
            </>
          ) : (
            <>
              <Button
                size="small"
                type="primary"
                disabled={people.length === 0}
                onClick={() =>
                  change.mutate({ id: shift.id, people }, { onSuccess: () => setPeople(null) })
                }
              >
                保存
              </Button>
              <Button size="small" type="text" onClick={() => setPeople(null)}>
                取消
              </Button>
            </>
          )}
        </span>
      )}
    </div>
  );
}

/** Where the roster ends; soon is said to be so. */
function End({ shifts, now }: Pick<DutyView, 'shifts' | 'now'>) {
  const end = shifts.at(-1)!.to;
  const isSoon = Date.parse(end) - Date.parse(now) < SOON_MS;
  return (
    <p className={isSoon ? 'small risk' : 'small soft'}>
      排到 {dateTime(end)} 为止{isSoon && '，请尽快续排'}
    </p>
  );
}
