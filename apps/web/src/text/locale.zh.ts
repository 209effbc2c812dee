import type { Language } from '@huixiang/contracts';

export { default as ANT_LOCALE } from 'antd/locale/zh_CN';

/** As `Intl` names it. */
export const LOCALE: string = 'zh-CN';

export const LANGUAGE: Language = 'zh';

export { zhCN as FAULTS } from 'zod/locales';
