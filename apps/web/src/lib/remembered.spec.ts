import { z } from 'zod';
import { remembered } from './remembered';

describe('items that are read again and again', () => {
  const item = z.strictObject({ id: z.int(), at: z.iso.datetime(), tags: z.array(z.string()) });
  const one = (id: number, ...tags: string[]) => ({ id, at: '2026-11-27T00:00:00Z', tags });

  it('are the same objects as long as they say the same, wherever they stand', () => {
    const list = remembered(item);
    const [first, second] = list.parse([one(1), one(2, '停水')]);
    const again = list.parse([one(3), one(2, '停水'), one(1, '供暖')]);
    expect(again[1]).toBe(second);
    expect(again[2]).not.toBe(first);
    expect(again).toEqual([one(3), one(2, '停水'), one(1, '供暖')]);
  });

  it('forget what is not read any more', () => {
    const list = remembered(item);
    const [first] = list.parse([one(1)]);
    list.parse([]);
    expect(list.parse([one(1)])[0]).not.toBe(first);
  });

  it('refuse what is none, however often it is read', () => {
    const list = remembered(item);
    for (let n = 0; n < 2; n += 1)
      expect(() => list.parse([one(1), { id: 'x' }])).toThrow(z.ZodError);
  });
});
