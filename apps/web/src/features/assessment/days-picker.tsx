import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { Days } from './periods';

/** Days of one's own; open from the first. */
export function DaysPicker(props: {
  value: Days;
  onChange: (days: Days) => void;
  label: string;
  width: number;
}) {
  const { value, onChange } = props;
  return (
    <DatePicker.RangePicker
      autoFocus
      defaultOpen
      aria-label={props.label}
      allowClear={false}
      value={[dayjs(value.from), dayjs(value.to)]}
      style={{ width: props.width }}
      onChange={(range) =>
        range?.[0] != null &&
        range[1] != null &&
        onChange({ from: range[0].format('YYYY-MM-DD'), to: range[1].format('YYYY-MM-DD') })
      }
    />
  );
}
