import { type ReleaseEffect, releaseEffect } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { Answer } from '../../components/answer';
import { AskedQuestions } from '../../components/asked-questions';
import { Chart } from '../../components/chart';
import type { Picture } from '../../components/chart-theme';
import { read } from '../../lib/api';
import { percent } from '../../lib/format';
import type { Palette } from '../../lib/palette';
import { useTheme } from '../../lib/theme';
import { TEXT } from './text.zh';

/** What came of a release, opened when somebody asks: voices around it, what is asked, what it set off. */
export function ReleaseEffectView({ id }: { id: number }) {
  const [open, setOpen] = useState(false);
  const query = useQuery({
    queryKey: ['release-effect', id],
    queryFn: () => read(`/releases/${id}/effect`, releaseEffect),
    enabled: open,
  });
  return (
    <details
      className="small"
      onToggle={(event) => setOpen((event.target as HTMLDetailsElement).open)}
    >
      <summary>{TEXT.releaseEffect}</summary>
      {open && <Answer query={query}>{(effect) => <Effect effect={effect} />}</Answer>}
    </details>
  );
}

function Effect({ effect }: { effect: ReleaseEffect }) {
  const { before, after, change, complete, questions, secondary } = effect;
  const { palette } = useTheme();
  const picture = useMemo(() => voicesPicture(effect, palette), [effect, palette]);
  const share = ({ total, negative, interval }: ReleaseEffect['before']) =>
    total === 0
      ? TEXT.noVolume
      : TEXT.negativeShare(negative, total, percent(interval.low), percent(interval.high));
  return (
    <div style={{ marginTop: 8 }}>
      <div>
        {TEXT.volumeAround(share(before), share(after))}
        {!complete && TEXT.notYet48Hours}
      </div>
      <div>
        {change === null ? (
          <span className="soft">{TEXT.tooFewToCompare}</span>
        ) : (
          <>
            {TEXT.negativeShareChange(
              changeText(change.difference),
              signed(change.low),
              signed(change.high),
            )}
            {change.low <= 0 && change.high >= 0 && TEXT.changeUncertain}
            <span className="soft">{TEXT.correlationOnly}</span>
          </>
        )}
      </div>
      {effect.hours.length > 1 && (
        <Chart picture={picture} height={150} label={TEXT.hourlyVolume} />
      )}
      <h4 style={{ margin: '8px 0 4px' }}>{TEXT.publicQuestions}</h4>
      <AskedQuestions questions={questions} said />
      <h4 style={{ margin: '8px 0 4px' }}>{TEXT.secondaryConcern}</h4>
      {secondary.length === 0 ? (
        <div className="soft">{TEXT.noSecondaryEvents}</div>
      ) : (
        <ul className="list">
          {secondary.map(({ eventId, title, articles }) => (
            <li key={eventId} style={{ padding: '4px 0' }}>
              <Link to={`/events/${eventId}`}>{title}</Link>
              <span className="soft">{TEXT.negativeArticlesCiting(articles)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const points = (value: number) => Math.round(Math.abs(value) * 1000) / 10;
const signed = (value: number) =>
  points(value) === 0 ? '0' : `${value > 0 ? '＋' : '−'}${points(value)}`;

function changeText(value: number): string {
  if (points(value) === 0) return TEXT.unchanged;
  return TEXT.changeInPoints(value < 0 ? TEXT.down : TEXT.up, points(value));
}

function voicesPicture({ hours }: ReleaseEffect, palette: Palette): Picture {
  const [from, to] = [-24, 47];
  const byHour = new Map(hours.map((one) => [one.hour, one]));
  const axis = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const line = (name: string, key: 'total' | 'negative', color: string, dashed: boolean) => ({
    name,
    type: 'line',
    symbol: 'none',
    data: axis.map((hour) => byHour.get(hour)?.[key] ?? 0),
    lineStyle: { color, width: 1.5, type: dashed ? 'dashed' : 'solid' },
    itemStyle: { color },
  });
  const option = {
    grid: { left: 32, right: 12, top: 26, bottom: 22 },
    legend: { top: 0, right: 0, itemHeight: 8 },
    tooltip: { trigger: 'axis' },
    xAxis: {
      type: 'category',
      data: axis.map(hourText),
      axisLabel: { interval: 11 },
    },
    yAxis: { type: 'value', minInterval: 1 },
    series: [
      {
        ...line(TEXT.volume, 'total', palette.series, false),
        markLine: {
          symbol: 'none',
          silent: true,
          label: { formatter: TEXT.release },
          lineStyle: { color: palette.good, type: 'dashed' },
          data: [{ xAxis: -from }],
        },
      },
      line(TEXT.negative, 'negative', palette.negative, true),
    ],
  };
  return {
    option,
    table: {
      columns: [TEXT.aroundRelease, TEXT.volume, TEXT.negative],
      rows: hours.map(({ hour, total, negative }) => [hourText(hour), total, negative]),
    },
  };
}

function hourText(hour: number): string {
  return hour === 0 ? TEXT.release : TEXT.hourOffset(hour > 0 ? '+' : '', hour);
}
