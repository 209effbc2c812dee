import { ReaderPool } from './reader-pool';

const CONTEXT = { baseUrl: '', now: new Date('2026-11-23T04:00:00Z'), zone: 'Asia/Shanghai' };
const feed = (items: number) =>
  Buffer.from(
    `<rss version="2.0"><channel>${'<item><title>题</title></item>'.repeat(items)}</channel></rss>`,
  );
/** Takes any reader longer than the limit. */
const SLOW = feed(400_000);

describe('the pool of readers', () => {
  let pool: ReaderPool;
  const read = (bytes: Buffer) => pool.read(bytes, null, CONTEXT);
  afterEach(() => pool.close());

  it('does not count the start of a thread as time of its document', async () => {
    // Loading the modules takes longer than this.
    pool = new ReaderPool({ killAfterMs: 60 });
    await expect(read(feed(1))).resolves.toMatchObject({ kind: 'items' });
  });

  it('says so where no thread starts', async () => {
    pool = new ReaderPool({ startWithinMs: 1 });
    await expect(read(feed(1))).resolves.toMatchObject({
      reason: 'too_slow',
      detail: 'no reader started within 1 ms',
    });
  });

  it('lets what waits go before the second attempt of what was too slow', async () => {
    pool = new ReaderPool({ killAfterMs: 400 });
    const answered: string[] = [];
    const slow = read(SLOW).then((outcome) => answered.push(outcome.kind));
    await Promise.all([
      slow,
      ...[1, 2, 3].map((items) => read(feed(items)).then((outcome) => answered.push(outcome.kind))),
    ]);
    expect(answered).toEqual(['items', 'items', 'items', 'unreadable']);
  });

  it('answers what waits when it is closed', async () => {
    pool = new ReaderPool();
    const waiting = [read(feed(1)), read(feed(1))];
    await pool.close();
    for (const outcome of await Promise.all(waiting)) expect(outcome.kind).toBe('unreadable');
  });
});
