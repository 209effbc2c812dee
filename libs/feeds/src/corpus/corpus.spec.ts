import { ReaderPool } from '../reader/reader-pool';
import { compare, itemsOf } from './compare';
import { NOW } from './dates';
import { CORPUS } from './documents';

jest.setTimeout(60_000);

describe('the hostile corpus', () => {
  const pool = new ReaderPool();
  afterAll(() => pool.close());
  const context = {
    baseUrl: 'https://news.example.cn/feed.xml',
    now: new Date(NOW),
    zone: 'Asia/Shanghai',
  };

  it.each(CORPUS.map((document) => [document.name, document] as const))(
    '%s',
    async (_, document) => {
      const outcome = await pool.read(document.bytes, document.contentType, context);
      expect(compare(document, itemsOf(outcome)).differences).toEqual([]);
      if (outcome.kind === 'items' && document.format !== undefined)
        expect(outcome.format).toBe(document.format);
    },
  );
});
