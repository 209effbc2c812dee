import { LiveCursor } from './live-cursor';
import type { LiveBatch } from './live.contract';

const batch = (cursor: number, ...indexes: readonly number[]): LiveBatch => ({
  cursor,
  reset: false,
  notices: indexes.map((index) => ({
    index,
    kind: 'alert.raised',
    subject: { type: 'alert', id: String(index) },
    caseId: null,
  })),
});

describe('a screen’s place in the ledger', () => {
  it('takes each notice once, whatever comes twice or late', () => {
    const cursor = new LiveCursor();
    const taken = [batch(5), batch(8, 6, 8), batch(8, 7, 8), batch(11, 8, 9, 11), batch(7)].map(
      (one) => cursor.take(one).map(({ index }) => index),
    );
    expect(taken).toEqual([[], [6, 8], [], [9, 11], []]);
    expect(cursor.at).toBe(11);
  });
});
