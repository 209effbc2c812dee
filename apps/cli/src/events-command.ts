import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import {
  OnlineClustering,
  gazetteerOf,
  maskArticle,
  nationalPlaces,
} from '@huixiang/text-analysis';
import { linesOf } from './lines-of';
import { type Row, isId, parseRow, readText } from './ndjson-row';
import { readerOf } from './patient-reader';

export const EVENTS_USAGE = `用法：huixiang events cluster [--final]     从标准输入按时间顺序逐行读 {id, time, title, text?, source?}

  --final    全部读完后再输出，并计入事后的归并；不写则每读一行立即输出当时的判断

输出 NDJSON：{id, event}，event 是该事件第一篇的 id；读不懂的行输出 {id, line, error}。空行跳过。
time 为 ISO 8601，不带时区按北京时间。
退出码：0 全部读出；1 有读不懂的行；2 用法有误。`;

type Id = string | number;

/** Runs `huixiang events cluster`; returns the exit code. */
export async function eventsCommand(
  args: readonly string[],
  input: Readable = process.stdin,
  output: Writable = process.stdout,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      final: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help || positionals.join(' ') !== 'cluster') {
    console.log(EVENTS_USAGE);
    return values.help ? 0 : 2;
  }
  const reader = readerOf(output);
  const gathering = new Gathering(values.final);
  let code = 0;
  const kept: Answer[] = [];
  const write = async (answer: object) => {
    if ('error' in answer) code = 1;
    if (!output.write(`${JSON.stringify(answer)}\n`)) await reader.ready();
  };
  for await (const answer of gathering.answers(input)) {
    if (reader.left()) return code;
    if (values.final) kept.push(answer);
    else await write(answer());
  }
  for (const answer of kept) if (!reader.left()) await write(answer());
  return code;
}

/** What to say of a line, when it is time to say it. */
type Answer = () => object;

/** The events of the lines read so far. */
class Gathering {
  readonly #clustering = new OnlineClustering(gazetteerOf(nationalPlaces()));
  /** By the number of the article an event began with. */
  readonly #ids: Id[] = [];

  constructor(private readonly isFinal: boolean) {}

  async *answers(input: Readable): AsyncGenerator<Answer> {
    let line = 0;
    for await (const raw of linesOf(input)) {
      line += 1;
      if (raw.trim() !== '') yield this.#hear(raw, line);
    }
  }

  #hear(raw: string, line: number): Answer {
    let row: Row = {};
    try {
      row = parseRow(raw);
      const { id } = row;
      if (!isId(id)) throw new Error('id 应为字符串或数字');
      const { title, body } = maskArticle(
        readText(row, 'title') ?? '',
        readText(row, 'text') ?? '',
      );
      if (`${title}${body}`.trim() === '') throw new Error('title 与 text 都是空的');
      const event = this.#clustering.hear({ title, body, at: readTime(row['time']) });
      this.#ids.push(id);
      return () => ({
        id,
        event: this.#ids[this.isFinal ? this.#clustering.now(event) : event]!,
      });
    } catch (error) {
      const { message } = error as Error;
      const { id } = row;
      return () => (isId(id) ? { id, line, error: message } : { line, error: message });
    }
  }
}

/** Without a zone, Beijing time. */
function readTime(time: unknown): Date {
  if (typeof time !== 'string') throw new Error('time 应为 ISO 8601 的时间');
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/i.test(time) || !time.includes(':') ? time : `${time}+08:00`;
  const at = new Date(zoned.replace(/^(\d{4}-\d\d-\d\d) /, '$1T'));
  if (Number.isNaN(at.getTime())) throw new Error(`time 读不懂：${time.slice(0, 40)}`);
  return at;
}
