import type { FetchOutcome } from '@huixiang/feeds';

/** Whether nobody answered: what a publisher did answer stands, though this process ends meanwhile. */
export function isCutOff(fetched: FetchOutcome): boolean {
  return fetched.kind === 'failed' && ['connection', 'timeout'].includes(fetched.failure);
}
