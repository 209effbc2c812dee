import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  CHECKPOINT_FILE,
  type EntryProof,
  type LogFault,
  type LogVerdict,
  decodeVerifier,
  openCosignature,
  splitNotes,
  verifyEntryProof,
  verifyLog,
} from '@huixiang/ledger';
import { describeEntry, entryProofAt } from './entry-proof-file';
import { openLog } from './log-source';
import { receiptCheck } from './receipt';

export const VERIFY_USAGE = `用法：huixiang verify 导出包 [--key 公钥] [--checkpoint 文件]… [--receipt 文件 [--data 文件]]

  导出包          从“台账”页导出的 .tar 文件，或它解开后的文件夹；
                  也可以是单条的证明（.json）
  --key           您信任的公钥（或存有公钥的文件）；不给则用导出包自带的公钥，并予说明
  --witness       您信任的见证的公钥，可给多个：检查点必须有它们的联署
  --checkpoint    过去保存的检查点（见证文件，或从评估、简报上抄下的一段存成的文件），
                  可给多个；能证明那之前的历史没有被改写
  --receipt       评估、简报上二维码的内容存成的文件：台账里必须记有那份文件
  --data          与回执相配的数据文件（.json）：必须一字不差

退出码：0 完整；1 不完整；2 用法有误。不联网，不需要数据库。`;

/** Runs `huixiang verify`; prints the verdict and returns the exit code. Paths are relative to `cwd`. */
export async function verifyCommand(args: readonly string[], cwd: string): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      checkpoint: { type: 'string', multiple: true, default: [] },
      witness: { type: 'string', multiple: true, default: [] },
      receipt: { type: 'string' },
      data: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [path] = positionals;
  const alone = values.data !== undefined && values.receipt === undefined;
  if (values.help || path === undefined || positionals.length > 1 || alone) {
    console.log(VERIFY_USAGE);
    return values.help ? 0 : 2;
  }
  const kept = (await Promise.all(values.checkpoint.map((file) => notesIn(file, cwd)))).flat();
  const at = (file: string | undefined) => (file === undefined ? file : resolve(cwd, file));
  const receipt = await receiptCheck(at(values.receipt), at(values.data));
  kept.push(...receipt.checkpoints);
  const given: Given = {
    earlier: kept.map(({ note }) => note),
    names: kept.map(({ name }) => name),
    onEntry: receipt.onEntry,
    ...(values.key !== undefined && { verifier: await keyText(values.key, cwd) }),
  };
  const exported = resolve(cwd, path);
  const proof = await entryProofAt(exported);
  const { sound, note } =
    proof === null ? await verifyExport(exported, given) : verifyProof(proof, given);
  const witnesses = await Promise.all(values.witness.map((key) => keyText(key, cwd)));
  return sound && sayWitnesses(note, witnesses) && (await receipt.say()) ? 0 : 1;
}

/** What a person gives beside what is verified. */
interface Given {
  readonly earlier: readonly string[];
  /** What the earlier checkpoints are called. */
  readonly names: readonly string[];
  readonly verifier?: string;
  readonly onEntry: (index: number, entry: Uint8Array) => void;
}

interface Verified {
  readonly sound: boolean;
  /** The checkpoint it was verified by. */
  readonly note: string;
}

function verifyProof(proof: EntryProof, { names, onEntry, ...options }: Given): Verified {
  onEntry(proof.index, proof.entry);
  const verdict = verifyEntryProof(proof, options);
  console.log(describeEntry(proof, verdict, names));
  return { sound: verdict.sound, note: proof.checkpoint };
}

async function verifyExport(path: string, { names, ...options }: Given): Promise<Verified> {
  const read = await openLog(path);
  const verdict = await verifyLog(read, options);
  console.log(describe(verdict, names));
  const note = Buffer.from((await read(CHECKPOINT_FILE)) ?? []).toString('utf8');
  return { sound: verdict.sound, note };
}

/** Says what each witness saw; false where one did not. */
function sayWitnesses(note: string, keys: readonly string[]): boolean {
  const seen = keys.map((key) => {
    const witness = decodeVerifier(key, 'cosignature');
    return { name: witness.name, at: openCosignature(note, witness) };
  });
  for (const { name, at } of seen)
    console.log(
      at === null ? `✗ 没有见证 ${name} 的联署` : `  见证 ${name} 于 ${at.toISOString()} 联署`,
    );
  return seen.every(({ at }) => at !== null);
}

/** The checkpoints a file holds, each with a name to speak of it. A file without any is one that is none. */
async function notesIn(file: string, cwd: string): Promise<{ note: string; name: string }[]> {
  const text = await readFile(resolve(cwd, file), 'utf8');
  const notes = splitNotes(text);
  return (notes.length === 0 ? [text] : notes).map((note, i) => ({
    note,
    name: notes.length > 1 ? `${file} 中第 ${i + 1} 个` : file,
  }));
}

/** A key as text: itself, or what its file holds. */
async function keyText(key: string, cwd: string): Promise<string> {
  return key.includes('+') ? key : readFile(resolve(cwd, key), 'utf8');
}

function describe(verdict: LogVerdict, checkpoints: readonly string[]): string {
  if (!verdict.sound) return `✗ 不能采信：${describeFault(verdict.fault, checkpoints)}`;
  const { origin, size, root } = verdict.checkpoint;
  return [
    `✓ 完整，未被改动：${origin}，共 ${size} 条`,
    `  根哈希 ${Buffer.from(root).toString('base64')}`,
    verdict.earlier > 0
      ? `  与 ${verdict.earlier} 个过去的检查点一致`
      : '  没有给出过去的检查点：只能证明导出包自身一致，不能证明历史从未被整体重写',
    ...(verdict.ownKey ? ['  用的是导出包自带的公钥：请用 --key 给出您从别处得到的公钥'] : []),
  ].join('\n');
}

function describeFault(fault: LogFault, checkpoints: readonly string[]): string {
  switch (fault.kind) {
    case 'missing_file':
      return `缺少文件 ${fault.path}`;
    case 'bad_key':
      return `公钥不可用（${fault.reason}）`;
    case 'bad_signature':
      return `${fault.path} 的签名不符`;
    case 'bad_bundle':
      return `${fault.path} 已损坏，最早从第 ${fault.index} 条起`;
    case 'entry_altered':
      return `第 ${fault.index} 条最早出错（被改动、删除、插入或调换）`;
    case 'tile_altered':
      return `${fault.path} 与条目算出的哈希不符`;
    case 'root_differs':
      return `${fault.size} 条合计与签名的根哈希不符，第 ${fault.soundUpTo} 条起不可信`;
    case 'bad_earlier':
      return `检查点 ${checkpoints[fault.number] ?? ''} 不是用这把公钥签的，或已损坏`;
    case 'rewritten':
      return `与过去的检查点 ${checkpoints[fault.number] ?? ''} 不符：前 ${fault.size} 条被改写或截短`;
  }
}
