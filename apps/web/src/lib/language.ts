import { LANGUAGE_COOKIE, type Language } from '@huixiang/contracts';
import { LANGUAGE } from '../text/locale.zh';

/** Each in its own words, for whoever cannot read the other. */
export const LANGUAGES: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };

/** The one these pages are not in. */
export const OTHER_LANGUAGE: Language = LANGUAGE === 'zh' ? 'en' : 'zh';

const A_YEAR_S = 31_536_000;

/** Shows the pages in another language from now on, on this machine; the server keeps a build of each. */
export function speak(language: Language): void {
  document.cookie = `${LANGUAGE_COOKIE}=${language}; path=/; max-age=${A_YEAR_S}; samesite=lax`;
  location.reload();
}
