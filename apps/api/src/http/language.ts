import { AsyncLocalStorage } from 'node:async_hooks';
import { LANGUAGE_COOKIE, type Language, language } from '@huixiang/contracts';
import type { NextFunction, Request, Response } from 'express';

const spoken = new AsyncLocalStorage<Language>();

const KEPT = new RegExp(`(?:^|;\\s*)${LANGUAGE_COOKIE}=(\\w+)`);
const KNOWN = language.catch('zh');

/** What the browser keeps of the language its person chose; Chinese where nothing is kept. */
function languageOf(request: Request): Language {
  return KNOWN.parse(KEPT.exec(request.headers.cookie ?? '')?.[1]);
}

/** All that is done for a request speaks its language. */
export function inItsLanguage(request: Request, _: Response, next: NextFunction): void {
  spoken.run(languageOf(request), next);
}

/** The language of the request at hand; Chinese where none is. */
export function spokenNow(): Language {
  return spoken.getStore() ?? 'zh';
}
