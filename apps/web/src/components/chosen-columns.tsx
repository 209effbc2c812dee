import { TableOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { useColumns } from '../lib/use-columns';
import { MenuButton } from './menu-button';
import { TEXT } from './text.zh';
import './chosen-columns.css';

/** A table with the choice of its columns in its own head. */
export function ChosenColumns({
  of: { titles, hidden, toggle },
  children,
}: {
  of: Pick<ReturnType<typeof useColumns>, 'titles' | 'hidden' | 'toggle'>;
  children: ReactNode;
}) {
  return (
    <div className="chosen-columns">
      <div className="column-choice">
        <MenuButton
          label={TEXT.chooseColumns}
          icon={<TableOutlined />}
          menu={{
            selectable: true,
            multiple: true,
            selectedKeys: titles.filter((title) => !hidden.includes(title)),
            items: titles.map((title) => ({ key: title, label: title })),
            onClick: ({ key }) => toggle(key),
          }}
        />
      </div>
      {children}
    </div>
  );
}
