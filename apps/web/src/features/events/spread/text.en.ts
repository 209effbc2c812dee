import { counted } from '../../../text/counted';
import type { TEXT as SOURCE } from './text.zh';

export const TEXT: typeof SOURCE = {
  releaseAt: (releaseKind, time) => `${releaseKind}, released ${time}`,
  whichOutlets: 'Which outlets',
  fullText: 'Full text',
  excerptShare: (share) => `Excerpt ${share}`,
  pickupNote: (kind, time) => ` ${kind}, ${time}`,
  governmentReach: 'Reach of government releases',
  noReprints: 'No reprints found.',
  whoReprintedWhom: 'Who reprinted whom',
  collapse: 'Show less',
  moreReprinted: (count) =>
    `${counted(count, 'more reprinted article', 'more reprinted articles')}`,
  reprintedCount: (time, total) => `${time}, ${counted(total, 'reprint', 'reprints')}`,
  creditedSource: (credited) =>
    `The text credits “${credited}”, which is not among the sources watched.`,
  reprint: 'Reprint',
  reprintedFrom: 'From',
  time: 'Time',
  spanLater: (span) => ` (${span} later)`,
  earliestOnly: (count) => `Only the earliest ${counted(count, 'reprint', 'reprints')} listed.`,
  original: 'Original',
  governmentPosts: 'Government and reposts',
  firstReport: 'First report',
  release: 'Release',
  outletTier: 'Outlet tier',
  kind: 'Kind',
  articles: 'Articles',
  outlets: 'Outlets',
  listComma: ', ',
  andOthers: ' and others',
  pointTip: (time, tier, articles, list, more) =>
    `${time}, ${tier}, ${counted(articles, 'article', 'articles')}: ${list}${more}`,
  chartPeriod: 'Period shown in the chart',
  firstDay: 'First day',
  wholePeriod: 'Whole period',
  chartLabel:
    'First reports, reprints and government statements by outlet tier, in order of time; below, who reprinted whom',
  firstReportedBy: (time) => `${time}: first reported by `,
  firstOutletTier: (tier) => ` (${tier})`,
  laterReached: (since) => `, ${since} later reached `,
  governmentSilent: 'No government statement found yet.',
  governmentFirst: 'The first report was the government’s own release.',
  governmentSpoke: (since, outlet) =>
    `The government spoke ${since} after the first report (${outlet}).`,
  sentenceEnd: (rest) => `. ${rest}`,
  tierCounts: (outlets, articles, time) =>
    `${counted(outlets, 'outlet', 'outlets')}, ${counted(articles, 'article', 'articles')}, from ${time}`,
  tiers: 'Outlet tiers',
};
