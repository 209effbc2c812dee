import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { TEXT } from './text.zh';

/** Which page of a list one is on, and the way to the next; `page` counts from 1. */
export function Pager(props: {
  page: number;
  pageSize: number;
  total: number;
  /** How many there are, in words. */
  count: string;
  onPage: (page: number) => void;
}) {
  const { page, total, pageSize, onPage } = props;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <nav className="row" aria-label={TEXT.pager} style={{ justifyContent: 'end', marginTop: 12 }}>
      <span className="soft small">{props.count}</span>
      {pages > 1 && (
        <>
          <Button
            type="text"
            icon={<LeftOutlined />}
            aria-label={TEXT.previousPage}
            disabled={page <= 1}
            onClick={() => onPage(page - 1)}
          />
          <span>
            {page} / {pages}
          </span>
          <Button
            type="text"
            icon={<RightOutlined />}
            aria-label={TEXT.nextPage}
            disabled={page >= pages}
            onClick={() => onPage(page + 1)}
          />
        </>
      )}
    </nav>
  );
}
