import type { Role } from '@huixiang/domain';

/** The person behind a request, as their session says. */
export interface Actor {
  readonly id: number;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** Whether their password was given by somebody else: they must choose their own before all else. */
  readonly passwordDue: boolean;
  readonly unit: { readonly id: number; readonly name: string; readonly path: string };
}
