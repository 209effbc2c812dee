import {
  type ChangePassword,
  type Credentials,
  type SessionView,
  sessionView,
} from '@huixiang/contracts';
import { type Permission, isWithinScope } from '@huixiang/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError, change, read } from './api';
import { forgetUnsaved } from './unsaved';

export const SESSION_KEY = ['session'];

/** Who is signed in; null: nobody. Undefined while it is being asked. */
export function useSession(): SessionView | null | undefined {
  const { data } = useQuery({
    queryKey: SESSION_KEY,
    queryFn: async () => {
      try {
        return await read('/session', sessionView);
      } catch (error) {
        if (error instanceof ApiError && error.code === 'access.signed_out') return null;
        throw error;
      }
    },
    staleTime: 60_000,
  });
  return data;
}

export function usePermitted(permission: Permission): boolean {
  return useSession()?.permissions.includes(permission) ?? false;
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (credentials: Credentials) =>
      sessionView.parse(await change('POST', '/session', credentials)),
    onSuccess: (session) => client.setQueryData(SESSION_KEY, session),
  });
}

/** One's own password; the session stays, and may do all its role may. */
export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ChangePassword) => change('PUT', '/session/password', input),
    onSuccess: () => client.invalidateQueries({ queryKey: SESSION_KEY }),
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => change('DELETE', '/session'),
    onSuccess: () => {
      forgetUnsaved();
      client.clear();
      client.setQueryData(SESSION_KEY, null);
    },
  });
}

/** Whether one works on what belongs to the unit at `path`: who only reads another's case has nothing to do in it. */
export function useIsOwn(path: string): boolean {
  return isWithinScope(useSession()?.unit.path ?? '/none/', path);
}
