import { resolve } from 'node:path';

/** Where what was learned lies; the same path from `src` and from `dist`. */
export const MODEL = resolve(__dirname, '../model');
