import type { RequestKind } from './request';

/** Whom a case asks for help. */
export const COORDINATION_LABELS = {
  requestKind: {
    co_operation: '协办单位',
    publicity: '宣传部门',
    cyberspace: '网信部门',
    police: '公安机关',
    telecom: '通信管理部门',
    media: '媒体、网站',
    other: '其他机关',
  } satisfies Record<RequestKind, string>,
} as const;
