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
import { TEXT } from './text.zh';

const SOON_MS = 2 * 86_400_000;

/** The shifts to come, a row each; what nobody covers stands out. */
export function Roster({ duty, manages }: { duty: DutyView; manages: boolean }) {
  const [planning, setPlanning] = useState(false);
  const gaps = gapsOf(duty.shifts, duty.now);
  return (
    <Panel
      title={TEXT.roster}
      extra={
        manages && (
          <Button type="primary" size="small" onClick={() => setPlanning(true)}>
            {TEXT.planShifts}
          </Button>
        )
      }
    >
      {duty.shifts.length === 0 ? (
        <Empty description={TEXT.noShifts} />
      ) : (
        <ul className="list">
          {duty.shifts.map((shift) => (
            <li key={shift.id}>
              {gaps.has(shift.id) && (
                <div className="gap small risk">
                  {TEXT.gapBefore}
                  {gaps.get(shift.id)}
                </div>
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
    offerUndo(TEXT.shiftDeleted(whenOf(shift)), () =>
      add.mutate({
        shifts: [{ from: shift.from, to: shift.to, people: shift.people.map(({ id }) => id) }],
      }),
    );
  const isOver = shift.to <= duty.now;
  const isNow = duty.current?.id === shift.id;
  return (
    <div className={isOver ? 'row spread shift soft' : 'row spread shift'}>
      <span className="shift-when">
        {whenOf(shift)} {isNow && <ToneTag tone="good">{TEXT.onDuty}</ToneTag>}
      </span>
      {people === null ? (
        <span className="shift-people">{shift.people.map(({ name }) => name).join(' → ')}</span>
      ) : (
        <Select
          mode="multiple"
          autoFocus
          aria-label={TEXT.peopleInCallOrder}
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
                {TEXT.swapPeople}
              </Button>
              <Button
                size="small"
                type="text"
                onClick={() => remove.mutate(shift.id, { onSuccess: offerBack })}
              >
                {TEXT.deleteShift}
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
                {TEXT.save}
              </Button>
              <Button size="small" type="text" onClick={() => setPeople(null)}>
                {TEXT.cancel}
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
      {TEXT.plannedUntil(dateTime(end))}
      {isSoon && TEXT.planMoreSoon}
    </p>
  );
}
