import { serveAnalyst } from './serve-analyst';

/** The thread of whoever wants analyses as they are. */
serveAnalyst((analysis) => analysis);
