import { ASSESSMENT_STATES, GRADES } from '@huixiang/domain';
import { z } from 'zod';
import { assessmentResultView } from './assessment.contract';
import { standardView } from './assessment-standard.contract';
import { signedAssessment } from './signed-assessment.contract';
import { moment } from './time';

/** What an export holds in each of its forms, and as JSON whole. The same assessment gives the same bytes. */
export const assessmentData = z.strictObject({
  schema: z.literal('huixiang/assessment@1'),
  /** null: computed on the spot, not drawn up as a document. */
  number: z.string().nullable(),
  state: z.enum(ASSESSMENT_STATES).nullable(),
  unit: z.strictObject({ id: z.int(), name: z.string() }),
  from: moment,
  to: moment,
  standard: standardView,
  result: assessmentResultView,
  /** With items by hand. */
  score: z.number().nullable(),
  grade: z.enum(GRADES).nullable(),
  items: signedAssessment.shape.items,
  objections: signedAssessment.shape.objections,
  signatures: signedAssessment.shape.signatures,
  inputsSha256: z.string().nullable(),
  contentSha256: z.string().nullable(),
});
export type AssessmentData = z.infer<typeof assessmentData>;

/** The forms an assessment is exported in. */
export const EXPORT_FORMATS = ['xlsx', 'docx', 'pdf', 'csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
