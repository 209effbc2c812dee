import type { RequestKind } from './request';

/** The English of whom a case asks for help. */
export const COORDINATION_LABELS = {
  requestKind: {
    co_operation: 'Assisting unit',
    publicity: 'Publicity',
    cyberspace: 'Cyberspace',
    police: 'Police',
    telecom: 'Telecom',
    media: 'Media or website',
    other: 'Other body',
  } satisfies Record<RequestKind, string>,
} as const;
