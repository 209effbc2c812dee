import type { AlertList, AlertView } from '@huixiang/contracts';
import { mergeChanges } from './merge-changes';

const alertOf = (id: number, settledBy: string | null = null) => ({ id, settledBy }) as AlertView;

const listOf = (version: string, order: number[], alerts: AlertView[]): AlertList => ({
  version,
  counts: {} as AlertList['counts'],
  order,
  alerts,
});

const BEFORE = listOf('a.1', [1, 2, 3], [alertOf(1), alertOf(2), alertOf(3)]);

describe('a queue and what changed of it', () => {
  it('is the answer where nothing was there before', () => {
    expect(mergeChanges(undefined, BEFORE)).toEqual(BEFORE);
  });

  it('takes what is new or changed in its place, and lets go what left', () => {
    const now = mergeChanges(BEFORE, listOf('a.2', [4, 3, 1], [alertOf(4), alertOf(1, '王')]))!;
    expect(now.version).toBe('a.2');
    expect(now.alerts).toEqual([alertOf(4), alertOf(3), alertOf(1, '王')]);
    expect(now.alerts[1]).toBe(BEFORE.alerts[2]);
  });

  it('is null where one is neither sent nor known', () => {
    expect(mergeChanges(BEFORE, listOf('b.9', [1, 2, 5], []))).toBeNull();
  });
});
