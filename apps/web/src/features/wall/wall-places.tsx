import type { OverviewView } from '@huixiang/contracts';
import { useMemo } from 'react';
import { Chart } from '../../components/chart';
import { PlaceTiles } from '../../components/overview/place-tiles';
import { trendPicture } from '../../components/overview/trend-picture';
import { useTheme } from '../../lib/theme';
import { TEXT } from './text.zh';

/** Where, and how it has been. */
export function WallPlaces({ view }: { view: OverviewView }) {
  const { palette } = useTheme();
  const picture = useMemo(() => trendPicture(view.trend, palette), [view.trend, palette]);
  return (
    <>
      <section className="wall-panel wall-grow">
        <h2>
          {TEXT.places}
          <span className="soft">{TEXT.placesLegend}</span>
        </h2>
        <PlaceTiles places={view.places} />
      </section>
      <section className="wall-panel">
        <h2>{TEXT.trend}</h2>
        <Chart picture={picture} height={230} label={TEXT.trendLabel} tabulated={false} />
      </section>
    </>
  );
}
