import type { Sentiment } from '@huixiang/domain';

export interface TextKind {
  /** The sets it is learned from. */
  readonly name: string;
  readonly form: TextForm;
  /** What its material is labelled with; a kind told apart in two knows no neutral. */
  readonly labels: readonly Sentiment[];
}

/** What a text is, as an officer would call it. */
export const TEXT_FORMS = ['news', 'message', 'microblog', 'review'] as const;
export type TextForm = (typeof TEXT_FORMS)[number];

const THREE: readonly Sentiment[] = ['negative', 'neutral', 'positive'];
const TWO: readonly Sentiment[] = ['negative', 'positive'];

/** The kinds of text the one model knows: what a word means differs between them, and most of it is shared. */
export const TEXT_KINDS: readonly TextKind[] = [
  { name: 'smp2020_virus', form: 'microblog', labels: THREE },
  { name: 'smp2020_usual', form: 'microblog', labels: THREE },
  { name: 'weibo2018', form: 'microblog', labels: TWO },
  { name: 'finnews', form: 'news', labels: TWO },
  { name: 'chnsenticorp_htl', form: 'review', labels: TWO },
  { name: 'waimai10k', form: 'review', labels: TWO },
  { name: 'online_shopping10', form: 'review', labels: TWO },
  { name: 'public_news', form: 'news', labels: THREE },
  { name: 'public_messages', form: 'message', labels: THREE },
];
