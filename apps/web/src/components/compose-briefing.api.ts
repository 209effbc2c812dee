import type { BriefingRequest } from '@huixiang/contracts';
import { z } from 'zod';
import { change } from '../lib/api';
import { useChange } from '../lib/use-change';

/** Composes a briefing now, and answers with its id. */
export const useComposeBriefing = () =>
  useChange(
    ['briefings'],
    async (input: BriefingRequest) =>
      z.object({ id: z.int() }).parse(await change('POST', '/briefings', input)).id,
  );
