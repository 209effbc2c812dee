import { type CalendarYear, type RuleChange, ruleList, rulePreview } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { change, read } from '../../lib/api';
import { useChange } from '../../lib/use-change';

export function useRules() {
  return useQuery({ queryKey: ['rules'], queryFn: () => read('/rules', ruleList) });
}

/** What a change would mean, asked while it is being written. */
export function usePreview(input: RuleChange | null) {
  return useQuery({
    queryKey: ['rule-preview', input],
    queryFn: async () => rulePreview.parse(await change('POST', '/rules/preview', input)),
    enabled: input !== null,
    retry: false,
    placeholderData: undefined,
  });
}

export const useChangeRule = () =>
  useChange(['rules'], (input: RuleChange) => change('POST', '/rules', input));

export const useWithdraw = () =>
  useChange(['rules'], (key: number) => change('DELETE', `/rules/${key}`));

export const useSetYear = () =>
  useChange(['rules', 'clocks', 'case', 'cases'], async (input: CalendarYear) =>
    z.object({ moved: z.int() }).parse(await change('PUT', '/rules/calendar', input)),
  );
