/* eslint-disable @typescript-eslint/no-require-imports -- import() could not be resolved by both the compiler and Jest */
import type { OfficialDocument } from './official-document';

/** Lays a document out as DOCX. The library for it is loaded with the first. */
export async function layOut(document: OfficialDocument): Promise<Buffer> {
  const docx = require('./lay-out') as typeof import('./lay-out');
  return docx.layOut(document);
}

/** Lays the same document out as PDF. The library for it, with its fonts, is loaded with the first. */
export async function layOutPdf(document: OfficialDocument, madeAt: Date): Promise<Buffer> {
  const pdf = require('./lay-out-pdf') as typeof import('./lay-out-pdf');
  return pdf.layOutPdf(document, madeAt);
}
