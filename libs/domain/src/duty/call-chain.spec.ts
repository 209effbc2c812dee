import { USUAL_WAITS, callChain, callWait } from './call-chain';

const unit = (onDuty: number[], officers: number[] = [], leaders: number[] = []) => ({
  onDuty,
  officers,
  leaders,
});

describe('whom to call', () => {
  it.each([
    ['who is on duty, then the leaders', [unit([3, 4], [1, 2], [9])], [3, 4, 9]],
    ['the officers where there is no roster', [unit([], [1, 2, 3, 4], [9])], [1, 2, 3, 9]],
    ['nobody twice', [unit([9, 3], [], [9])], [9, 3]],
    ['the unit above where there is nobody', [unit([]), unit([5], [], [8])], [5, 8]],
    ['the leaders where there is nobody else', [unit([], [], [7]), unit([], [5])], [7]],
    ['nobody where there is nobody', [unit([])], []],
    ['no more than six', [unit([1, 2, 3, 4, 5], [], [6, 7])], [1, 2, 3, 4, 5, 6]],
  ])('is %s', (_, units, chain) => {
    expect(callChain(units)).toEqual(chain);
  });

  it.each([
    ['I', 10],
    ['II', 10],
    ['III', 60],
    ['IV', 60],
  ] as const)('waits for an answer to %s so many minutes: %d', (level, minutes) => {
    expect(callWait(level, USUAL_WAITS)).toBe(minutes * 60_000);
  });
});
