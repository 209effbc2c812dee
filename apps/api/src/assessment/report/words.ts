import type { AssessmentData, MeasureView } from '@huixiang/contracts';
import { ENOUGH_FOR_A_SHARE, LABELS, percent } from '@huixiang/domain';
import { day } from '../../documents/forms/words';

/** Units of a column, and how a number of them is written. */
export const UNITS = {
  hours: { word: '小时', format: '0.0' },
  share: { word: '比例', format: '0.0%' },
  change: { word: '比例', format: '0.0%' },
  flag: { word: '1 是 0 否', format: '0' },
} as const;

export function figureOf(measure: MeasureView, value = measure.value): string {
  if (value === null) return '不适用';
  return measure.unit === 'hours' ? `${value.toFixed(1)} 小时` : percent(value);
}

/** A figure with how sure it is; of a handful the count alone. */
export function sureFigureOf(measure: MeasureView): string {
  const { tally, interval } = measure;
  if (tally === null || interval === null) return figureOf(measure);
  const count = `${tally.hits}/${tally.of}`;
  return tally.of < ENOUGH_FOR_A_SHARE
    ? count
    : `${figureOf(measure)}（${count}，${percent(interval.low)}–${percent(interval.high)}）`;
}

export function pointsOf({ score, points }: MeasureView): string {
  if (points === 0) return '不计分';
  return score === null ? '不适用' : `${(score * points).toFixed(2)} / ${points}`;
}

export function gradeOf({ grade, result, standard }: AssessmentData): string {
  if (grade !== null) return LABELS.grade[grade] + (result.vetoes.length > 0 ? '（一票否决）' : '');
  const { enoughCases } = standard.standard;
  return result.cases.length < enoughCases ? `不足 ${enoughCases} 件，不评等次` : '不适用';
}

export const scoreOf = ({ score }: AssessmentData) =>
  score === null ? '不适用' : score.toFixed(1);

/** 期间: the last moment is not part of it. */
export function periodOf({ from, to }: AssessmentData): string {
  const last = new Date(new Date(to).getTime() - 1).toISOString();
  return `${day(from)}至${day(last)}`;
}

/** How far the paper can be trusted: drawn up, signed, published, or computed on the spot. */
export function standingOf({ number, state, signatures }: AssessmentData): string {
  if (number === null || state === null) return '即时计算，未经单位确认和签发';
  const words = {
    drawn: '草稿，未送达单位',
    sent: '已送达单位，未签发',
    signed: '已签发，未公布',
    published: '已公布',
    withdrawn: '已作废',
  } as const;
  const by = signatures.map(({ by: name }) => name).join('、');
  return `${number}，${words[state]}${by === '' ? '' : `；签发人 ${by}`}`;
}
