import { Tag } from 'antd';
import { dateTime } from '../lib/format';
import { useFilters } from '../lib/use-filters';
import { TEXT } from './text.zh';

/** That a list is of a period only, as a figure of a report leads to it; closed, it is of all. */
export function PeriodTag() {
  const { value, set } = useFilters();
  const [from, to] = [value('from'), value('to')];
  if (from === undefined || to === undefined) return null;
  return (
    <Tag closable onClose={() => set('from', undefined)}>
      {TEXT.periodRange(dateTime(from), dateTime(to))}
    </Tag>
  );
}
