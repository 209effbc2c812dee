import { Input, Modal } from 'antd';
import { useState } from 'react';
import { TEXT } from './text.zh';

/** Asks for a few words and does something with them. */
export function WordsDialog(props: {
  title: string;
  label: string;
  okText: string;
  onClose: () => void;
  onSave: (text: string) => Promise<unknown>;
}) {
  const { title, label, okText, onClose, onSave } = props;
  const [text, setText] = useState('');
  const [saving, setSaving] = useState(false);
  const ready = text.trim().length >= 4;
  const save = async () => {
    setSaving(true);
    try {
      await onSave(text.trim());
      onClose();
    } catch {
      // Said already; what was typed stays.
    } finally {
      setSaving(false);
    }
  };
  return (
    <Modal
      open
      title={title}
      okText={okText}
      okButtonProps={{ disabled: !ready, loading: saving }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <Input.TextArea
        autoFocus
        aria-label={label}
        placeholder={TEXT.wordsPlaceholder(label)}
        value={text}
        maxLength={1000}
        autoSize={{ minRows: 3, maxRows: 10 }}
        onChange={(event) => setText(event.target.value)}
      />
    </Modal>
  );
}
