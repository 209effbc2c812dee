import { QuestionCircleOutlined } from '@ant-design/icons';
import { Popover } from 'antd';

const RULES: readonly (readonly [string, string])[] = [
  ['停水 抢修', '两个词都有'],
  ['停水|停电', '有其中一个'],
  ['停水 -演练', '有前者，没有后者'],
  ['“恢复供水”', '原样连在一起'],
  ['“食堂 中毒”~20', '相距 20 字以内，前后不限'],
];

/** How a query is written, by examples. */
export function QueryHelp() {
  return (
    <Popover
      trigger={['hover', 'click']}
      placement="bottomRight"
      title="检索式写法"
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
      <button type="button" className="link-button" aria-label="检索式写法">
        <QuestionCircleOutlined />
      </button>
    </Popover>
  );
}
