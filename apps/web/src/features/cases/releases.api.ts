import { type Placement, type ReleaseDraft, textCheck } from '@huixiang/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { change, upload } from '../../lib/api';

const id = z.object({ id: z.int() });
const CHECKED_AFTER_MS = 400;

/** Writes the releases of a case and hands them in; each asks the page anew, whether it went well or not. */
export function useReleaseWriting(caseId: number) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries();
  const save = useMutation({
    mutationFn: async ({ releaseId, draft }: { releaseId: number | null; draft: ReleaseDraft }) => {
      if (releaseId === null)
        return id.parse(await change('POST', `/cases/${caseId}/releases`, draft)).id;
      await change('PUT', `/releases/${releaseId}`, draft);
      return releaseId;
    },
    onSettled,
  });
  const submit = useMutation({
    mutationFn: ({ releaseId, exception }: { releaseId: number; exception: string | null }) =>
      change('POST', `/releases/${releaseId}/submission`, { exception }),
    onSettled,
  });
  return { save, submit };
}

/** Enters that a release has appeared, or appeared `elsewhere` too, its evidence first. */
export function usePublication(releaseId: number, elsewhere: boolean) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (given: { placement: Placement; files: readonly File[] }) => {
      for (const file of given.files) await upload(`/releases/${releaseId}/evidence`, file, {});
      const { channel, ...publication } = given.placement;
      return elsewhere
        ? change('POST', `/releases/${releaseId}/placements`, { channel, ...publication })
        : change('POST', `/releases/${releaseId}/publication`, publication);
    },
    onSettled: () => client.invalidateQueries(),
  });
}

/** What a text says of persons, and whether it answers: asked while it is being written, once the hand rests. */
export function useTextCheck(text: { readonly title: string; readonly body: string }) {
  const [rested, setRested] = useState(text);
  const { title, body } = text;
  useEffect(() => {
    const timer = setTimeout(() => setRested({ title, body }), CHECKED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [title, body]);
  const { data } = useQuery({
    queryKey: ['text-check', rested],
    queryFn: async () => textCheck.parse(await change('POST', '/releases/check', rested)),
    enabled: rested.body !== '',
  });
  return data ?? { privacy: [], workNews: [] };
}
