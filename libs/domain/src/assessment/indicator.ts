import { wilsonInterval } from '../event/wilson';
import type { CaseRecord } from './case-record';
import type { Limits } from './standard';

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
  'E4',
] as const;
export type IndicatorId = (typeof INDICATOR_IDS)[number];

/** What a piece of evidence is about: its decisions are found in the ledger by this. */
export interface Subject {
  readonly type: 'case' | 'clock' | 'release' | 'rating' | 'accountability';
  readonly id: string;
}

/** One part of an indicator: its number, and its own score where it has one. */
export interface Evidence {
  readonly caseId: string;
  readonly subject: Subject;
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
  /** The count the figure is a share of, where it is one: so many kept of so many. */
  readonly tally?: Tally;
}

export interface Tally {
  readonly hits: number;
  readonly of: number;
}

export type IndicatorUnit = 'hours' | 'share' | 'change';
/** `flag`: 1 where it was so, 0 where not. */
export type EvidenceUnit = IndicatorUnit | 'flag';

/** One indicator of policy §5.2 (our design, 试行): a pure function of case records. What it weighs is the standard's. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly unit: IndicatorUnit;
  /** Of the evidence's values, where it is another: a share of cases in time is made of hours. */
  readonly evidenceUnit?: EvidenceUnit;
  /** What happens besides a response moves it too: 相关，非因果. */
  readonly observational?: true;
  /** Computed from open cases too, so it needs to know when it is. */
  readonly measure: (cases: readonly CaseRecord[], asOf: Date, limits: Limits) => Measure;
}

export const NOT_APPLICABLE: Measure = { value: null, score: null, evidence: [] };

/** Below this many a share is shown as a count: 2 of 3 is not 67 %. */
export const ENOUGH_FOR_A_SHARE = 5;

/** Wilson 95 % interval of a share that is a count of so many of so many; null of any other figure. */
export function intervalOf({ tally }: Measure): { low: number; high: number } | null {
  return tally === undefined ? null : wilsonInterval(tally.hits, tally.of);
}

const HOUR_MS = 3_600_000;

/** Elapsed hours from `start` to `end`. */
export function hoursBetween(start: Date, end: Date): number {
  return (end.getTime() - start.getTime()) / HOUR_MS;
}

/** 1 up to `full`, falling linearly to 0 at `none`. */
export function falling(value: number, full: number, none: number): number {
  return Math.min(1, Math.max(0, (none - value) / (none - full)));
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

/** The share of the evidence that was kept, each piece being kept or not; not applicable without evidence. */
export function shareKept(evidence: readonly Evidence[]): Measure {
  if (evidence.length === 0) return NOT_APPLICABLE;
  const hits = evidence.filter(({ score }) => score === 1).length;
  const share = hits / evidence.length;
  return { value: share, score: share, evidence, tally: { hits, of: evidence.length } };
}

/** A case as the subject of its own evidence. */
export function ofCase({ id }: CaseRecord): Pick<Evidence, 'caseId' | 'subject'> {
  return { caseId: id, subject: { type: 'case', id } };
}

/** A clock or a release of a case as the subject. */
export function ofPart(
  { id: caseId }: CaseRecord,
  type: Subject['type'],
  { id }: { readonly id: string },
): Pick<Evidence, 'caseId' | 'subject'> {
  return { caseId, subject: { type, id } };
}
