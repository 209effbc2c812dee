import { formatTextQuery, parseTextQuery } from '@huixiang/domain';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { explain } from '../../lib/api';
import { useMessage } from '../../lib/message';
import { QueryHelp } from './query-help';
import { type WordRows, queryOf, rowsOf } from './word-rows';
import { TEXT } from './text.zh';

const ROWS: readonly (readonly [keyof WordRows, string, string])[] = [
  ['must', TEXT.mustContain, TEXT.mustContainHint],
  ['any', TEXT.anyContain, TEXT.anyContainHint],
  ['not', TEXT.notContain, TEXT.notContainHint],
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
        <span>{TEXT.words}</span>
        <span className="row">
          <QueryHelp />
          <Button
            type="link"
            size="small"
            disabled={typing && rows === null}
            title={typing && rows === null ? TEXT.queryOnly : undefined}
            onClick={() => setTyping(!typing)}
          >
            {byRows ? TEXT.writeQuery : TEXT.useRows}
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
            aria-label={TEXT.query}
            maxLength={500}
            placeholder={TEXT.queryPlaceholder}
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
