import type { Field } from '@huixiang/domain';
import { FIELD_TERMS } from '../lexicon/fields';
import type { MessageClass, MessageClassReading } from './message-class';
import { type Label, type WordCounts, mostPoints, termScorer } from './term-points';

/**
 * Which livelihood fields (policy §8.1) the messages of a class fall into: the one table between the
 * official scheme citizens' messages are filed by and the fields an office works by.
 */
export const FIELDS_OF_CLASS: Readonly<Record<MessageClass, readonly Field[]>> = {
  城乡建设: ['urban', 'housing', 'work_safety', 'disaster'],
  环境保护: ['environment'],
  交通运输: ['transport'],
  教育文体: ['education', 'school_access'],
  劳动和社会保障: ['labour', 'elderly'],
  商贸旅游: ['commerce', 'food_drug'],
  卫生计生: ['medical', 'food_drug'],
};

/** Points under which nothing is said. */
const MINIMUM = 4;
/** Points a certain class adds to its fields that some word speaks for. */
const CLASS_POINTS = 3;

const score = termScorer<Field>(FIELD_TERMS);

/** The livelihood field: words decide, the learned class of the text tips the balance. Null where neither does. */
export function readField(
  counts: WordCounts,
  { label, probability }: MessageClassReading,
): Label<Field> | null {
  const likely = FIELDS_OF_CLASS[label];
  const best = mostPoints(
    score(counts).map((one) =>
      one.points > 0 && likely.includes(one.label)
        ? { ...one, points: one.points + CLASS_POINTS * probability }
        : one,
    ),
  );
  return best.points < MINIMUM ? null : best;
}
