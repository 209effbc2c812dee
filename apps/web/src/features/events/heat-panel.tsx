import type { EventDetail } from '@huixiang/contracts';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { Chart } from '../../components/chart';
import { Panel } from '../../components/panel';
import { useTheme } from '../../lib/theme';
import { heatPicture } from './heat-picture';
import { sharePicture } from './share-picture';

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
      title="热度与情绪"
      extra={
        <span className="row">
          <span className="soft small">虚线为政府发布</span>
          <Segmented
            size="small"
            aria-label="看什么"
            value={view}
            onChange={setView}
            options={[
              { value: 'heat', label: '每小时篇数' },
              { value: 'share', label: '负面占比' },
            ]}
          />
        </span>
      }
    >
      <Chart
        picture={picture}
        height={220}
        label={view === 'heat' ? '每小时信息数量' : '负面占比随时间的变化'}
      />
    </Panel>
  );
}
