import { missingChannels } from './channels';
import { requiredRanks } from './speaker';

it.each([
  ['IV', ['government_site'], ['new_media']],
  ['IV', ['new_media', 'government_site'], []],
  ['II', ['new_media', 'government_site'], ['press_conference']],
  ['I', [], ['government_site', 'new_media', 'press_conference']],
] as const)('%s answered on %j lacks %j', (level, used, missing) => {
  expect(missingChannels(level, used)).toEqual(missing);
});

it.each([
  ['I', 'department_head', true],
  ['I', 'government_head', true],
  ['II', 'spokesperson', false],
  ['II', 'government_deputy', false],
  ['III', 'spokesperson', true],
  [null, 'department_deputy', true],
  [null, 'other', false],
] as const)('of %s may %s speak: %s', (level, rank, may) => {
  expect(requiredRanks(level).includes(rank)).toBe(may);
});
