import type { OverviewView } from '@huixiang/contracts';
import { useMemo } from 'react';
import { Chart } from '../../components/chart';
import { PlaceTiles } from '../../components/overview/place-tiles';
import { trendPicture } from '../../components/overview/trend-picture';
import { useTheme } from '../../lib/theme';

/** Where, and how it has been. */
export function WallPlaces({ view }: { view: OverviewView }) {
  const { palette } = useTheme();
  const picture = useMemo(() => trendPicture(view.trend, palette), [view.trend, palette]);
  return (
    <>
      <section className="wall-panel wall-grow">
        <h2>
          地区<span className="soft"> 负面篇数，近三周</span>
        </h2>
        <PlaceTiles places={view.places} />
      </section>
      <section className="wall-panel">
        <h2>近三周趋势</h2>
        <Chart
          picture={picture}
          height={230}
          label="近三周每日信息量、负面、预警与发布"
          tabulated={false}
        />
      </section>
    </>
  );
}
