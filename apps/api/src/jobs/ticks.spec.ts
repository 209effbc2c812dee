import type { Logger } from '@nestjs/common';
import { setImmediate as soon } from 'node:timers/promises';
import { Ticks } from './ticks';

/** Something to wait for, and what ends the wait. */
function aGate() {
  let open!: () => void;
  const opened = new Promise<void>((done) => (open = done));
  return { open, opened };
}

describe('ticks', () => {
  let told: string[];
  let ticks: Ticks;
  beforeEach(() => {
    told = [];
    ticks = new Ticks({ error: (message: string) => told.push(message) } as unknown as Logger);
  });

  it('work until nothing is left, and begin anew with the next', async () => {
    const left = [3, 2, 0, 1, 0];
    const tick = ticks.untilIdle('working', () => Promise.resolve(left.shift()!));
    await tick();
    expect(left).toEqual([1, 0]);
    await tick();
    expect(left).toEqual([]);
  });

  it('do not begin while the last one hangs', async () => {
    const gate = aGate();
    let begun = 0;
    const tick = ticks.once('waiting', () => {
      begun += 1;
      return gate.opened;
    });
    const first = tick();
    await tick();
    expect(begun).toBe(1);
    gate.open();
    await first;
    await tick();
    expect(begun).toBe(2);
  });

  it('tell of an error, and try again', async () => {
    let tries = 0;
    const tick = ticks.once('trying', () => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('no')) : Promise.resolve();
    });
    await tick();
    await tick();
    expect(told).toEqual(['trying failed and is tried again']);
    expect(tries).toBe(2);
  });

  it('end with what they had begun, and begin nothing more', async () => {
    const gate = aGate();
    let works = 0;
    const tick = ticks.untilIdle('working', async () => {
      works += 1;
      await gate.opened;
      return 1;
    });
    void tick();
    ticks.stop();
    await tick();
    let isOver = false;
    const end = ticks.ended().then(() => (isOver = true));
    await soon();
    expect(isOver).toBe(false);
    gate.open();
    await end;
    await tick();
    expect(works).toBe(1);
  });
});
