import { serveAnalyst } from '@huixiang/text-analysis';
import { analysedColumns, analysedWholes } from './analysed-columns';
import { analysedRow } from './article-row';

/** Written where it is known: a thread that hands objects over has every one of them read, and thrown away, by the other. */
serveAnalyst((analysis, { body }) =>
  analysedRow(analysedColumns(analysis, body), analysedWholes(analysis)),
);
