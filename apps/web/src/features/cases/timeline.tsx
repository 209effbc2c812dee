import type { LedgerEntryView } from '@huixiang/contracts';
import { Empty } from 'antd';
import { Link } from 'react-router';
import { describeEntry, toneOf } from '../../components/ledger-words';
import { fullDateTime } from '../../lib/format';
import { ZH } from '../../text/zh';

/** Every decision about a case in the ledger's order; each line names its place there. */
export function Timeline({ entries }: { entries: readonly LedgerEntryView[] }) {
  if (entries.length === 0) return <Empty description="稍候片刻，台账正在编入" />;
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.index} className={toneOf(entry)}>
          <div>
            {ZH.ledger[entry.body.kind]}
            <span className="soft"> {describeEntry(entry)}</span>
          </div>
          <div className="soft small">
            {fullDateTime(entry.body.at)}
            {entry.body.actor !== undefined && ` · ${entry.body.actor.name}`}
            {' · '}
            <Link to={`/ledger?caseId=${entry.body.case ?? ''}`}>第 {entry.index} 条</Link>
          </div>
        </li>
      ))}
    </ol>
  );
}
