import { recomputation, signedAssessment, signedAssessmentList } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { change, read } from '../../lib/api';
import { useChange } from '../../lib/use-change';

export function useSignedAssessments() {
  return useQuery({
    queryKey: ['assessments'],
    queryFn: () => read('/assessments', signedAssessmentList),
  });
}

export function useSignedAssessment(id: number) {
  return useQuery({
    queryKey: ['assessments', id],
    queryFn: () => read(`/assessments/${id}`, signedAssessment),
    placeholderData: undefined,
  });
}

/** The same period reckoned again, when somebody asks. */
export function useRecomputation(id: number, asked: boolean) {
  return useQuery({
    queryKey: ['assessments', id, 'recomputation'],
    queryFn: () => read(`/assessments/${id}/recomputation`, recomputation),
    enabled: asked,
    placeholderData: undefined,
  });
}

export const useDraw = () =>
  useChange(
    ['assessments'],
    async (input: { unitId: number; from: string; to: string }) =>
      z.object({ id: z.int() }).parse(await change('POST', '/assessments', input)).id,
  );

/** A step of an assessment: the last part of its address, and what is said with it. */
export const useStep = (id: number) =>
  useChange(['assessments', 'ledger'], ({ step, body }: { step: string; body?: object }) =>
    change('POST', `/assessments/${id}/${step}`, body ?? {}),
  );

export const useRemoveItem = (id: number) =>
  useChange(['assessments'], (item: number) =>
    change('DELETE', `/assessments/${id}/items/${item}`),
  );
