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
      <summary>发布效果：声量、提问与次生舆情</summary>
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
      ? '无声量'
      : `负面 ${negative}/${total}（${percent(interval.low)}–${percent(interval.high)}）`;
  return (
    <div style={{ marginTop: 8 }}>
      <div>
        发布前 24 小时{share(before)}，后 48 小时{share(after)}
        {!complete && '（未满 48 小时）'}
      </div>
      <div>
        {change === null ? (
          <span className="soft">任一侧不足 5 条，不比较负面占比</span>
        ) : (
          <>
            负面占比{changeText(change.difference)}，95% 区间 {signed(change.low)} 至{' '}
            {signed(change.high)} 个百分点
            {change.low <= 0 && change.high >= 0 && '，不能断定有变化'}
            <span className="soft">；相关，非因果</span>
          </>
        )}
      </div>
      {effect.hours.length > 1 && (
        <Chart picture={picture} height={150} label="发布前后每小时声量与负面声量" />
      )}
      <h4 style={{ margin: '8px 0 4px' }}>公众在问什么</h4>
      <AskedQuestions questions={questions} said />
      <h4 style={{ margin: '8px 0 4px' }}>次生舆情</h4>
      {secondary.length === 0 ? (
        <div className="soft">没有发现因这次发布而起的新事件</div>
      ) : (
        <ul className="list">
          {secondary.map(({ eventId, title, articles }) => (
            <li key={eventId} style={{ padding: '4px 0' }}>
              <Link to={`/events/${eventId}`}>{title}</Link>
              <span className="soft"> {articles} 篇负面信息引用了这次发布</span>
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
  if (points(value) === 0) return '持平';
  return `${value < 0 ? '下降' : '上升'} ${points(value)} 个百分点`;
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
        ...line('声量', 'total', palette.series, false),
        markLine: {
          symbol: 'none',
          silent: true,
          label: { formatter: '发布' },
          lineStyle: { color: palette.good, type: 'dashed' },
          data: [{ xAxis: -from }],
        },
      },
      line('负面', 'negative', palette.negative, true),
    ],
  };
  return {
    option,
    table: {
      columns: ['发布前后', '声量', '负面'],
      rows: hours.map(({ hour, total, negative }) => [hourText(hour), total, negative]),
    },
  };
}

function hourText(hour: number): string {
  return hour === 0 ? '发布' : `${hour > 0 ? '+' : ''}${hour} 时`;
}
