import { resolve } from 'node:path';
import { Analyst } from '@huixiang/text-analysis';

/** The same path from `src` and from `dist`: a thread needs the built file. */
const ENTRY = resolve(__dirname, '../../dist/articles/row-analyst-entry.js');

/** An analyst whose thread answers with `AnalysedColumns` in JSON. */
export function rowAnalyst(): Analyst<string> {
  return new Analyst(ENTRY);
}
