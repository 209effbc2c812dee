/** One object of NDJSON, nothing of it known yet. */
export type Row = Readonly<Record<string, unknown>>;

/** @throws where the line is no JSON object */
export function parseRow(raw: string): Row {
  let row: unknown;
  try {
    row = JSON.parse(raw);
  } catch {
    throw new Error('不是一行 JSON');
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    throw new Error('应为一个 JSON 对象');
  return row as Row;
}

export function isId(id: unknown): id is string | number {
  return typeof id === 'string' || typeof id === 'number';
}

/** A text of a row, null where it has none. */
export function readText(row: Row, name: string): string | null {
  const text = row[name];
  if (text === undefined || text === null) return null;
  if (typeof text !== 'string') throw new Error(`${name} 应为字符串`);
  return text;
}
