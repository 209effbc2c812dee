import {
  type BriefingEdit,
  type BriefingPlanChange,
  briefingList,
  briefingPlanList,
  briefingView,
} from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { change, read } from '../../lib/api';
import { useChange } from '../../lib/use-change';

export function useBriefings() {
  return useQuery({ queryKey: ['briefings'], queryFn: () => read('/briefings', briefingList) });
}

export function useBriefing(id: number) {
  return useQuery({
    queryKey: ['briefings', id],
    queryFn: () => read(`/briefings/${id}`, briefingView),
    placeholderData: undefined,
  });
}

export function usePlans() {
  return useQuery({
    queryKey: ['briefing-plans'],
    queryFn: () => read('/briefings/plans', briefingPlanList),
  });
}

export const useSetPlan = () =>
  useChange(['briefing-plans'], (input: BriefingPlanChange) =>
    change('PUT', '/briefings/plans', input),
  );

export const useEdit = (id: number) =>
  useChange(['briefings'], (input: BriefingEdit) =>
    change('PUT', `/briefings/${id}/paragraphs`, input),
  );

export const useSettle = (id: number) =>
  useChange(
    ['briefings', 'ledger'],
    ({ step, body }: { step: 'issue' | 'discarding'; body?: object }) =>
      change('POST', `/briefings/${id}/${step}`, body),
  );
