import { AsyncLocalStorage } from 'node:async_hooks';
import { LANGUAGE_COOKIE, type Language, language } from '@huixiang/contracts';
import type { NextFunction, Request, Response } from 'express';

const spoken = new AsyncLocalStorage<Language>();

/** What the browser keeps of the language its person chose; Chinese where nothing is kept. */
export function languageOf(request: Pick<Request, 'headers'>): Language {
  const kept = new RegExp(`(?:^|;\\s*)${LANGUAGE_COOKIE}=(\\w+)`).exec(
    request.headers.cookie ?? '',
  );
  return language.catch('zh').parse(kept?.[1]);
}

/** All that is done for a request speaks its language. */
export function inItsLanguage(request: Request, _: Response, next: NextFunction): void {
  spoken.run(languageOf(request), next);
}

/** The language of the request at hand; Chinese where none is. */
export function spokenNow(): Language {
  return spoken.getStore() ?? 'zh';
}
