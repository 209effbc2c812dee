import { resolve } from 'node:path';
import { Analyst } from '@huixiang/text-analysis';
import type { AnalysedRow } from './article-row';

/** The same path from `src` and from `dist`: a thread needs the built file. */
const ENTRY = resolve(__dirname, '../../dist/articles/row-analyst-entry.js');

/** An analyst whose thread answers with rows in JSON. */
export function rowAnalyst(): Analyst<AnalysedRow> {
  return new Analyst(ENTRY);
}
