import { z } from 'zod';
import { askedQuestion } from './release-effect.contract';
import { moment } from './time';

/** What is asked about an event beside what the government said so far, and the places its texts speak of. */
export const eventVoices = z.strictObject({
  /** When the government last said something of it; null while it has not. */
  saidAt: moment.nullable(),
  /** The most asked first; `afterwards` counts from `saidAt`. */
  questions: z.array(askedQuestion),
  /** By how many originals name them first, the most first. */
  places: z.array(
    z.strictObject({ code: z.string(), name: z.string(), articles: z.int(), negative: z.int() }),
  ),
});
export type EventVoices = z.infer<typeof eventVoices>;
