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

/** Who let the file out, by the entry that names its hash; null of any other entry. */
function namedBy(index: number, entry: Uint8Array, sha256: string): string | null {
  const text = Buffer.from(entry).toString('utf8');
  if (!text.includes(sha256)) return null;
  const { at, actor } = JSON.parse(text) as { at: string; actor?: { name: string; unit: string } };
  const by = actor === undefined ? '系统' : `${actor.name}（${actor.unit}）`;
  return `✓ 台账第 ${index} 条记有这份文件：${by}，${at}`;
}

async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
