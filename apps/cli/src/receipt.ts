import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { splitNotes } from '@huixiang/ledger';

const FORMAT = 'huixiang-receipt/1';

/** What the QR code on an exported paper says: the hash of its data, and the checkpoint that was the newest then. */
interface Receipt {
  /** Hexadecimal. */
  readonly sha256: string;
  /** null: the ledger had none yet. */
  readonly checkpoint: string | null;
}

/** @throws Error where the file is no receipt */
async function readReceipt(path: string): Promise<Receipt> {
  const text = (await readFile(path, 'utf8')).replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const [head = '', ...rest] = text.split('\n\n');
  const found = new RegExp(`^${FORMAT}\\nsha256 ([0-9a-f]{64})$`).exec(head.trim());
  if (found === null)
    throw new Error(`${path} 不是回执：应是二维码里的全部文字，以 ${FORMAT} 开头`);
  const [checkpoint] = splitNotes(rest.join('\n\n'));
  return { sha256: found[1]!, checkpoint: checkpoint ?? null };
}

/** Holds what is verified against a receipt: entries are shown to it, and it says what it found. */
export interface ReceiptCheck {
  /** What is printed on the paper, to be held against the log like any older checkpoint. */
  readonly checkpoints: readonly { readonly note: string; readonly name: string }[];
  readonly onEntry: (index: number, entry: Uint8Array) => void;
  /** In words; false where the log does not know the paper, or the data are others. */
  readonly say: () => Promise<boolean>;
}

/** A check of the receipt at `path`, and of the data it is of; of nothing where there is none. */
export async function receiptCheck(
  path: string | undefined,
  data: string | undefined,
): Promise<ReceiptCheck> {
  if (path === undefined)
    return { checkpoints: [], onEntry: () => undefined, say: () => Promise.resolve(true) };
  const { sha256, checkpoint } = await readReceipt(path);
  let found: string | null = null;
  return {
    checkpoints: checkpoint === null ? [] : [{ note: checkpoint, name: '回执上的' }],
    onEntry: (index, entry) => (found ??= namedBy(index, entry, sha256)),
    say: async () => {
      const known = found !== null;
      console.log(found ?? '✗ 台账中没有记录回执上的文件：哈希被改动，或导出包早于那次导出');
      if (data === undefined) return known;
      const same = (await sha256OfFile(data)) === sha256;
      console.log(same ? '✓ 数据文件与回执一致' : '✗ 数据文件与回执不符：内容被改动，或不是同一份');
      return known && same;
    },
  };
}

/** Entries by which files leave the house; what else names a hash, as a reason somebody typed, proves nothing. */
const EXPORTS = ['assessment.exported', 'briefing.issued'];

/** Who let the file out, by the entry that records its hash; null of any other entry. */
function namedBy(index: number, entry: Uint8Array, sha256: string): string | null {
  const body = bodyOf(entry);
  if (body?.data?.['sha256'] !== sha256 || !EXPORTS.includes(body.kind)) return null;
  const by = body.actor === undefined ? '系统' : `${body.actor.name}（${body.actor.unit}）`;
  return `✓ 台账第 ${index} 条记有这份文件：${by}，${body.at}`;
}

interface Body {
  readonly at: string;
  readonly kind: string;
  readonly actor?: { readonly name: string; readonly unit: string };
  readonly data?: Readonly<Record<string, unknown>>;
}

/** An entry as JSON; null of what is none. */
function bodyOf(entry: Uint8Array): Body | null {
  try {
    return JSON.parse(Buffer.from(entry).toString('utf8')) as Body | null;
  } catch {
    return null;
  }
}

async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
