import { TableOutlined } from '@ant-design/icons';
import { Table, type TableProps } from 'antd';
import { z } from 'zod';
import { useKept } from '../lib/use-kept';
import { MenuButton } from './menu-button';
import { TEXT } from './text.zh';
import './chosen-table.css';

const TITLES = z.array(z.string());

/**
 * A table of which a person may put columns away, kept on this machine under `name`: all that have a title in words but
 * the first, which says what a row is.
 */
export function ChosenTable<Row extends object>({
  name,
  columns = [],
  ...table
}: TableProps<Row> & { name: string }) {
  const [hidden, setHidden] = useKept(`columns.${name}`, TITLES, []);
  const titles = columns
    .slice(1)
    .flatMap(({ title }) => (typeof title === 'string' && title !== '' ? [title] : []));
  const toggle = (title: string) =>
    setHidden(hidden.includes(title) ? hidden.filter((one) => one !== title) : [...hidden, title]);
  return (
    <div className="chosen-table">
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
