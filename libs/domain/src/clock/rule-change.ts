import type { Limit } from './limit';

interface Terms {
  readonly enabled: boolean;
  readonly limit: Limit;
  /** In the limit's unit; null: it may not be extended. */
  readonly extension: number | null;
  readonly pausable: boolean;
}

/**
 * Whether a place may have `own` where a wider place, or the country, has `wider`: what is demanded from above
 * may be made stricter, never looser. Strictness is compared within one unit of time only.
 */
export function isNoLooser(own: Terms, wider: Terms | null): boolean {
  if (wider === null || !wider.enabled) return true;
  return (
    own.enabled &&
    own.limit.unit === wider.limit.unit &&
    own.limit.amount <= wider.limit.amount &&
    own.limit.amount + (own.extension ?? 0) <= wider.limit.amount + (wider.extension ?? 0) &&
    (wider.pausable || !own.pausable)
  );
}
