import type { SpreadPictureView } from '@huixiang/contracts';
import { LABELS, OUTLET_TIERS, type OutletTier, type PointKind } from '@huixiang/domain';
import type { Picture } from '../../../components/chart-theme';
import { axisTime, dateTime, shortDateTime } from '../../../lib/format';
import type { Palette } from '../../../lib/palette';
import { TEXT } from './text.zh';

/** Shape as well as colour tells one from another. */
const KINDS: Readonly<Record<PointKind, { name: string; symbol: string; color: keyof Palette }>> = {
  original: { name: TEXT.original, symbol: 'circle', color: 'series' },
  reprint: { name: TEXT.reprint, symbol: 'emptyCircle', color: 'edge' },
  official: { name: TEXT.governmentPosts, symbol: 'diamond', color: 'good' },
};
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Diameters in pixels: areas grow with the number of articles. */
const SMALLEST = 9;
const LARGEST = 30;
const A_ROOT = 6;

/**
 * Lanes by kind of outlet, the widest reach on top, points in order of time, and lines from where a text was taken.
 * @param releases times the government published, ISO
 */
export function spreadPicture(
  { points, lines }: SpreadPictureView,
  releases: readonly string[],
  palette: Palette,
): Picture {
  const reached = new Set(points.map(({ tier }) => tier));
  const lanes = OUTLET_TIERS.filter((tier) => reached.has(tier)).toReversed();
  const place = ({ at, tier }: { at: string; tier: OutletTier }) => [
    Date.parse(at),
    LABELS.tier[tier],
  ];
  const times = points.map(({ at }) => Date.parse(at));
  const [begin, end] = [Math.min(...times), Math.max(...times)];
  const length = Math.max(HOUR_MS, end - begin);
  const size = (articles: number) => Math.min(LARGEST, SMALLEST + A_ROOT * Math.sqrt(articles - 1));
  const option = {
    grid: { left: 64, right: 12, top: 42, bottom: 24 },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 12,
      itemHeight: 10,
      data: Object.values(KINDS).map(({ name }) => name),
    },
    tooltip: { trigger: 'item', confine: true },
    xAxis: {
      type: 'time',
      min: begin - 0.04 * length,
      max: begin + 1.03 * length,
      splitNumber: 4,
      axisLabel: {
        hideOverlap: true,
        formatter: (ms: number) =>
          axisTime(shortDateTime(new Date(ms).toISOString()), length > DAY_MS),
      },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'category',
      data: lanes.map((tier) => LABELS.tier[tier]),
      axisTick: { show: false },
      axisLine: { show: false },
      splitLine: { show: true },
    },
    series: [
      {
        type: 'lines',
        coordinateSystem: 'cartesian2d',
        silent: true,
        z: 1,
        lineStyle: { color: palette.seriesSoft, width: 1, opacity: 0.7, curveness: 0.15 },
        data: lines.map(({ from, to }) => ({ coords: [place(from), place(to)] })),
      },
      ...Object.entries(KINDS).map(([kind, { name, symbol, color }]) => ({
        name,
        type: 'scatter',
        symbol,
        z: 2,
        itemStyle: { color: palette[color], opacity: 0.9 },
        data: points
          .filter((point) => point.kind === kind)
          .map((point) => ({
            value: place(point),
            symbolSize: size(point.articles),
            name: told(point),
            ...(kind === 'original' &&
              Date.parse(point.at) === begin && {
                label: { show: true, formatter: TEXT.firstReport, position: 'right', fontSize: 11 },
              }),
          })),
        // What comes from outside stays text: ECharts encodes what stands for {b}.
        tooltip: { formatter: '{b}' },
        ...(kind === 'official' && {
          markLine: {
            symbol: 'none',
            silent: true,
            label: { formatter: TEXT.release, position: 'end', fontSize: 11 },
            lineStyle: { color: palette[color], type: 'dashed' },
            data: releases
              .map(Date.parse)
              .filter((at) => at <= begin + length)
              .map((at) => ({ xAxis: at })),
          },
        }),
      })),
    ],
  };
  return {
    option,
    table: {
      columns: [TEXT.time, TEXT.outletTier, TEXT.kind, TEXT.articles, TEXT.outlets],
      rows: points.map(({ at, tier, kind, articles, outlets }) => [
        dateTime(at),
        LABELS.tier[tier],
        KINDS[kind].name,
        articles,
        outlets.join(TEXT.listComma),
      ]),
    },
  };
}

/** 5月20日 10:20，县级媒体 3 篇：千山晚报、四海新闻网等 */
function told({ at, tier, articles, outlets }: SpreadPictureView['points'][number]): string {
  const more = articles > outlets.length ? TEXT.andOthers : '';
  return TEXT.pointTip(
    dateTime(at),
    LABELS.tier[tier],
    articles,
    outlets.join(TEXT.listComma),
    more,
  );
}
