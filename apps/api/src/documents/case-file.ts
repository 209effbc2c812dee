import type { AccountabilityView, CaseDetail, LedgerStatus } from '@huixiang/contracts';
import type { EventStory } from '../events/events.service';

/** All a document is filled in from: facts that are recorded, nothing that is composed. */
export interface CaseFile {
  readonly detail: CaseDetail;
  /** The event that is followed for it. */
  readonly event: EventStory | null;
  readonly accountability: readonly AccountabilityView[];
  readonly checkpoint: LedgerStatus['checkpoint'];
  /** Who makes the document, for which unit. */
  readonly maker: { readonly name: string; readonly unit: string };
  readonly now: Date;
  /** Its number in the series of its kind, of its unit and year. */
  readonly serial: number;
  /** How many follow-up reports the case has, with this one, where it is one. */
  readonly round: number;
  /** When the report before it in the case was made; null where it is the first. */
  readonly since: Date | null;
}
