import { TableOutlined } from '@ant-design/icons';
import { Table, type TableProps } from 'antd';
import { useState } from 'react';
import { MenuButton } from './menu-button';
import './chosen-table.css';

const KEY = 'huixiang.columns.';

/**
 * A table of which a person may put columns away, kept on this machine under `name`: all that have a title in words but
 * the first, which says what a row is.
 */
export function ChosenTable<Row extends object>({
  name,
  columns = [],
  ...table
}: TableProps<Row> & { name: string }) {
  const [hidden, setHidden] = useState<readonly string[]>(() => kept(name));
  const titles = columns
    .slice(1)
    .flatMap(({ title }) => (typeof title === 'string' && title !== '' ? [title] : []));
  const toggle = (title: string) => {
    const next = hidden.includes(title)
      ? hidden.filter((one) => one !== title)
      : [...hidden, title];
    localStorage.setItem(KEY + name, JSON.stringify(next));
    setHidden(next);
  };
  return (
    <div className="chosen-table">
      <div className="column-choice">
        <MenuButton
          label="选择列"
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
      <div className="table-scroll">
        <Table<Row>
          size="small"
          {...table}
          columns={columns.filter(
            ({ title }, i) => i === 0 || typeof title !== 'string' || !hidden.includes(title),
          )}
        />
      </div>
    </div>
  );
}

function kept(name: string): readonly string[] {
  try {
    const titles: unknown = JSON.parse(localStorage.getItem(KEY + name) ?? '[]');
    return Array.isArray(titles) ? titles.filter((title) => typeof title === 'string') : [];
  } catch {
    return [];
  }
}
