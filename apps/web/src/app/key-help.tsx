import { Modal } from 'antd';
import { useState } from 'react';
import { keysNow } from '../lib/use-keys';

const GENERAL: readonly (readonly [key: string, name: string])[] = [
  ['Ctrl K', '查找一切'],
  ['Enter', '确认'],
  ['Esc', '关闭'],
];

/** The keys of the page one is on. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  // Those of the page behind, as it was when one asked.
  const [keys] = useState(() => [...GENERAL, ...keysNow()]);
  return (
    <Modal title="快捷键" open onCancel={onClose} footer={null} width={560}>
      <dl className="key-help">
        {keys.map(([key, name]) => (
          <div key={`${key} ${name}`}>
            <dt>
              {key.split(' ').map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      <p className="soft small" style={{ margin: '12px 0 0' }}>
        在输入框里和对话框打开时，单键不起作用。
      </p>
    </Modal>
  );
}
