import { TEXT } from './text.zh';

/** Articles an hour as a small column picture; its numbers are said to those who cannot see it. */
export function Sparkline({
  values,
  width = 96,
  height = 22,
}: {
  values: readonly number[];
  width?: number;
  height?: number;
}) {
  const most = Math.max(1, ...values);
  const step = width / Math.max(1, values.length);
  const total = values.reduce((sum, value) => sum + value, 0);
  return (
    <svg
      width={width}
      height={height}
      // Squeezed by a text beside it, it would lose its newest hours.
      style={{ flex: 'none' }}
      role="img"
      aria-label={TEXT.sparklineSummary(values.length, total, most)}
    >
      <line x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} stroke="var(--line)" />
      {values.map((value, i) => {
        const tall = (value / most) * (height - 2);
        return value === 0 ? null : (
          <rect
            key={i}
            x={i * step}
            y={height - tall}
            width={Math.max(1, step - 0.6)}
            height={tall}
            fill="var(--series)"
          />
        );
      })}
    </svg>
  );
}
