import { BRIEFING_KINDS, LIST_NAMES, templateFaults } from '@huixiang/domain';
import { z } from 'zod';
import { rowId, trimmedText } from './input';
import { moment } from './time';
import { FAULTS } from './faults.zh';

const TEMPLATE_FAULTS = {
  unknown: FAULTS.noSuchFigure,
  number: FAULTS.numbersAreFigures,
  brace: FAULTS.unpairedBraces,
} as const;

/** How a briefing is worded (`BriefingTemplate`). */
export const briefingTemplate = z
  .strictObject({
    title: trimmedText.min(2).max(40),
    sections: z
      .array(
        z.strictObject({
          heading: trimmedText.min(1).max(40),
          text: trimmedText.max(2000),
          list: z.enum(LIST_NAMES as [string, ...string[]]).nullable() as z.ZodType<
            (typeof LIST_NAMES)[number] | null
          >,
          item: trimmedText.max(500),
        }),
      )
      .min(1, FAULTS.oneSection)
      .max(20),
  })
  .superRefine((template, context) => {
    for (const fault of templateFaults(template)) {
      const what = 'name' in fault ? fault.name : 'text' in fault ? fault.text : '';
      context.addIssue({
        code: 'custom',
        path: ['sections', fault.section],
        message: `“${template.sections[fault.section]?.heading ?? ''}”：${TEMPLATE_FAULTS[fault.kind]}${what === '' ? '' : `（${what}）`}`,
      });
    }
  });

const kind = z.enum(BRIEFING_KINDS);

/** A unit's way with one kind of briefing. */
export const briefingPlanChange = z.strictObject({
  kind,
  /** null: the product's own wording. */
  template: briefingTemplate.nullable(),
  enabled: z.boolean(),
  hour: z.int().min(0).max(23),
});
export type BriefingPlanChange = z.infer<typeof briefingPlanChange>;

export const briefingPlan = z.strictObject({
  kind,
  template: briefingTemplate,
  own: z.boolean(),
  enabled: z.boolean(),
  hour: z.int(),
  nextAt: moment.nullable(),
});
export type BriefingPlan = z.infer<typeof briefingPlan>;
export const briefingPlanList = z.array(briefingPlan);

/** One to be drawn up now: of the last period that is over, or about an event. */
export const briefingRequest = z
  .strictObject({ kind, eventId: rowId.nullable() })
  .refine((request) => (request.kind === 'special') === (request.eventId !== null), {
    message: FAULTS.specialNeedsEvent,
  });
export type BriefingRequest = z.infer<typeof briefingRequest>;

const part = z.union([
  z.string(),
  z.strictObject({ name: z.string(), text: z.string(), to: z.string().nullable() }),
]);
const section = z.strictObject({
  heading: z.string(),
  paragraphs: z.array(z.array(part)),
});
export type BriefingSectionView = z.infer<typeof section>;

/** A paragraph as a person words it; null takes the rules' own again. */
export const briefingEdit = z.strictObject({
  section: z.int().min(0).max(30),
  paragraph: z.int().min(0).max(200),
  text: trimmedText.min(1).max(2000).nullable(),
});
export type BriefingEdit = z.infer<typeof briefingEdit>;

/** Issues what was read: its hash. */
export const briefingIssuing = z.strictObject({ sha256: z.string().length(64) });

export const BRIEFING_STATES = ['draft', 'issued', 'discarded'] as const;

const head = z.strictObject({
  id: z.int(),
  kind,
  /** 〔2026〕第12期. */
  issue: z.string(),
  title: z.string(),
  unit: z.string(),
  from: moment,
  to: moment,
  state: z.enum(BRIEFING_STATES),
  composedAt: moment,
  /** null: by its schedule. */
  composedBy: z.string().nullable(),
  issuedAt: moment.nullable(),
});
export type BriefingHead = z.infer<typeof head>;
export const briefingList = z.array(head);

export const briefingView = head.extend({
  eventId: z.int().nullable(),
  sections: z.array(section),
  /** What a person made of paragraphs, with numbers in it that no figure has. */
  edits: z.array(
    z.strictObject({
      section: z.int(),
      paragraph: z.int(),
      text: z.string(),
      foreign: z.array(z.string()),
    }),
  ),
  editedBy: z.string().nullable(),
  issuedBy: z.string().nullable(),
  /** Of the briefing as it reads now; what is issued is what was read. */
  sha256: z.string(),
});
export type BriefingView = z.infer<typeof briefingView>;

export const briefingFile = z.strictObject({
  format: z.enum(['docx', 'pdf', 'json']).default('docx'),
});
