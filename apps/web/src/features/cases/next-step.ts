import type { CaseDetail, ClockView, ReleaseView } from '@huixiang/contracts';
import { LABELS, type PublishingDuty, PUBLISHING_DUTIES } from '@huixiang/domain';
import { TEXT } from './text.zh';

/** What must happen next in a case, who holds it, and until when. */
export interface NextStep {
  readonly what: string;
  readonly who: string;
  /** Null where no limit runs for it. */
  readonly clock: ClockView | null;
}

const REVIEWERS = TEXT.reviewer;

/** The next step of a case by its facts; null once it is closed. */
export function nextStep(detail: CaseDetail): NextStep | null {
  if (detail.closedAt !== null) return null;
  const { unit } = detail.case;
  const clock = nextClock(detail.case.clocks);
  const disputed = detail.objections.some(({ decidedAt }) => decidedAt === null);
  if (disputed) return { what: TEXT.decideHandlingUnit, who: TEXT.commonHigherAuthority, clock };
  if (detail.acceptedAt === null) return { what: TEXT.accept, who: unit.name, clock };
  const handler = detail.acceptedBy ?? unit.name;
  if (clock !== null && clock.duty !== 'closing' && !isPublishing(clock.duty))
    return { what: LABELS.duty[clock.duty], who: handler, clock };
  const written = detail.releases.filter(({ state }) => state in ON_THE_WAY);
  const furthest = written.toSorted((a, b) => ON_THE_WAY[b.state]! - ON_THE_WAY[a.state]!)[0];
  if (furthest !== undefined) return { ...withText(furthest, handler), clock };
  if (clock !== null && clock.duty !== 'closing')
    return { what: TEXT.draftForDuty(LABELS.duty[clock.duty]), who: handler, clock };
  return lastStep(detail.closingGaps, handler, clock);
}

/**
 * The clock that runs for what must happen next. What another unit was asked for is that unit's step; closing is the
 * last one, whenever it falls due.
 */
function nextClock(clocks: readonly ClockView[]): ClockView | null {
  const owed = clocks
    .filter(({ metAt, closedAt, pausedUntil }) => !metAt && !closedAt && !pausedUntil)
    .filter(({ duty }) => duty !== 'coordination')
    .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
  return owed.find(({ duty }) => duty !== 'closing') ?? owed[0] ?? null;
}

/** Once everything is said: what still speaks against closing, or closing itself. */
function lastStep(
  [gap]: CaseDetail['closingGaps'],
  handler: string,
  clock: ClockView | null,
): NextStep {
  return gap === undefined
    ? { what: TEXT.closeCase, who: TEXT.openingUnit, clock }
    : { what: TEXT.missingBeforeClosing(LABELS.closingGap[gap]), who: handler, clock };
}

/** How far a text is that is not published yet. */
const ON_THE_WAY: Readonly<Partial<Record<ReleaseView['state'], number>>> = {
  draft: 1,
  returned: 2,
  in_review: 3,
  cleared: 4,
};

function withText(release: ReleaseView, handler: string): Pick<NextStep, 'what' | 'who'> {
  const { title, state } = release;
  switch (state) {
    case 'cleared':
      return { what: TEXT.releaseText(title), who: handler };
    case 'in_review':
      return { what: TEXT.reviewText(title), who: REVIEWERS };
    case 'returned':
      return { what: TEXT.reviseReturned(title), who: handler };
    default:
      return { what: TEXT.submitText(title), who: handler };
  }
}

function isPublishing(duty: ClockView['duty']): duty is PublishingDuty {
  return (PUBLISHING_DUTIES as readonly string[]).includes(duty);
}
