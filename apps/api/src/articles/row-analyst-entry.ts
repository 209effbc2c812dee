import { serveAnalyst } from '@huixiang/text-analysis';
import { analysedColumns } from './analysed-columns';

/** Written where it is known: a thread that hands objects over has every one of them read, and thrown away, by the other. */
serveAnalyst((analysis, { body }) => JSON.stringify(analysedColumns(analysis, body)));
