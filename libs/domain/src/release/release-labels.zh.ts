import type { ReviewVerdict } from './review';
import type { SpeakerRank } from './speaker';

/** Who speaks. */
export const RELEASE_LABELS = {
  reviewVerdict: { passed: '通过', returned: '退回', referred: '送请确定' } satisfies Record<
    ReviewVerdict,
    string
  >,
  speakerRank: {
    government_head: '本级政府主要负责人',
    government_deputy: '本级政府分管负责人',
    department_head: '部门主要负责人',
    department_deputy: '部门分管负责人',
    spokesperson: '新闻发言人',
    other: '其他人员',
  } satisfies Record<SpeakerRank, string>,
} as const;
