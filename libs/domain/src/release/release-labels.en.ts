import type { ReviewVerdict } from './review';
import type { SpeakerRank } from './speaker';

/** The English of who speaks. */
export const RELEASE_LABELS = {
  reviewVerdict: { passed: 'Passed', returned: 'Returned', referred: 'Referred' } satisfies Record<
    ReviewVerdict,
    string
  >,
  speakerRank: {
    government_head: 'Head of government',
    government_deputy: 'Deputy head of government',
    department_head: 'Head of department',
    department_deputy: 'Deputy head of department',
    spokesperson: 'Spokesperson',
    other: 'Other',
  } satisfies Record<SpeakerRank, string>,
} as const;
