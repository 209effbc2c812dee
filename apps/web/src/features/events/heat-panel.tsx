import type { EventDetail } from '@huixiang/contracts';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { Chart } from '../../components/chart';
import { Panel } from '../../components/panel';
import { useTheme } from '../../lib/theme';
import { heatPicture } from './heat-picture';
import { sharePicture } from './share-picture';
import { TEXT } from './text.zh';

/** How much is said and how angrily, with marks where the government spoke. */
export function HeatPanel({ hours, releases }: Pick<EventDetail, 'hours' | 'releases'>) {
  const [view, setView] = useState<'heat' | 'share'>('heat');
  const { palette } = useTheme();
  const picture = useMemo(
    () => (view === 'heat' ? heatPicture : sharePicture)(hours, releases, palette),
    [view, hours, releases, palette],
  );
  return (
    <Panel
      title={TEXT.heatAndSentiment}
      extra={
        <span className="row">
          <span className="soft small">{TEXT.dashedIsRelease}</span>
          <Segmented
            size="small"
            aria-label={TEXT.chooseView}
            value={view}
            onChange={setView}
            options={[
              { value: 'heat', label: TEXT.perHour },
              { value: 'share', label: TEXT.negativeShare },
            ]}
          />
        </span>
      }
    >
      <Chart
        picture={picture}
        height={220}
        label={view === 'heat' ? TEXT.articlesEachHour : TEXT.negativeShareOverTime}
      />
    </Panel>
  );
}
