import type { RuleList } from '@huixiang/contracts';
import { calendarOf, isArranged } from '@huixiang/domain';
import { Alert, Button, Empty, Select } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/panel';
import { usePermitted } from '../../lib/session';
import { CalendarDialog } from './calendar-dialog';
import { TEXT } from './text.zh';

/** From this month on the next year's days ought to be known. */
const ANNOUNCED_MONTH = 11;

/** 工作日历: which days are off and which are worked on, year by year. */
export function CalendarPanel({ list }: { list: RuleList }) {
  const today = new Date();
  const year = today.getFullYear();
  const years = [...new Set([...list.calendar.map(yearOf), year, year + 1])].sort();
  const [shown, setShown] = useState(year);
  const [editing, setEditing] = useState(false);
  const calendar = calendarOf(list.calendar);
  const manages = usePermitted('rule.manage') && list.whole;
  const missing = (today.getMonth() + 1 >= ANNOUNCED_MONTH ? [year, year + 1] : [year]).filter(
    (one) => !isArranged(`${one}-01-01`, calendar),
  );
  const days = list.calendar.filter((day) => yearOf(day) === shown);
  return (
    <Panel
      title={TEXT.workingCalendar}
      extra={
        <div className="row">
          <Select
            size="small"
            aria-label={TEXT.year}
            value={shown}
            onChange={setShown}
            options={years.map((value) => ({ value, label: TEXT.yearOption(value) }))}
          />
          {manages && (
            <Button size="small" onClick={() => setEditing(true)}>
              {TEXT.editCalendar}
            </Button>
          )}
        </div>
      }
    >
      {missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={TEXT.holidaysMissing(missing.join(TEXT.listSeparator))}
        />
      )}
      {days.length === 0 ? (
        <Empty description={TEXT.noHolidaysThisYear} />
      ) : (
        <div className="calendar-days">
          {groupsOf(days).map(({ name, basis, off, worked }) => (
            <div key={`${name}${off[0] ?? ''}`}>
              <strong title={basis}>{name}</strong>
              <div className="small">{off.length > 0 && TEXT.daysOff(rangeOf(off))}</div>
              {worked.length > 0 && (
                <div className="small soft">
                  {TEXT.daysWorked(worked.map(short).join(TEXT.listSeparator))}
                </div>
              )}
            </div>
          ))}
        </div>
      )}
      {days[0] !== undefined && <div className="soft small">{TEXT.basisOf(days[0].basis)}</div>}
      {editing && <CalendarDialog year={shown} days={days} onClose={() => setEditing(false)} />}
    </Panel>
  );
}

type Day = RuleList['calendar'][number];
const yearOf = ({ day }: Day) => Number(day.slice(0, 4));
const short = (day: string) => TEXT.monthDay(Number(day.slice(5, 7)), Number(day.slice(8)));

function groupsOf(days: readonly Day[]) {
  const names = [...new Set(days.map(({ name }) => name))];
  const groups = names.map((name) => {
    const own = days.filter((day) => day.name === name);
    return {
      name,
      basis: own[0]?.basis ?? '',
      off: own.filter((day) => day.off).map(({ day }) => day),
      worked: own.filter((day) => !day.off).map(({ day }) => day),
    };
  });
  return groups.sort((a, b) => (a.off[0] ?? '').localeCompare(b.off[0] ?? ''));
}

function rangeOf(days: readonly string[]): string {
  const [first = '', last = first] = [days[0], days.at(-1)];
  return first === last ? short(first) : TEXT.dayRange(short(first), short(last), days.length);
}
