import { Input, type InputRef, Space, Tag } from 'antd';
import type { Ref } from 'react';
import { TEXT } from './text.zh';

/** A reason fewer characters long says nothing. */
const SHORTEST = 2;

export function isReason(text: string): boolean {
  return text.trim().length >= SHORTEST;
}

/** Asks for a reason: a common one is one click, Enter confirms. */
export function ReasonField(props: {
  common: readonly string[];
  value: string;
  onChange: (reason: string) => void;
  onConfirm: () => void;
  placeholder?: string;
  autoFocus?: boolean;
  inputRef?: Ref<InputRef>;
}) {
  const {
    common,
    value,
    onChange,
    onConfirm,
    placeholder = TEXT.goesInLedger,
    autoFocus = false,
  } = props;
  return (
    <>
      <Space wrap style={{ marginBottom: 8 }}>
        {common.map((text) => (
          <Tag.CheckableTag key={text} checked={value === text} onChange={() => onChange(text)}>
            {text}
          </Tag.CheckableTag>
        ))}
      </Space>
      <Input
        ref={props.inputRef}
        autoFocus={autoFocus}
        aria-label={TEXT.reason}
        placeholder={placeholder}
        value={value}
        maxLength={200}
        onChange={(event) => onChange(event.target.value)}
        onPressEnter={onConfirm}
      />
    </>
  );
}
