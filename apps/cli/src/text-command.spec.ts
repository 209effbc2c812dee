import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { textCommand } from './text-command';

type Answer = Record<string, unknown> & { readonly sentiment: object };

const run = async (input: string | readonly Buffer[], ...options: string[]) => {
  const output = new PassThrough();
  const written = readAll(output);
  const bytes = typeof input === 'string' ? [Buffer.from(input)] : input;
  const code = await textCommand(['analyse', ...options], Readable.from(bytes), output);
  output.end();
  const lines = (await written).split('\n').filter(Boolean);
  return { code, answers: lines.map((line) => JSON.parse(line) as Answer) };
};
const rows = (...all: object[]) => all.map((row) => `${JSON.stringify(row)}\n`).join('');

describe('huixiang text analyse', () => {
  it('answers in the stated shape, and in order', async () => {
    const { code, answers } = await run(
      rows(
        { id: 'a', title: '校园餐发霉', text: '孩子腹泻，家长电话13800001234、13900001234' },
        { id: 2, text: '长治市停水三天', kind: 'message' },
      ),
    );
    expect(code).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual(['a', 2]);
    expect(Object.keys(answers[0]!)).toEqual([
      'id',
      'sentiment',
      'messageClass',
      'field',
      'categories',
      'demand',
      'irrelevant',
      'places',
      'keywords',
      'fingerprint',
      'masked',
    ]);
    expect(Object.keys(answers[0]!.sentiment)).toEqual(['label', 'p']);
    expect(Object.keys(answers[0]!['messageClass'] as object)).toEqual(['label', 'p']);
    expect(answers[0]!['masked']).toEqual(['mobile']);
  });

  it('gives the tone and the words where asked why', async () => {
    const { answers } = await run(rows({ id: 1, text: '停水三天，太气愤了' }), '--explain');
    expect(Object.keys(answers[0]!.sentiment)).toEqual(['label', 'p', 'tone']);
    expect(answers[0]).toMatchObject({ why: { sentiment: expect.any(Array) as unknown } });
  });

  it('hides in the title the name the text announces', async () => {
    const title = '张立群家停水';
    const { answers } = await run(rows({ id: 1, title, text: '联系人：张立群，请回复' }));
    expect(answers[0]!['masked']).toEqual(['name']);
    expect(JSON.stringify(answers[0])).not.toContain('张立群');
  });

  it.each([
    ['empty', ''],
    ['a NUL', '停水\0三天'],
    ['a lone surrogate', '停水\ud83d三天'],
    ['a line separator', '停水\u2028三天\u2029'],
    ['200,000 characters', '小区停水三天没人管。'.repeat(20_000)],
  ])('reads a text that is %s', async (_, text) => {
    // Line separators as they are, which JSON allows.
    const { code, answers } = await run(rows({ id: 1, text }));
    expect(code).toBe(0);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({
      id: 1,
      fingerprint: expect.stringMatching(/^[\da-f]{16}$/),
    });
  });

  it('takes CRLF, a byte order mark, blank lines, a last line without an end, and broken characters', async () => {
    const bytes = Buffer.from('\ufeff{"id":1,"text":"停水"}\r\n\r\n  \n{"id":2,"text":"停电"}');
    const each = [...bytes].map((byte) => Buffer.of(byte));
    const { code, answers } = await run(each);
    expect(code).toBe(0);
    expect(answers.map(({ id, keywords }) => [id, keywords])).toEqual([
      [1, ['停水']],
      [2, ['停电']],
    ]);
  });

  it.each([
    ['{"id":7,"text":null}', { id: 7, line: 2, error: 'text 应为字符串' }],
    ['{"id":7}', { id: 7, line: 2, error: 'text 应为字符串' }],
    ['{"id":7,"text":"x","title":3}', { id: 7, line: 2, error: 'title 应为字符串' }],
    ['{"text":"x"}', { line: 2, error: 'id 应为字符串或数字' }],
    ['{"id":7,"text":', { line: 2, error: '不是一行 JSON' }],
    ['[1]', { line: 2, error: '应为一个 JSON 对象' }],
    ['null', { line: 2, error: '应为一个 JSON 对象' }],
  ])('answers %s with an error line, and goes on', async (line, error) => {
    const { code, answers } = await run(`\n${line}\n${rows({ id: 8, text: '停水', kind: null })}`);
    expect(code).toBe(1);
    expect(answers[0]).toEqual(error);
    expect(answers[1]).toMatchObject({ id: 8 });
  });

  it.each(['tweet', 'constructor', 3, {}])(
    'reads a text of a kind it does not know: %j',
    async (kind) => {
      const { code, answers } = await run(rows({ id: 'x', text: '停水', kind }));
      expect({ code, id: answers[0]?.['id'] }).toEqual({ code: 0, id: 'x' });
    },
  );

  it('ends without a word where its reader leaves', () => {
    const program = join(__dirname, '../dist/huixiang.js');
    const input = rows(...Array.from({ length: 3000 }, (_, id) => ({ id, text: '停水三天' })));
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${program}" text analyse | head -n 1`],
      { input, encoding: 'utf8' },
    );
    expect(JSON.parse(stdout)).toMatchObject({ id: 0 });
    expect(stderr).toBe('');
  });
});
