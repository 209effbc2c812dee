import { type CaseQuery, assessmentView, caseDetail, caseList } from '@huixiang/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { change, read } from '../../lib/api';

export function useCases(query: Partial<CaseQuery>) {
  return useQuery({ queryKey: ['cases', query], queryFn: () => read('/cases', caseList, query) });
}

export function useCase(id: number) {
  return useQuery({
    queryKey: ['case', id],
    queryFn: () => read(`/cases/${id}`, caseDetail),
    placeholderData: undefined,
  });
}

export function useCaseAssessment(id: number) {
  return useQuery({
    queryKey: ['assessment', 'case', id],
    queryFn: () => read(`/assessment/cases/${id}`, assessmentView),
    placeholderData: undefined,
  });
}

/** What is done on a case's page; each asks the page anew, whether it went well or not. */
export function useCaseActions(id: number) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries();
  const accept = useMutation({
    mutationFn: () => change('POST', `/cases/${id}/acceptance`),
    onSettled,
  });
  const close = useMutation({
    mutationFn: (reason: string | null) => change('POST', `/cases/${id}/closing`, { reason }),
    onSettled,
  });
  return { accept, close };
}
