import { QuestionCircleOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { TEXT } from './text.zh';

const RULES: readonly (readonly [string, string])[] = [
  [TEXT.exampleBoth, TEXT.meaningBoth],
  [TEXT.exampleEither, TEXT.meaningEither],
  [TEXT.exampleWithout, TEXT.meaningWithout],
  [TEXT.examplePhrase, TEXT.meaningPhrase],
  [TEXT.exampleNear, TEXT.meaningNear],
];

/** How a query is written, by examples. */
export function QueryHelp() {
  return (
    <Popover
      trigger={['hover', 'click']}
      placement="bottomRight"
      title={TEXT.querySyntax}
      content={
        <table className="query-help">
          <tbody>
            {RULES.map(([typed, meaning]) => (
              <tr key={typed}>
                <td>
                  <code>{typed}</code>
                </td>
                <td>{meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <button type="button" className="link-button" aria-label={TEXT.querySyntax}>
        <QuestionCircleOutlined />
      </button>
    </Popover>
  );
}
