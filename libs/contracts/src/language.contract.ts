import { z } from 'zod';

/** Chinese first; English is the second. */
export const language = z.enum(['zh', 'en']);
export type Language = z.infer<typeof language>;

/** Where a browser keeps the language its person chose; no part of the session, so it holds before one signs in. */
export const LANGUAGE_COOKIE = 'huixiang_language';
