import type { TEXT as SOURCE } from './text.zh';

export const TEXT: typeof SOURCE = {
  documentsIntro:
    'First, follow-up and final reports, assignment, reply and supervision sheets and the closing file are filled in from the recorded facts as Word files in official format, and can be edited',
  documents: 'Documents',
  makeDocument: 'Make document',
};
