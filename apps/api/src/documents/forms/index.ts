import type { DocumentKind } from '@huixiang/domain';
import type { CaseFile } from '../case-file';
import type { OfficialDocument } from '../layout/official-document';
import { assignmentSheet } from './assignment-sheet';
import { closingFile } from './closing-file';
import { feedbackSheet } from './feedback-sheet';
import { flashReport } from './flash-report';
import { finalReport, followUpReport } from './follow-up-report';
import { supervisionSheet } from './supervision-sheet';

/** What each document says, from the facts of its case. */
export const FORMS: Readonly<Record<DocumentKind, (file: CaseFile) => OfficialDocument>> = {
  flash: flashReport,
  follow_up: followUpReport,
  final: finalReport,
  assignment: assignmentSheet,
  feedback: feedbackSheet,
  supervision: supervisionSheet,
  closing: closingFile,
};
