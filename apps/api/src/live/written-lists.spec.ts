import fc from 'fast-check';
import { type WrittenList, WrittenLists } from './written-lists';

interface Item {
  readonly id: number;
  readonly says: number;
}

interface Answer {
  readonly version: string;
  readonly order: readonly number[];
  readonly items: readonly Item[];
}

const answerOf = (list: WrittenList, since?: string) => JSON.parse(list.since(since)) as Answer;

const anItem = fc.record({
  id: fc.integer({ min: 1, max: 6 }),
  says: fc.integer({ min: 0, max: 2 }),
});
const aList = fc.uniqueArray(anItem, { selector: ({ id }) => id, maxLength: 6 });

describe('lists of which the changes are sent', () => {
  it('give whoever has any version before the list as it is now', () => {
    fc.assert(
      fc.property(fc.array(aList, { minLength: 1, maxLength: 8 }), (states) => {
        const lists = new WrittenLists('items');
        const had: { version: string; items: readonly Item[] }[] = [];
        for (const state of states) {
          const list = lists.write('a', state, {});
          for (const before of had) {
            const { order, items } = answerOf(list, before.version);
            const byId = new Map([...before.items, ...items].map((item) => [item.id, item]));
            expect(order.map((id) => byId.get(id))).toEqual(state);
          }
          const whole = answerOf(list);
          expect(whole.items).toEqual(state);
          had.push(whole);
        }
      }),
    );
  });

  it('send only what is new, says something else, or was gone', () => {
    const lists = new WrittenLists('items');
    const first = answerOf(lists.write('a', [one(1), one(2), one(3)], { counts: 3 }));
    expect(first).toMatchObject({ counts: 3, order: [1, 2, 3] });
    const second = answerOf(lists.write('a', [one(3), one(1, 7), one(4)], {}), first.version);
    expect(second).toMatchObject({ order: [3, 1, 4], items: [one(1, 7), one(4)] });
    const third = answerOf(lists.write('a', [one(3), one(2)], {}), second.version);
    expect(third.items).toEqual([one(2)]);
    expect(answerOf(lists.write('a', [one(3), one(2)], {}), third.version).items).toEqual([]);
  });

  it.each(['', 'x', 'x.1', '.', 'NaN', '9'.repeat(64)])('send all to who names %j', (version) => {
    expect(answerOf(new WrittenLists('items').write('a', [one(1)], {}), version).items).toEqual([
      one(1),
    ]);
  });

  it('send all to who names another list’s version, or one that is still to come', () => {
    const lists = new WrittenLists('items');
    const other = answerOf(lists.write('b', [one(1)], {})).version;
    const list = lists.write('a', [one(1)], {});
    expect(answerOf(list, other).items).toEqual([one(1)]);
    expect(answerOf(list, answerOf(list).version.replace(/\d+$/, '9')).items).toEqual([one(1)]);
  });
});

function one(id: number, says = 0): Item {
  return { id, says };
}
