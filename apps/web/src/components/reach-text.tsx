import type { ReleaseReach } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { spanInMinutes } from '../lib/format';
import { TEXT } from './text.zh';

/** How far a release got, in a line. */
export function ReachText({ reach, publishedAt }: { reach: ReleaseReach; publishedAt: string }) {
  const { whole, quoted, outlets, tiers, firstAt } = reach;
  const [widest] = tiers;
  if (firstAt === null || widest === undefined)
    return <div className="small risk">{TEXT.notCarriedYet}</div>;
  const ms = Date.parse(firstAt) - Date.parse(publishedAt);
  return (
    <div className="small">
      {TEXT.reachSummary(
        outlets,
        whole + quoted,
        whole,
        quoted,
        LABELS.tier[widest],
        ms < 0 ? TEXT.carriedBeforeLogged : TEXT.firstCarriedAfter(spanInMinutes(ms)),
      )}
    </div>
  );
}
