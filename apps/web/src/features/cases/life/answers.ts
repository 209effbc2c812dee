import type { CaseDetail, ReleaseView } from '@huixiang/contracts';

/** What stands published and answers for the case as it is now: since it was taken up again, where it was. */
export function answersOf({ releases, reopenings }: CaseDetail): readonly ReleaseView[] {
  const since = reopenings[0]?.at ?? '';
  return releases.filter(
    ({ state, publishedAt }) =>
      state === 'published' && publishedAt !== null && publishedAt >= since,
  );
}
