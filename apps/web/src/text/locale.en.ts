import type { Language } from '@huixiang/contracts';

export { default as ANT_LOCALE } from 'antd/locale/en_GB';

export const LOCALE: string = 'en-GB';

export const LANGUAGE: Language = 'en';

export { en as FAULTS } from 'zod/locales';
