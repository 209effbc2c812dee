import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

const MAX_UNPACKED = 200 * 1024 * 1024;
/** A sheet of text shrinks to a tenth or a thirtieth; a bomb of zeros to a thousandth. */
const MAX_RATIO = 200;
const DEFLATED = 8;
const ENTRY = 0x02014b50;
const WIDE_LOCATOR = 0x07064b50;
const WIDE_END = 0x06064b50;
const NOT_HERE = 0xffffffff;

/** What an XLSX file must not be, said in words for the person who gave it. */
class WorkbookRefused extends Error {}

/**
 * Refuses a workbook that would not fit into memory once unpacked: by the sizes its directory states, and by
 * what really comes out of each entry, for a directory can lie. Nothing of it is kept.
 *
 * @throws an error with the reason in words
 */
export async function refuseBomb(bytes: Buffer): Promise<void> {
  const entries = entriesOf(bytes);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > Math.min(MAX_UNPACKED, bytes.length * MAX_RATIO)) {
    const megabytes = Math.round(unpacked / 1024 / 1024);
    throw new WorkbookRefused(`工作簿解压后有 ${megabytes} MB，太大，请删去多余的工作表或拆分`);
  }
  for (const { method, data, unpacked: stated } of entries)
    if (method === DEFLATED) await refuseMore(data, stated);
}

interface ZipEntry {
  readonly method: number;
  readonly unpacked: number;
  readonly data: Buffer;
}

/** The entries of the central directory, which is what is unpacked later. */
function entriesOf(bytes: Buffer): readonly ZipEntry[] {
  const { start, end } = directoryOf(bytes);
  const entries: ZipEntry[] = [];
  for (let at = start; at < end;) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) throw broken();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      bytes.readUInt16LE(at + field),
    ) as [number, number, number];
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [unpacked, packed, local] = wide(
      [24, 20, 42].map((f) => bytes.readUInt32LE(at + f)),
      extra,
    );
    if (local + 30 > bytes.length) throw broken();
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    if (from + packed > bytes.length) throw broken();
    const data = bytes.subarray(from, from + packed);
    entries.push({ method: bytes.readUInt16LE(at + 10), unpacked, data });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** Where the directory lies. It must end where its end mark begins: else it could be read in two ways. */
function directoryOf(bytes: Buffer): { start: number; end: number } {
  const mark = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (mark < 0 || mark + 22 > bytes.length) throw broken();
  let end = mark;
  let [size, start] = [bytes.readUInt32LE(mark + 12), bytes.readUInt32LE(mark + 16)];
  const isWide =
    [4, 6, 8, 10].some((field) => bytes.readUInt16LE(mark + field) === 0xffff) ||
    [size, start].includes(NOT_HERE);
  if (isWide) {
    // Zip64, as exports of Java programs often are.
    if (mark < 76 || bytes.readUInt32LE(mark - 20) !== WIDE_LOCATOR) throw broken();
    end = Number(bytes.readBigUInt64LE(mark - 12));
    if (end + 56 > mark || bytes.readUInt32LE(end) !== WIDE_END) throw broken();
    [size, start] = [40, 48].map((field) => Number(bytes.readBigUInt64LE(end + field))) as [
      number,
      number,
    ];
  }
  if (start + size !== end) throw broken();
  return { start, end };
}

/** Numbers too wide for their place stand, in order, in the entry's Zip64 field. */
function wide(numbers: readonly number[], extra: Buffer): [number, number, number] {
  let field = extra;
  while (field.length >= 4 && field.readUInt16LE(0) !== 1)
    field = field.subarray(4 + field.readUInt16LE(2));
  let at = 4;
  return numbers.map((number) => {
    if (number !== NOT_HERE) return number;
    if (at + 8 > field.length) throw broken();
    return Number(field.readBigUInt64LE((at += 8) - 8));
  }) as [number, number, number];
}

async function refuseMore(data: Buffer, stated: number): Promise<void> {
  let length = 0;
  const inflated = Readable.from([data]).pipe(createInflateRaw());
  try {
    for await (const chunk of inflated) {
      length += (chunk as Buffer).length;
      if (length > stated) throw broken();
    }
  } catch {
    throw broken();
  }
}

function broken(): WorkbookRefused {
  return new WorkbookRefused('文件已损坏，不是能读的 Excel 工作簿，请用 Excel 重新另存');
}
