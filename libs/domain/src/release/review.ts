/** What is checked before a release: 内容, 保密, 隐私 (山西省2018年政务公开工作要点 五(三)). All three, in any order. */
export const REVIEW_KINDS = ['content', 'secrecy', 'privacy'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** 通过, 退回, and of secrecy 送请确定: who is unsure asks who is competent (政府信息公开条例 第十七条), and answers then. */
export const REVIEW_VERDICTS = ['passed', 'returned', 'referred'] as const;
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

/** 草稿, 审查中, 已退回, 已通过审查, 已发布, 已撤回. */
export const RELEASE_STATES = [
  'draft',
  'in_review',
  'returned',
  'cleared',
  'published',
  'withdrawn',
] as const;
export type ReleaseState = (typeof RELEASE_STATES)[number];

/** One check of one version of a text. */
export interface Review {
  readonly kind: ReviewKind;
  readonly version: number;
  readonly verdict: ReviewVerdict;
  readonly by: number;
}

/** The facts a release's state follows from. Nobody sets a state by hand. */
export interface ReleaseFacts {
  /** Of the text as it stands; a text that is changed is a new version. */
  readonly version: number;
  /** Whether this version was handed in for review. */
  readonly submitted: boolean;
  readonly reviews: readonly Review[];
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

export function releaseState(facts: ReleaseFacts): ReleaseState {
  if (facts.withdrawnAt !== null) return 'withdrawn';
  if (facts.publishedAt !== null) return 'published';
  if (!facts.submitted) return 'draft';
  if (reviewsOf(facts).some(({ verdict }) => verdict === 'returned')) return 'returned';
  return missingReviews(facts).length === 0 ? 'cleared' : 'in_review';
}

/**
 * The checks this version has not passed. Denied by default: what nobody has answered is not passed,
 * however long it waits, and what an earlier version passed counts for nothing.
 */
export function missingReviews(facts: ReleaseFacts): readonly ReviewKind[] {
  const passed = reviewsOf(facts).filter(({ verdict }) => verdict === 'passed');
  return REVIEW_KINDS.filter((kind) => !passed.some((review) => review.kind === kind));
}

function reviewsOf({ version, reviews }: ReleaseFacts): readonly Review[] {
  return reviews.filter((review) => review.version === version);
}

/** 会签: a unit that publishes a text together with others signs it, or says why not. */
export const COSIGNING_VERDICTS = ['signed', 'objected'] as const;
export type CosigningVerdict = (typeof COSIGNING_VERDICTS)[number];

/** A unit that has to sign, and what it said of the version as it stands; null: nothing yet. */
export interface Cosigner {
  readonly unitId: number;
  readonly name: string;
  readonly verdict: CosigningVerdict | null;
}

/** Whether somebody may check a text: nobody who wrote any version of it. */
export function mayReview(reviewer: number, authors: readonly number[]): boolean {
  return !authors.includes(reviewer);
}
