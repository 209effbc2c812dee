import { type EventLevel, isBelow } from '../../classification/event-level';
import type { AccidentLosses } from './losses';

/** By which of the three measures a level is reached. */
export const ACCIDENT_MEASURES = ['deaths', 'seriousInjuries', 'lossYuan'] as const;
export type AccidentMeasure = (typeof ACCIDENT_MEASURES)[number];

/** From so many a level is reached; 以上 includes the number. */
const FROM: Readonly<Record<AccidentMeasure, readonly (readonly [EventLevel, number])[]>> = {
  deaths: [
    ['I', 30],
    ['II', 10],
    ['III', 3],
    ['IV', 1],
  ],
  seriousInjuries: [
    ['I', 100],
    ['II', 50],
    ['III', 10],
    ['IV', 1],
  ],
  lossYuan: [
    ['I', 1e8],
    ['II', 5e7],
    ['III', 1e7],
    ['IV', 1],
  ],
};

/** The statutory level of an accident as texts state it, and the sentence that says so. */
export interface AccidentProposal {
  readonly level: EventLevel;
  readonly measure: AccidentMeasure;
  readonly amount: number;
  readonly sentence: string;
}

/**
 * The level of an accident by its losses; null where none is stated. Proposed: what texts state is not what was
 * established. Source: 生产安全事故报告和调查处理条例 (国务院令第493号) 第三条.
 */
export function accidentLevel(stated: readonly AccidentLosses[]): AccidentProposal | null {
  let gravest: AccidentProposal | null = null;
  for (const losses of stated) {
    for (const measure of ACCIDENT_MEASURES) {
      const amount = losses[measure];
      const level = FROM[measure].find(([, from]) => amount >= from)?.[0];
      if (level === undefined) continue;
      const one = { level, measure, amount, sentence: losses.sentence };
      if (gravest === null || isGraver(one, gravest)) gravest = one;
    }
  }
  return gravest;
}

/** A graver level, or more of what made it. */
function isGraver(a: AccidentProposal, b: AccidentProposal): boolean {
  if (a.level !== b.level) return isBelow(b.level, a.level);
  return a.measure === b.measure && a.amount > b.amount;
}
