import { fetchBombs, serveBombs } from './bombs-rig';
import { runSsrfRig } from './ssrf-rig';

jest.setTimeout(60_000);

describe('a hostile network', () => {
  it('brings no fetch to connect to a private address, whichever way', async () => {
    for (const report of await runSsrfRig()) {
      expect(report.tried).toBeGreaterThanOrEqual(120);
      expect(report).toMatchObject({ refused: report.tried, connections: 0 });
    }
  });

  it('keeps no fetch busy beyond its time, nor feeds it more than it takes', async () => {
    const reports = await fetchBombs(await serveBombs(), { totalMs: 1500, headersMs: 1000 });
    expect(reports).toHaveLength(10);
    for (const { failure, seconds } of reports) {
      expect(failure).toMatch(/^(too_large|timeout|too_many_redirects|connection)$/);
      expect(seconds).toBeLessThan(5);
    }
  });
});
