import { Refresher } from './refresher';

describe('a refresher', () => {
  let asked: string[];
  /** Milliseconds an answer takes. */
  let takes: number;
  let refresher: Refresher;
  beforeEach(() => {
    jest.useFakeTimers();
    asked = [];
    takes = 0;
    refresher = new Refresher(
      (kind) => {
        asked.push(kind);
        return new Promise((done) => setTimeout(done, takes));
      },
      (kind) => (kind === 'overview' ? 5000 : 500),
    );
  });
  afterEach(() => jest.useRealTimers());

  it('asks at once, then no more often than it should', async () => {
    for (let ms = 0; ms < 10_000; ms += 50) {
      refresher.touch('alerts');
      refresher.touch('overview');
      if (ms === 0) expect(asked).toEqual(['alerts', 'overview']);
      await jest.advanceTimersByTimeAsync(50);
    }
    await jest.runAllTimersAsync();
    const times = (kind: string) => asked.filter((one) => one === kind).length;
    expect(times('overview')).toBe(3);
    expect(times('alerts')).toBe(21);
  });

  it.each([
    [50, 121],
    [1000, 61],
    [20_000, 4],
    // Given up every 30 s: whatever answers then is better than nothing asked.
    [90_000, 3],
  ])('waits for answers that take %i ms: in a minute %i times', async (ms, times) => {
    takes = ms;
    for (let at = 0; at < 60_000; at += 50) {
      refresher.touch('alerts');
      await jest.advanceTimersByTimeAsync(50);
    }
    expect(asked).toHaveLength(times);
  });

  it('asks once more for what changed while it was asked', async () => {
    takes = 2000;
    refresher.touch('alerts');
    await jest.advanceTimersByTimeAsync(1000);
    refresher.touch('alerts');
    await jest.advanceTimersByTimeAsync(900);
    expect(asked).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(200);
    expect(asked).toHaveLength(2);
  });

  it('never misses the last change', async () => {
    refresher.touch('alerts');
    refresher.touch('alerts');
    expect(asked).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(500);
    expect(asked).toHaveLength(2);
  });

  it('asks nothing once it is stopped', () => {
    refresher.touch('alerts');
    refresher.touch('alerts');
    refresher.stop();
    jest.runAllTimers();
    expect(asked).toHaveLength(1);
  });
});
