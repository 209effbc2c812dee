import type { EventSpread } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { Chart } from '../../../components/chart';
import { dateTime, spanInMinutes } from '../../../lib/format';
import { useTheme } from '../../../lib/theme';
import { SpreadChains } from './spread-chains';
import { spreadPicture } from './spread-picture';
import { TEXT } from './text.zh';
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
          aria-label={TEXT.chartPeriod}
          value={wide ? 'whole' : 'firstDay'}
          options={[
            { value: 'firstDay', label: TEXT.firstDay },
            { value: 'whole', label: TEXT.wholePeriod },
          ]}
          onChange={(value) => setWide(value === 'whole')}
          style={{ marginBottom: 8 }}
        />
      )}
      <Chart picture={picture} height={66 + 32 * spread.tiers.length} label={TEXT.chartLabel} />
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
      {TEXT.firstReportedBy(dateTime(first.at))}
      <strong>{first.outlet}</strong>
      {TEXT.firstOutletTier(LABELS.tier[first.tier])}
      {later.map((tier) => (
        <span key={tier.tier}>
          {TEXT.laterReached(since(tier.first.at))}
          <strong>{LABELS.tier[tier.tier]}</strong>
        </span>
      ))}
      {TEXT.sentenceEnd(
        official === null
          ? TEXT.governmentSilent
          : official.id === first.id
            ? TEXT.governmentFirst
            : TEXT.governmentSpoke(since(official.at), official.outlet),
      )}
    </p>
  );
}
