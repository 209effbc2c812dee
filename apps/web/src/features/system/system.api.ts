import {
  type AccountView,
  type AddAccount,
  type AddUnit,
  type ChangeAccount,
  type ChangeUnit,
  type ManagedUnit,
  accountPage,
  managedUnitList,
  oneTimePassword,
} from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { change, read } from '../../lib/api';
import { useChange } from '../../lib/use-change';

export const useManagedUnits = () =>
  useQuery({
    queryKey: ['units', 'managed'],
    queryFn: () => read('/units/managed', managedUnitList),
  });

export const useAccounts = (query: Readonly<Record<string, string | undefined>>) =>
  useQuery({
    queryKey: ['accounts', query],
    queryFn: () => read('/accounts', accountPage, query),
  });

/** A change to units or people: afterwards both, and the divisions, are asked for again. */
const TOUCHES = ['units', 'accounts', 'places'];

type Id = Pick<AccountView, 'id'>;

export const useAddUnit = () =>
  useChange(TOUCHES, (input: AddUnit) => change('POST', '/units', input));

export const useChangeUnit = () =>
  useChange(TOUCHES, ({ id, ...input }: ChangeUnit & Pick<ManagedUnit, 'id'>) =>
    change('PUT', `/units/${id}`, input),
  );

export const useAddAccount = () =>
  useChange(TOUCHES, async (input: AddAccount) =>
    oneTimePassword.loose().parse(await change('POST', '/accounts', input)),
  );

export const useChangeAccount = () =>
  useChange(TOUCHES, ({ id, ...input }: ChangeAccount & Id) =>
    change('PUT', `/accounts/${id}`, input),
  );

export const useSetDisabled = () =>
  useChange(TOUCHES, ({ id, disabled }: Id & { disabled: boolean }) =>
    change('POST', `/accounts/${id}/${disabled ? 'disabling' : 'enabling'}`),
  );

export const useResetPassword = () =>
  useChange(TOUCHES, async ({ id }: Id) =>
    oneTimePassword.parse(await change('POST', `/accounts/${id}/password`)),
  );
