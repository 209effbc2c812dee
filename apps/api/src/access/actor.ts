import type { Role } from '@huixiang/domain';

/** The person behind a request, as their session says. */
export interface Actor {
  readonly id: number;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly unit: { readonly id: number; readonly name: string; readonly path: string };
}
