import type { Field } from '@huixiang/domain';
import { analyse } from '../../analyse';
import { gazetteerOf } from '../../places/gazetteer';
import { readSet } from '../../train/material';

/** The fields an emergency of each kind may be filed under. */
const FIELDS_OF: Readonly<Record<string, readonly Field[]>> = {
  交通事故: ['transport', 'work_safety'],
  火灾: ['work_safety'],
  地震: ['disaster'],
  食物中毒: ['food_drug', 'medical'],
};

/** How many reports of emergencies are told as such, whole: no label of them was learned for fields or categories. */
export function evaluateEmergencies(): void {
  const gazetteer = gazetteerOf([]);
  const read = readSet<{ text: string; label: string }>('cec').map(({ text, label }) => ({
    label,
    analysis: analyse('', text, gazetteer),
  }));
  const kinds = [...new Set(read.map(({ label }) => label))];
  console.table(
    kinds.map((kind) => {
      const those = read.filter(({ label }) => label === kind).map(({ analysis }) => analysis);
      const share = (of: (analysis: (typeof those)[number]) => boolean) =>
        (those.filter(of).length / those.length).toFixed(3);
      const fields = FIELDS_OF[kind];
      return {
        emergency: kind,
        n: those.length,
        'right field':
          fields === undefined
            ? ''
            : share(({ field }) => field !== null && fields.includes(field.label)),
        突发事件: share(({ categories }) => categories.some(({ label }) => label === 'emergency')),
        irrelevant: share(({ relevance }) => relevance.irrelevant),
      };
    }),
  );
}
