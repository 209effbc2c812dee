import { formatTextQuery, parseTextQuery } from '@huixiang/domain';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { explain } from '../../lib/api';
import { useMessage } from '../../lib/message';
import { QueryHelp } from './query-help';
import { type WordRows, queryOf, rowsOf } from './word-rows';

const ROWS: readonly (readonly [keyof WordRows, string, string])[] = [
  ['must', '必须包含', '每个词都要有'],
  ['any', '任一包含', '有其中一个即可'],
  ['not', '不包含', '有了就不算'],
];

/** A query by rows of words, or as it is typed; both say the same, and either can be changed. */
export function QueryRows({ q, onChange }: { q: string; onChange: (q: string) => void }) {
  const rows = rowsIn(q);
  const [typing, setTyping] = useState(rows === null);
  const message = useMessage();
  const byRows = !typing && rows !== null;
  const set = (name: keyof WordRows, words: readonly string[]) => {
    if (rows === null) return;
    try {
      onChange(formatTextQuery(queryOf({ ...rows, [name]: words })));
    } catch (error) {
      void message.error(explain(error));
    }
  };
  return (
    <>
      <div className="row spread query-mode">
        <span>词语</span>
        <span className="row">
          <QueryHelp />
          <Button
            type="link"
            size="small"
            disabled={typing && rows === null}
            title={typing && rows === null ? '有几组“或”，只能写成检索式' : undefined}
            onClick={() => setTyping(!typing)}
          >
            {byRows ? '写检索式' : '分行填写'}
          </Button>
        </span>
      </div>
      {byRows ? (
        ROWS.map(([name, label, hint]) => (
          <Form.Item
            key={name}
            label={label}
            colon={false}
            layout="horizontal"
            labelCol={{ span: 5 }}
          >
            <Select
              mode="tags"
              open={false}
              suffixIcon={null}
              aria-label={label}
              tokenSeparators={['，', ',', '、', '\n']}
              placeholder={hint}
              value={[...rows[name]]}
              onChange={(words: string[]) => set(name, words)}
            />
          </Form.Item>
        ))
      ) : (
        <Form.Item>
          <Input.TextArea
            autoSize={{ minRows: 3, maxRows: 8 }}
            aria-label="检索式"
            maxLength={500}
            placeholder="如：停水 抢修|停电 -演练 “恢复供水”"
            value={q}
            onChange={(event) => onChange(event.target.value.replace(/\n/g, ' '))}
          />
        </Form.Item>
      )}
    </>
  );
}

/** The rows of what is typed; null where no rows can say it, or it means nothing yet. */
function rowsIn(q: string): WordRows | null {
  try {
    return rowsOf(parseTextQuery(q));
  } catch {
    return null;
  }
}
