import { OUTLET_TIERS } from '@huixiang/domain';
import { z } from 'zod';
import { rowId, text, trimmedText } from './input';
import { moment } from './time';
import { FAULTS } from './faults.zh';

/** How a source's items come in: asked for, given by a system with a key, or from files. */
export const SOURCE_KINDS = ['feed', 'push', 'import'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const readingProblem = z.strictObject({
  code: z.string(),
  item: z.int().optional(),
  detail: z.string(),
});

export const sourceView = z.strictObject({
  id: z.int(),
  kind: z.enum(SOURCE_KINDS),
  name: z.string(),
  url: z.string().nullable(),
  tier: z.enum(OUTLET_TIERS),
  /** People its account reaches, as its publisher states; null where nobody said. */
  readers: z.int().nullable(),
  placeCode: z.string().nullable(),
  place: z.string().nullable(),
  folder: z.string().nullable(),
  /** Whether the reader's unit manages it. */
  managed: z.boolean(),
  zone: z.string(),
  fullText: z.boolean(),
  intervalSeconds: z.int(),
  nextCheckAt: moment,
  pausedAt: moment.nullable(),
  /** `gone` where the publisher said 410; null where a person paused it. */
  pauseReason: z.string().nullable(),
  lastCheckAt: moment.nullable(),
  lastSuccessAt: moment.nullable(),
  lastArticleAt: moment.nullable(),
  failuresInRow: z.int(),
  /** Code of the last failure; null while the last check went well. */
  failure: z.string().nullable(),
  failureDetail: z.string().nullable(),
  /** Where the publisher says it has moved for good, before that is believed. */
  movedTo: z.string().nullable(),
  articles: z.int(),
  /** Articles of the last 14 days, oldest first. */
  perDay: z.array(z.int()),
});
export type SourceView = z.infer<typeof sourceView>;
export const sourceList = z.array(sourceView);

/** One source with what its page shows beside the list's figures. */
export const sourceDetail = sourceView.extend({
  format: z.string().nullable(),
  encoding: z.string().nullable(),
  reader: z.string().nullable(),
  problems: z.array(readingProblem),
  /** The beginning of a document nobody could read. */
  failureSample: z.string().nullable(),
  hasPushKey: z.boolean(),
  recent: z.array(
    z.strictObject({
      id: z.int(),
      title: z.string(),
      url: z.string().nullable(),
      claimedAt: moment.nullable(),
      firstSeenAt: moment,
      eventId: z.int().nullable(),
      revisions: z.int(),
      /** Left out of events as nothing an officer wants to see. */
      irrelevant: z.boolean(),
    }),
  ),
});
export type SourceDetail = z.infer<typeof sourceDetail>;

const zone = text.refine((name) => {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}, FAULTS.zoneName);

const address = trimmedText
  .max(2000)
  .pipe(z.url({ protocol: /^https?$/, error: FAULTS.webAddressForm }));

const readers = z.int(FAULTS.wholeNumber).min(0).max(2_000_000_000);

const sourceFields = {
  name: trimmedText.min(1).max(100),
  tier: z.enum(OUTLET_TIERS),
  readers: readers.nullable().default(null),
  placeCode: z.string().max(12).nullable().default(null),
  folder: trimmedText.max(60).nullable().default(null),
  zone: zone.default('Asia/Shanghai'),
  fullText: z.boolean().default(false),
  intervalSeconds: z.int().min(60).max(604_800).default(900),
};

export const addSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('feed'), url: address, ...sourceFields }),
  z.strictObject({ kind: z.enum(['push', 'import']), ...sourceFields }),
]);
export type AddSource = z.infer<typeof addSource>;

/** Only what is named is changed. */
export const changeSource = z
  .strictObject({
    name: sourceFields.name,
    url: address,
    tier: sourceFields.tier,
    readers: readers.nullable(),
    placeCode: z.string().max(12).nullable(),
    folder: trimmedText.max(60).nullable(),
    zone,
    fullText: z.boolean(),
    intervalSeconds: z.int().min(60).max(604_800),
  })
  .partial();
export type ChangeSource = z.infer<typeof changeSource>;

export const SOURCE_ACTIONS = ['check', 'pause', 'resume'] as const;
/** The same act on many sources at once. */
export const actOnSources = z.strictObject({
  ids: z.array(rowId).min(1).max(5000),
  act: z.enum(SOURCE_ACTIONS),
});
export type ActOnSources = z.infer<typeof actOnSources>;

export const tryAddress = z.strictObject({ url: address, zone: zone.default('Asia/Shanghai') });
export type TryAddress = z.infer<typeof tryAddress>;

const headerLine = z.strictObject({ name: z.string(), value: z.string() });

/** A look at an address step by step; nothing of it is kept. */
export const sourceTrial = z.strictObject({
  hops: z.array(
    z.strictObject({
      url: z.string(),
      status: z.int(),
      sent: z.array(headerLine),
      headers: z.array(headerLine),
    }),
  ),
  milliseconds: z.int(),
  failure: z.strictObject({ code: z.string(), detail: z.string() }).nullable(),
  bytes: z.int().nullable(),
  document: z
    .strictObject({
      format: z.string(),
      encoding: z.string(),
      encodingGround: z.string(),
      reader: z.string(),
      title: z.string().nullable(),
      language: z.string().nullable(),
      problems: z.array(readingProblem),
      items: z.array(
        z.strictObject({
          title: z.string(),
          url: z.string().nullable(),
          text: z.string(),
          claimedAt: moment.nullable(),
          claimedRaw: z.string().nullable(),
          byLine: z.string().nullable(),
        }),
      ),
    })
    .nullable(),
  /** The beginning of what came, where it could not be read, and how its bytes were understood. */
  sample: z.string().nullable(),
  sampleEncoding: z.strictObject({ encoding: z.string(), ground: z.string() }).nullable(),
});
export type SourceTrial = z.infer<typeof sourceTrial>;

export const discoveredFeed = z.strictObject({
  url: z.string(),
  title: z.string().nullable(),
  /** Already a source. */
  sourceId: z.int().nullable(),
});
export const discovery = z.strictObject({
  feeds: z.array(discoveredFeed),
  failure: z.strictObject({ code: z.string(), detail: z.string() }).nullable(),
});
export type Discovery = z.infer<typeof discovery>;

export const pushKey = z.strictObject({ key: z.string() });
/** A source just added; a push endpoint's key is shown this once. */
export const sourceAdded = z.strictObject({ id: z.int(), key: z.string().nullable() });
