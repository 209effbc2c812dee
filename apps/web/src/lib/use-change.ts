import { useMutation, useQueryClient } from '@tanstack/react-query';
import { explain } from './api';
import { useMessage } from './message';

/** A change: afterwards what it may touch, by the first part of its key, is asked for again; a refusal is said. */
export function useChange<Input, Output>(
  touches: readonly string[],
  work: (input: Input) => Promise<Output>,
) {
  const client = useQueryClient();
  const message = useMessage();
  return useMutation({
    mutationFn: work,
    onSettled: () =>
      Promise.all(touches.map((key) => client.invalidateQueries({ queryKey: [key] }))),
    onError: (error) => void message.error(explain(error)),
  });
}
