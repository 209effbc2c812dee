import { Refresher } from './refresher';

describe('a refresher', () => {
  let asked: string[];
  let refresher: Refresher;
  beforeEach(() => {
    jest.useFakeTimers();
    asked = [];
    refresher = new Refresher(
      (kind) => asked.push(kind),
      (kind) => (kind === 'overview' ? 5000 : 500),
    );
  });
  afterEach(() => jest.useRealTimers());

  it('asks at once, then no more often than it should', () => {
    for (let ms = 0; ms < 10_000; ms += 50) {
      refresher.touch('alerts');
      refresher.touch('overview');
      if (ms === 0) expect(asked).toEqual(['alerts', 'overview']);
      jest.advanceTimersByTime(50);
    }
    jest.runAllTimers();
    const times = (kind: string) => asked.filter((one) => one === kind).length;
    expect(times('overview')).toBe(3);
    expect(times('alerts')).toBe(21);
  });

  it('never misses the last change', () => {
    refresher.touch('alerts');
    refresher.touch('alerts');
    expect(asked).toHaveLength(1);
    jest.advanceTimersByTime(500);
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
