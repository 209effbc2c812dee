import type { EventSpread } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { Chart } from '../../../components/chart';
import { dateTime, spanInMinutes } from '../../../lib/format';
import { useTheme } from '../../../lib/theme';
import { SpreadChains } from './spread-chains';
import { spreadPicture } from './spread-picture';
import './spread.css';

/** 传播路径: from whom it came, whom it reached and when, and who printed whose text. */
export function SpreadView({ spread }: { spread: EventSpread }) {
  const { firstDay, whole } = spread.pictures;
  const [wide, setWide] = useState(false);
  const shown = wide ? whole : (firstDay ?? whole);
  const { palette } = useTheme();
  const picture = useMemo(
    () =>
      spreadPicture(
        shown,
        spread.releases.map(({ publishedAt }) => publishedAt),
        palette,
      ),
    [shown, spread, palette],
  );
  return (
    <>
      <Told spread={spread} />
      {firstDay !== null && (
        <Segmented
          size="small"
          aria-label="图上的时段"
          value={wide ? 'whole' : 'firstDay'}
          options={[
            { value: 'firstDay', label: '首日' },
            { value: 'whole', label: '全程' },
          ]}
          onChange={(value) => setWide(value === 'whole')}
          style={{ marginBottom: 8 }}
        />
      )}
      <Chart
        picture={picture}
        height={66 + 32 * spread.tiers.length}
        label="各层级媒体的首发、转载与政府发声，按时间排列；下面列出谁转了谁"
      />
      <SpreadChains chains={spread.chains} />
    </>
  );
}

/** The way in one or two sentences. */
function Told({ spread: { first, tiers, official } }: { spread: EventSpread }) {
  const since = (iso: string) => spanInMinutes(Date.parse(iso) - Date.parse(first.at));
  const later = tiers.filter((tier) => tier.tier !== first.tier && tier.tier !== 'government');
  return (
    <p className="told">
      {dateTime(first.at)} 由<strong>{first.outlet}</strong>（{LABELS.tier[first.tier]}）首发
      {later.map((tier) => (
        <span key={tier.tier}>
          ，{since(tier.first.at)}后到<strong>{LABELS.tier[tier.tier]}</strong>
        </span>
      ))}
      。
      {official === null
        ? '尚未监测到政府发声。'
        : official.id === first.id
          ? '首发即为政府发布。'
          : `政府于首发 ${since(official.at)}后发声（${official.outlet}）。`}
    </p>
  );
}
