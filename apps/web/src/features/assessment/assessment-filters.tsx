import { unitList } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import type { Dayjs } from 'dayjs';
import { read } from '../../lib/api';
import { lazyPicker } from '../../lib/lazy-picker';
import { type Days, PERIODS, type PeriodName, daysOf, periodOf } from './periods';
import { TEXT } from './text.zh';
import { unitTree } from './unit-tree';

const UnitPicker = lazyPicker(() =>
  import('../../components/unit-picker').then((m) => m.UnitPicker),
);
const DaysPicker = lazyPicker(() => import('./days-picker').then((m) => m.DaysPicker));

const NAMES: Readonly<Record<PeriodName, string>> = {
  recent: TEXT.recent,
  this_month: TEXT.thisMonth,
  last_month: TEXT.lastMonth,
  last_quarter: TEXT.lastQuarter,
  this_year: TEXT.thisYear,
  last_year: TEXT.lastYear,
};

/** Whom to assess, and over which days: by name, or days of one's own. */
export function AssessmentFilters(props: {
  unitId: number;
  days: Days;
  today: Dayjs;
  onUnit: (id: number) => void;
  onDays: (days: Days) => void;
}) {
  const { unitId, days, today, onDays } = props;
  const units = useQuery({
    queryKey: ['units'],
    queryFn: () => read('/units', unitList),
    staleTime: 300_000,
  });
  const unit = units.data?.find(({ id }) => id === unitId);
  return (
    <div className="row">
      <UnitPicker
        label={TEXT.unit}
        shown={unit?.name ?? ''}
        width={240}
        value={unitId}
        tree={unitTree(units.data ?? [])}
        expanded={units.data?.slice(0, 1).map(({ id }) => id) ?? []}
        onChange={(id) => id !== undefined && props.onUnit(id)}
      />
      <div className="table-scroll">
        <Segmented<PeriodName | ''>
          aria-label={TEXT.period}
          value={periodOf(days, today) ?? ''}
          options={PERIODS.map((value) => ({ value, label: NAMES[value] }))}
          onChange={(period) => period !== '' && onDays(daysOf(period, today))}
        />
      </div>
      <DaysPicker
        label={TEXT.ownDays}
        shown={`${days.from} – ${days.to}`}
        width={250}
        value={days}
        onChange={onDays}
      />
    </div>
  );
}
