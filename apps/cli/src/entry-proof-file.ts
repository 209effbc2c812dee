import { readFile, stat } from 'node:fs/promises';
import {
  type EntryFault,
  type EntryProof,
  type EntryVerdict,
  decodeEntryProof,
} from '@huixiang/ledger';

/** Far more than a proof of any log has; a tar of the whole log is larger, and is not read for this. */
const MOST_BYTES = 1024 * 1024;

/** The proof of one entry in the file at `path`; null where it is something else. */
export async function entryProofAt(path: string): Promise<EntryProof | null> {
  const found = await stat(path);
  if (!found.isFile() || found.size > MOST_BYTES) return null;
  return decodeEntryProof(await readFile(path, 'utf8'));
}

/** The verdict in words, and the entry itself as it was hashed. */
export function describeEntry(
  { index, entry }: EntryProof,
  verdict: EntryVerdict,
  checkpoints: readonly string[],
): string {
  if (!verdict.sound) return `✗ 不能采信：${describeFault(verdict.fault, checkpoints)}`;
  const { origin, size } = verdict.checkpoint;
  return [
    `✓ 第 ${index} 条确在 ${origin} 签名的 ${size} 条台账之中，未被改动`,
    verdict.earlier > 0
      ? `  与 ${verdict.earlier} 个过去的检查点一致`
      : '  没有给出过去的检查点：不能证明历史从未被整体重写',
    ...(verdict.ownKey ? ['  用的是证明自带的公钥：请用 --key 给出您从别处得到的公钥'] : []),
    `  ${Buffer.from(entry).toString('utf8')}`,
  ].join('\n');
}

function describeFault(fault: EntryFault, checkpoints: readonly string[]): string {
  switch (fault.kind) {
    case 'bad_key':
      return `公钥不可用（${fault.reason}）`;
    case 'bad_signature':
      return '检查点的签名不符';
    case 'not_included':
      return '条目与签名的台账不符：内容、序号或证明被改动';
    case 'bad_earlier':
      return `检查点 ${checkpoints[fault.number] ?? ''} 不是用这把公钥签的，或已损坏`;
    case 'no_path':
      return `证明不含到检查点 ${checkpoints[fault.number] ?? ''}（${fault.size} 条）的路径，请在台账页填写 ${fault.size} 重新下载`;
    case 'rewritten':
      return `与过去的检查点 ${checkpoints[fault.number] ?? ''} 不符：前 ${fault.size} 条被改写或截短`;
  }
}
