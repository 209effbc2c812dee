import { Modal } from 'antd';
import { useState } from 'react';
import { keysNow } from '../lib/use-keys';
import { TEXT } from './text.zh';

const GENERAL: readonly (readonly [key: string, name: string])[] = [
  ['Ctrl K', TEXT.findAnything],
  ['Enter', TEXT.confirm],
  ['Esc', TEXT.close],
];

/** The keys of the page one is on. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  // Those of the page behind, as it was when one asked.
  const [keys] = useState(() => [...GENERAL, ...keysNow()]);
  return (
    <Modal title={TEXT.shortcuts} open onCancel={onClose} footer={null} width={560}>
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
        {TEXT.singleKeysHelp}
      </p>
    </Modal>
  );
}
