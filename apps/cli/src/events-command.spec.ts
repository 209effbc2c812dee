import { Readable, Writable } from 'node:stream';
import { eventsCommand } from './events-command';

async function run(args: readonly string[], lines: readonly unknown[]) {
  let written = '';
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      written += chunk.toString();
      done();
    },
  });
  const input = Readable.from(
    lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`),
  );
  const code = await eventsCommand(args, input, output);
  const answers = written
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { code, answers };
}

const at = (hour: number) => `2026-05-01T${String(hour).padStart(2, '0')}:00:00+08:00`;
const MEALS = [
  {
    id: 'a',
    time: at(8),
    title: '小学食堂午餐发霉',
    text: '家长反映小学食堂午餐发霉变质，学生腹泻呕吐。',
  },
  {
    id: 'b',
    time: at(9),
    title: '小学食堂变质午餐引发家长不满',
    text: '小学食堂变质午餐致学生腹泻，家长要求彻查供餐企业。',
  },
];
const WATER = { id: 'w', time: at(9), title: '城南小区停水三天', text: '居民提桶排队接水。' };

describe('huixiang events cluster', () => {
  it('says of each article in its turn which event it belongs to, by the id of its first one', async () => {
    const { code, answers } = await run(['cluster'], [MEALS[0], WATER, '', MEALS[1]]);
    expect(code).toBe(0);
    expect(answers).toEqual([
      { id: 'a', event: 'a' },
      { id: 'w', event: 'w' },
      { id: 'b', event: 'a' },
    ]);
  });

  it('gives a reprint the event of its original, whatever its headline', async () => {
    const text = `${'家长反映小学食堂午餐发霉变质，学生腹泻呕吐，供餐企业拒绝回应。'.repeat(3)}`;
    const lines = [
      { ...WATER },
      { id: 1, time: at(8), title: '甲', text },
      { id: 2, time: at(9), title: '转载', text },
    ];
    const { answers } = await run(['cluster', '--final'], lines);
    expect(answers.at(-1)).toEqual({ id: 2, event: 1 });
  });

  it('says of a line it cannot read where it stands and why, and goes on', async () => {
    const lines = [
      'no json',
      { id: 1 },
      { id: 2, time: 'gestern', title: '停水' },
      { title: '无编号' },
      WATER,
    ];
    const { code, answers } = await run(['cluster'], lines);
    expect(code).toBe(1);
    expect(answers).toEqual([
      { line: 1, error: '不是一行 JSON' },
      { id: 1, line: 2, error: 'title 与 text 都是空的' },
      { id: 2, line: 3, error: 'time 读不懂：gestern' },
      { line: 4, error: 'id 应为字符串或数字' },
      { id: 'w', event: 'w' },
    ]);
  });

  it('says how it is used', async () => {
    const log = jest.spyOn(console, 'log').mockImplementation(() => {});
    expect((await run(['--help'], [])).code).toBe(0);
    expect((await run(['split'], [])).code).toBe(2);
    expect(log).toHaveBeenCalledWith(expect.stringContaining('events cluster'));
    log.mockRestore();
  });
});
