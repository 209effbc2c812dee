import { Remembered } from './remembered';

const later = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

describe('a remembered answer', () => {
  it('is found once for all who ask within its time, and then anew', async () => {
    let found = 0;
    const answer = new Remembered(50, async () => {
      await later(1);
      return (found += 1);
    });
    expect(await Promise.all([answer.get(), answer.get()])).toEqual([1, 1]);
    expect(await answer.get()).toBe(1);
    await later(60);
    expect(await answer.get()).toBe(2);
  });

  it('is not a failure', async () => {
    let asked = 0;
    const answer = new Remembered(60_000, async () => {
      await later(1);
      if ((asked += 1) === 1) throw new Error('no database');
      return asked;
    });
    await expect(answer.get()).rejects.toThrow('no database');
    expect(await answer.get()).toBe(2);
  });
});
