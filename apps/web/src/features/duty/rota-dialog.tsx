import type { DutyView } from '@huixiang/contracts';
import { rotaShifts } from '@huixiang/domain';
import { DatePicker, Form, InputNumber, Modal, Segmented, Select } from 'antd';
import { useState } from 'react';
import { instantOf, wallClock } from '../../lib/beijing-time';
import { useAddShifts } from './duty.api';
import { whenOf } from './roster-times';
import { TEXT } from './text.zh';

const PATTERNS = [
  { value: 'day', label: TEXT.onePerDay, changes: [8 * 60] },
  { value: 'half', label: TEXT.dayAndNight, changes: [8 * 60, 20 * 60] },
  { value: 'third', label: TEXT.threeShifts, changes: [0, 8 * 60, 16 * 60] },
] as const;
const SHOWN = 6;

/** Draws up shifts in turn, and shows them before they are kept. */
export function RotaDialog({ duty, onClose }: { duty: DutyView; onClose: () => void }) {
  const last = duty.shifts.at(-1)?.to;
  const [first, setFirst] = useState(
    wallClock(last !== undefined && last > duty.now ? last : duty.now).startOf('day'),
  );
  const [days, setDays] = useState(7);
  const [pattern, setPattern] = useState<(typeof PATTERNS)[number]['value']>('half');
  // The turn goes on behind whoever has the last shift.
  const [officers, setOfficers] = useState<number[]>(() =>
    turnedBehind(
      duty.people.filter(({ role }) => role === 'officer').map(({ id }) => id),
      duty.shifts.at(-1)?.people[0]?.id,
    ),
  );
  const [leaders, setLeaders] = useState<number[]>(
    duty.people.filter(({ role }) => role === 'leader').map(({ id }) => id),
  );
  const add = useAddShifts();
  const shifts = rotaShifts({
    firstDay: Date.parse(instantOf(first)),
    days,
    changes: PATTERNS.find(({ value }) => value === pattern)!.changes,
    officers,
    leaders,
  })
    .map(({ from, to, people }) => ({
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      people: [...people],
    }))
    .filter(({ to }) => to > duty.now);
  const names = new Map(duty.people.map(({ id, name }) => [id, name]));
  const options = duty.people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Modal
      open
      title={TEXT.planShifts}
      width={620}
      okText={TEXT.addShifts(shifts.length)}
      okButtonProps={{ disabled: shifts.length === 0, loading: add.isPending }}
      onOk={() => add.mutate({ shifts }, { onSuccess: onClose })}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form layout="vertical">
        <div className="row">
          <Form.Item label={TEXT.from}>
            <DatePicker
              aria-label={TEXT.from}
              allowClear={false}
              value={first}
              onChange={(to) => to !== null && setFirst(to.startOf('day'))}
            />
          </Form.Item>
          <Form.Item label={TEXT.daysCount}>
            <InputNumber
              aria-label={TEXT.daysCount}
              min={1}
              max={31}
              value={days}
              onChange={(to) => setDays(to ?? 1)}
            />
          </Form.Item>
          <Form.Item label={TEXT.shiftPattern}>
            <Segmented
              aria-label={TEXT.shiftPattern}
              value={pattern}
              onChange={setPattern}
              options={PATTERNS.map(({ value, label }) => ({ value, label }))}
            />
          </Form.Item>
        </div>
        <Form.Item label={TEXT.dutyOfficers} extra={TEXT.officersHint}>
          <Select
            aria-label={TEXT.dutyOfficers}
            mode="multiple"
            value={officers}
            onChange={setOfficers}
            options={options}
          />
        </Form.Item>
        <Form.Item label={TEXT.leadersOnDuty} extra={TEXT.leadersHint}>
          <Select
            aria-label={TEXT.leadersOnDuty}
            mode="multiple"
            value={leaders}
            onChange={setLeaders}
            options={options}
          />
        </Form.Item>
      </Form>
      <ul className="list rota-preview small">
        {shifts.slice(0, SHOWN).map((shift) => (
          <li key={shift.from} className="row spread">
            <span>{whenOf(shift)}</span>
            <span>{shift.people.map((id) => names.get(id)).join(' → ')}</span>
          </li>
        ))}
        {shifts.length > SHOWN && (
          <li className="soft">{TEXT.shiftsFollow(shifts.length - SHOWN)}</li>
        )}
      </ul>
    </Modal>
  );
}

/** The same people in turn, beginning with who comes after `last`. */
function turnedBehind(people: readonly number[], last: number | undefined): number[] {
  const at = last === undefined ? -1 : people.indexOf(last);
  return [...people.slice(at + 1), ...people.slice(0, at + 1)];
}
