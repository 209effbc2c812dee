const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;
/** Names of what is a moment, wherever it stands. */
const IS_MOMENT = /^(at|from|to|until|asOf|badAnswers|closings)$|At$/;

/** Rows built as JSON by the database, and frozen ones read back, with their moments as dates again: by their names. */
export function instantsIn<T>(value: T): T {
  return revived('', value) as T;
}

function revived(name: string, value: unknown): unknown {
  if (typeof value === 'string' && IS_MOMENT.test(name) && INSTANT.test(value))
    return new Date(value);
  if (Array.isArray(value)) return value.map((one) => revived(name, one));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, revived(key, one)]));
}
