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
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { change, explain, read } from '../../lib/api';

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
function useChange<Input, Output>(work: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: work,
    onSettled: () =>
      Promise.all(
        ['units', 'accounts', 'places'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      ),
    onError: (error) => void message.error(explain(error)),
  });
}

type Id = Pick<AccountView, 'id'>;

export const useAddUnit = () => useChange((input: AddUnit) => change('POST', '/units', input));

export const useChangeUnit = () =>
  useChange(({ id, ...input }: ChangeUnit & Pick<ManagedUnit, 'id'>) =>
    change('PUT', `/units/${id}`, input),
  );

export const useAddAccount = () =>
  useChange(async (input: AddAccount) =>
    oneTimePassword.loose().parse(await change('POST', '/accounts', input)),
  );

export const useChangeAccount = () =>
  useChange(({ id, ...input }: ChangeAccount & Id) => change('PUT', `/accounts/${id}`, input));

export const useSetDisabled = () =>
  useChange(({ id, disabled }: Id & { disabled: boolean }) =>
    change('POST', `/accounts/${id}/${disabled ? 'disabling' : 'enabling'}`),
  );

export const useResetPassword = () =>
  useChange(async ({ id }: Id) =>
    oneTimePassword.parse(await change('POST', `/accounts/${id}/password`)),
  );
