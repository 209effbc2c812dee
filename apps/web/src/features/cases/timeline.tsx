import type { LedgerEntryView } from '@huixiang/contracts';
import { Button, Empty } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { describeEntry, toneOf } from '../../components/ledger-words';
import { fullDateTime } from '../../lib/format';
import { WORDS } from '../../text/words.zh';
import { TEXT } from './text.zh';

/** So many of the newest are shown before one asks for all. */
const SHOWN = 15;

/** Every decision about a case in the ledger's order; each line names its place there. */
export function Timeline({ entries }: { entries: readonly LedgerEntryView[] }) {
  const [all, setAll] = useState(false);
  if (entries.length === 0) return <Empty description={TEXT.ledgerPending} />;
  const earlier = all ? 0 : Math.max(0, entries.length - SHOWN);
  return (
    <>
      {earlier > 0 && (
        <Button size="small" type="link" onClick={() => setAll(true)} style={{ paddingInline: 0 }}>
          {TEXT.showEarlier(earlier)}
        </Button>
      )}
      <ol className="timeline">
        {entries.slice(earlier).map((entry) => (
          <li key={entry.index} className={toneOf(entry)}>
            <div>
              {WORDS.ledger[entry.body.kind]}
              <span className="soft"> {describeEntry(entry)}</span>
            </div>
            <div className="soft small">
              {fullDateTime(entry.body.at)}
              {entry.body.actor !== undefined && ` · ${entry.body.actor.name}`}
              {' · '}
              <Link to={`/ledger?caseId=${entry.body.case ?? ''}`}>
                {TEXT.entryNumber(entry.index)}
              </Link>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
