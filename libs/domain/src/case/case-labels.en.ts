import type { CaseOrigin } from '../clock/clock-rule';
import type { CasePhase, ClosingGap } from './case-phase';
import type { DocumentKind } from './document-kind';
import type { ReopeningGround } from './reopening';
import type { Coordinator, RoutingRow } from './routing';

/** The English of how a case came, who has it, where it stands. */
export const CASE_LABELS = {
  documentKind: {
    flash: 'Flash report',
    follow_up: 'Follow-up report',
    final: 'Final report',
    assignment: 'Assignment sheet',
    feedback: 'Feedback sheet',
    supervision: 'Supervision sheet',
    closing: 'Closing file',
  } satisfies Record<DocumentKind, string>,
  phase: {
    awaiting_acceptance: 'Not accepted yet',
    handling: 'Handling',
    responded: 'First released',
    result_published: 'Result published',
    closed: 'Closed',
  } satisfies Record<CasePhase, string>,
  closingGap: {
    not_accepted: 'The responsible unit has not accepted the case',
    no_first_release: 'No first release yet',
    no_result: 'The result of the investigation is not published yet',
    channels_missing:
      'Not yet released in every required channel (government site; Weibo, WeChat or app; press conference)',
    clues_not_handed: 'Rumour clues not yet handed to the police or the cyberspace office',
    open_commitments: 'Commitments not yet confirmed or kept',
  } satisfies Record<ClosingGap, string>,
  routingRow: {
    state_policy: 'State Council policy: the competent State Council department responds',
    several_places:
      'Several places: the competent department of the higher government responds, each place answers for its own part',
    several_departments:
      'Several departments: each responds within its duties and with one voice, the first one leads',
    vertical_department:
      'Unit under vertical management: the office of the higher competent department coordinates',
    one_department: 'Local responsibility: the department concerned answers first',
    undetermined: 'Responsible department not determined: choose one by hand',
  } satisfies Record<RoutingRow, string>,
  coordinator: {
    same_level_office: 'Government office at the same level',
    propaganda: 'Publicity department',
    upper_department: 'Higher competent department',
    superior_government: 'Higher government',
  } satisfies Record<Coordinator, string>,
  origin: {
    alert: 'Alert',
    event: 'Event',
    instruction: 'Higher authority',
    message: 'Message',
    petition: 'Petition',
    manual: 'Registered by hand',
  } satisfies Record<CaseOrigin, string>,
  reopeningGround: {
    bad_answer: 'Poor response or dissatisfied public',
    new_facts: 'New facts',
    instruction: 'Required by a higher authority',
    merged_wrongly: 'Merged by mistake, handled apart',
  } satisfies Record<ReopeningGround, string>,
} as const;
