import type { ReleaseReach } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { spanInMinutes } from '../lib/format';

/** How far a release got, in a line. */
export function ReachText({ reach, publishedAt }: { reach: ReleaseReach; publishedAt: string }) {
  const { whole, quoted, outlets, tiers, firstAt } = reach;
  const [widest] = tiers;
  if (firstAt === null || widest === undefined)
    return <div className="small risk">尚未监测到媒体转发</div>;
  const ms = Date.parse(firstAt) - Date.parse(publishedAt);
  return (
    <div className="small">
      {outlets} 家媒体转发 {whole + quoted} 篇（全文 {whole}，摘引 {quoted}），最高到
      {LABELS.tier[widest]}，{ms < 0 ? '登记发布前已有转发' : `最快 ${spanInMinutes(ms)}后`}
    </div>
  );
}
