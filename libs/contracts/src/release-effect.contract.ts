import { z } from 'zod';
import { moment } from './time';

const counted = z.strictObject({
  total: z.int(),
  negative: z.int(),
  /** Of the negative share: Wilson, 95 %. */
  interval: z.strictObject({ low: z.number(), high: z.number() }),
});

/** What the public asked, and the sentence of the government's that speaks of it: by words alone. */
export const askedQuestion = z.strictObject({
  text: z.string(),
  firstAt: moment,
  articles: z.int(),
  /** One of the articles that ask it. */
  exampleId: z.int(),
  /** Articles that still ask it after the release. */
  afterwards: z.int(),
  answer: z.strictObject({ text: z.string(), share: z.number() }).nullable(),
});
export type AskedQuestion = z.infer<typeof askedQuestion>;

/** What came of a release; observational (相关，非因果). */
export const releaseEffect = z.strictObject({
  /** Whether the two days that are looked at are over. */
  complete: z.boolean(),
  /** 24 h before it, 48 h after it. */
  before: counted,
  after: counted,
  /** Of the negative share, with its 95 % interval; null where a side has too few voices. */
  change: z.strictObject({ difference: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** Hours with voices; hour 0 begins with the release. */
  hours: z.array(z.strictObject({ hour: z.int(), total: z.int(), negative: z.int() })),
  /** What the public asked, the most asked first, and the sentence of the release that speaks of it: by words alone. */
  questions: z.array(askedQuestion),
  /** Events that began after it and quote it in anger. */
  secondary: z.array(z.strictObject({ eventId: z.int(), title: z.string(), articles: z.int() })),
});
export type ReleaseEffect = z.infer<typeof releaseEffect>;
