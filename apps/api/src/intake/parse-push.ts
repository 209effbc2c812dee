import { type ItemFault, MAX_PUSH_ITEMS, type PushItem, pushItem } from '@huixiang/contracts';
import { DomainError } from '@huixiang/domain';

export interface ParsedPush {
  readonly items: readonly PushItem[];
  readonly errors: readonly ItemFault[];
}

/**
 * A push request's body: one item, an array, `{"items": […]}`, or NDJSON with an item a line. A faulty
 * item is reported by its position and keeps no other from being admitted.
 *
 * @throws DomainError request.invalid where the body is no JSON, or too many items
 */
export function parsePush(body: string, contentType: string): ParsedPush {
  const values = /ndjson|jsonl|json-seq/i.test(contentType) ? lines(body) : whole(body);
  if (values.length > MAX_PUSH_ITEMS)
    throw invalid(`一次最多 ${MAX_PUSH_ITEMS} 条，这里有 ${values.length} 条，请分批推送`);
  const items: PushItem[] = [];
  const errors: ItemFault[] = [];
  for (const { position, value, fault } of values) {
    const checked = fault === undefined ? pushItem.safeParse(value) : null;
    if (checked?.success === true) items.push(checked.data);
    else errors.push({ position, id: idIn(value), message: fault ?? messageOf(checked?.error) });
  }
  return { items, errors };
}

interface Value {
  readonly position: number;
  readonly value: unknown;
  readonly fault?: string;
}

function lines(body: string): readonly Value[] {
  return body.split(/\r?\n/).flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [{ position: i + 1, value: JSON.parse(line) as unknown }];
    } catch {
      return [{ position: i + 1, value: null, fault: '这一行不是 JSON' }];
    }
  });
}

function whole(body: string): readonly Value[] {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    throw invalid(`请求体不是 JSON：${(error as Error).message}`);
  }
  const list = Array.isArray(value) ? value : (itemsOf(value) ?? [value]);
  return (list as unknown[]).map((one, i) => ({ position: i + 1, value: one }));
}

function itemsOf(value: unknown): unknown[] | null {
  const items = (value as { items?: unknown } | null)?.items;
  return Array.isArray(items) ? items : null;
}

function idIn(value: unknown): string | null {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === 'string' || typeof id === 'number' ? String(id).slice(0, 100) : null;
}

function messageOf(
  error: { issues: readonly { path: PropertyKey[]; message: string }[] } | undefined,
): string {
  const faults = (error?.issues ?? []).map(({ path, message }) =>
    path.length === 0 ? message : `${path.map(String).join('.')}：${message}`,
  );
  return faults.join('；') || '不是一条信息';
}

function invalid(message: string): DomainError {
  return new DomainError('request.invalid', { faults: [{ path: '', message }] });
}
