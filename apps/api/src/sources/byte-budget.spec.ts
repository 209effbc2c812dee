import { ByteBudget } from './byte-budget';

describe('a budget of bytes', () => {
  it('lets wait who wants more than is left, in order', async () => {
    const budget = new ByteBudget(10);
    const went: string[] = [];
    const take = (name: string, bytes: number) => budget.take(bytes).then(() => went.push(name));
    await take('a', 6);
    void take('b', 5);
    void take('c', 1);
    await Promise.resolve();
    expect([went, budget.left]).toEqual([['a'], 0]);
    budget.give(6);
    await new Promise(setImmediate);
    expect([went, budget.left]).toEqual([['a', 'b', 'c'], 4]);
  });

  it('lets through what is larger than all of it, alone', async () => {
    const budget = new ByteBudget(10);
    await budget.take(3);
    const large = budget.take(99);
    budget.give(3);
    await large;
    expect(budget.left).toBe(0);
    budget.give(99);
    expect(budget.left).toBe(10);
  });
});
