import { stageOf } from './stage';

describe('the stage of an event', () => {
  it.each([
    ['two posts in its first hour', [2], 'emerging'],
    ['ten posts within two hours', [4, 6], 'spreading'],
    ['its busiest hours now', [1, 2, 3, 5, 8, 9, 9, 9], 'peak'],
    ['half as busy as it was', [9, 9, 9, 9, 9, 9, 3, 3, 3, 3, 3, 3], 'spreading'],
    ['quiet after a storm', [20, 20, 3, 0, 0, 0, 0, 0, 0, 1], 'receding'],
    ['nothing for days, all it was is too long ago', [0, 0, 0], 'receding'],
    ['silence', [3, 0, 0, 0, 0, 0, 0, 0], 'receding'],
  ] as const)('%s', (_, perHour, stage) => {
    expect(stageOf(perHour)).toBe(stage);
  });
});
