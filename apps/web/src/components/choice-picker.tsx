import { Select } from 'antd';

/** One of a few by name, or none; open from the first. */
export function ChoicePicker<Value extends string>(props: {
  value: Value | undefined;
  options: readonly { readonly value: Value; readonly label: string }[];
  onChange: (value: Value | undefined) => void;
  label: string;
  width: number;
}) {
  return (
    <Select<Value>
      autoFocus
      defaultOpen
      allowClear
      placeholder={props.label}
      aria-label={props.label}
      {...(props.value !== undefined && { value: props.value })}
      options={[...props.options]}
      style={{ width: props.width }}
      onChange={(value: Value | undefined) => props.onChange(value)}
    />
  );
}
