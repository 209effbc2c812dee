import type { CaseRecord } from './case-record';

export const INDICATOR_IDS = [
  'R1',
  'R2',
  'R3',
  'R4',
  'T1',
  'T2',
  'T3',
  'T4',
  'C1',
  'C2',
  'C3',
  'P1',
  'P2',
  'H1',
  'H2',
  'H3',
  'E1',
  'E2',
  'E3',
] as const;
export type IndicatorId = (typeof INDICATOR_IDS)[number];

/** One case's part in an indicator: its number, and its own score where it has one. */
export interface Evidence {
  readonly caseId: string;
  /** In the indicator's unit; null: never happened. */
  readonly value: number | null;
  readonly score: number | null;
}

/** What an indicator found. `value` and `score` are null where it does not apply. */
export interface Measure {
  readonly value: number | null;
  /** Share of the points earned, in [0, 1]; null also where the indicator is shown but not scored. */
  readonly score: number | null;
  readonly evidence: readonly Evidence[];
  /** The 90th percentile, where a median alone would hide the slowest. */
  readonly p90?: number;
}

export type IndicatorUnit = 'hours' | 'share' | 'change';

/** One indicator of policy §5.2 (our design, 试行): a pure function of case records. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly unit: IndicatorUnit;
  /** Points out of 100; 0: shown, never scored. */
  readonly points: number;
  /** Computed from open cases too, so it needs to know when it is. */
  readonly measure: (cases: readonly CaseRecord[], asOf: Date) => Measure;
}

export const NOT_APPLICABLE: Measure = { value: null, score: null, evidence: [] };

const HOUR_MS = 3_600_000;

/** Elapsed hours from `start` to `end`. */
export function hoursBetween(start: Date, end: Date): number {
  return (end.getTime() - start.getTime()) / HOUR_MS;
}

/** The median; NaN of nothing. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The quantile `share` by linear interpolation (Hyndman & Fan 1996, type 7); NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const low = sorted[Math.floor(position)] ?? NaN;
  const high = sorted[Math.ceil(position)] ?? NaN;
  return low + (high - low) * (position - Math.floor(position));
}

/** The mean of the evidence's scores, the usual measure of a share; not applicable without evidence. */
export function meanScore(evidence: readonly Evidence[]): Measure {
  if (evidence.length === 0) return NOT_APPLICABLE;
  const mean = evidence.reduce((sum, item) => sum + (item.score ?? 0), 0) / evidence.length;
  return { value: mean, score: mean, evidence };
}
