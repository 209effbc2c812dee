import { unitNames } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { read } from './api';

/** Every unit of the system by its name, as a select offers them; `except` is one's own. */
export function useUnitChoices(except?: number): { value: number; label: string }[] {
  const { data = [] } = useQuery({
    queryKey: ['units', 'directory'],
    queryFn: () => read('/units/directory', unitNames),
    staleTime: 300_000,
  });
  return data.filter(({ id }) => id !== except).map(({ id, name }) => ({ value: id, label: name }));
}
