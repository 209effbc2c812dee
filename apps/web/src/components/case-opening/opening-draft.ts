import {
  type CaseOpening,
  type EventSummary,
  type MessageMatter,
  caseOpening,
} from '@huixiang/contracts';
import {
  type CaseOrigin,
  type Category,
  type EventLevel,
  type Field,
  presetCategories,
  presetEventLevel,
  presetOrigin,
} from '@huixiang/domain';
import type { Dayjs } from 'dayjs';
import { instantOf, wallClock } from '../../lib/beijing-time';

/** What a case is opened from: an event, a message that came in, or a person's own knowledge. */
export type OpeningFrom =
  | { readonly kind: 'event'; readonly event: EventSummary }
  | { readonly kind: 'message'; readonly articleId: number; readonly matter: MessageMatter }
  | { readonly kind: 'hand' };

export interface Fields {
  title: string;
  level: EventLevel;
  eventLevel: EventLevel | 'none';
  origin: CaseOrigin;
  instruction: string;
  rumour: boolean;
  levelReason: string;
  categories: Category[];
  field?: Field;
  place?: string;
  unitId: number;
  firstPublicAt: Dayjs | null;
  occurredAt: Dayjs | null;
}

/** The form filled in with what is known. */
export function initialOf(from: OpeningFrom): Partial<Fields> {
  const common = { rumour: false, occurredAt: null };
  switch (from.kind) {
    case 'event': {
      const { event } = from;
      return {
        ...common,
        title: event.title,
        level: event.level,
        eventLevel: presetEventLevel(event) ?? 'none',
        origin: presetOrigin(event.categories),
        categories: [...presetCategories(event.categories)],
        firstPublicAt: wallClock(event.firstReportedAt),
      };
    }
    case 'message':
      return { ...common, ...ofMessage(from) };
    case 'hand':
      return {
        ...common,
        title: '',
        level: 'IV',
        eventLevel: 'none',
        origin: 'instruction',
        categories: ['vital_interest'],
        firstPublicAt: null,
      };
  }
}

function ofMessage(from: Extract<OpeningFrom, { kind: 'message' }>): Partial<Fields> {
  const { title, categories, field, place, claimedAt, firstSeenAt, tier, level, accidentLevel } =
    from.matter;
  // A matter of its own has no event whose levels it would understate.
  const alone = eventOf(from) === null;
  return {
    title: title.slice(0, 120),
    level: (alone ? null : level) ?? 'IV',
    eventLevel: (alone ? null : accidentLevel) ?? 'none',
    origin: tier === 'hotline' ? 'message' : alone ? 'manual' : 'event',
    categories: [...presetCategories(categories)],
    ...(field !== null && { field }),
    ...(place !== null && { place }),
    firstPublicAt: wallClock(claimedAt ?? firstSeenAt),
  };
}

export function bodyOf(from: OpeningFrom, fields: Fields): CaseOpening {
  return caseOpening.parse({
    eventId: eventOf(from),
    articleId: from.kind === 'message' ? from.articleId : null,
    field: fields.field ?? null,
    title: fields.title,
    level: fields.level,
    eventLevel: fields.eventLevel === 'none' ? null : fields.eventLevel,
    // Whether an alert led to it is known where the case is opened.
    ...(fields.origin !== 'alert' && { origin: fields.origin }),
    instruction: fields.origin === 'instruction' ? fields.instruction : null,
    rumour: fields.rumour ?? false,
    levelReason: fields.levelReason ?? null,
    categories: fields.categories,
    unitId: fields.unitId,
    firstPublicAt: fields.firstPublicAt && instantOf(fields.firstPublicAt),
    occurredAt: fields.occurredAt && instantOf(fields.occurredAt),
  });
}

/** The event that is followed for it. A message's own is, unless it has a case: then the message is a matter of its own. */
export function eventOf(from: OpeningFrom): number | null {
  if (from.kind === 'event') return from.event.id;
  return from.kind === 'message' && from.matter.caseId === null ? from.matter.eventId : null;
}
