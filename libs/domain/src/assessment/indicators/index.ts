import type { Indicator } from '../indicator';
import { acceptanceTimeliness } from './acceptance-timeliness';
import { channelCoverage } from './channel-coverage';
import { closingTimeliness } from './closing-timeliness';
import { consistentWords } from './consistent-words';
import { continuedRelease } from './continued-release';
import { detectionDelay } from './detection-delay';
import { elementCompleteness } from './element-completeness';
import { firstResponseTimeliness } from './first-response-timeliness';
import { heatHalfLife } from './heat-half-life';
import { keptCommitments } from './kept-commitments';
import { missedReports } from './missed-reports';
import { negativeShareChange } from './negative-share-change';
import { pressConferencePunctuality } from './press-conference-punctuality';
import { reach } from './reach';
import { reportTimeliness } from './report-timeliness';
import { responseTime } from './response-time';
import { resultPublication } from './result-publication';
import { satisfaction } from './satisfaction';
import { secondaryConcern } from './secondary-concern';
import { speakerRank } from './speaker-rank';

/** All of policy §5.2, in its order. */
export const INDICATORS: readonly Indicator[] = [
  detectionDelay,
  reportTimeliness,
  missedReports,
  acceptanceTimeliness,
  firstResponseTimeliness,
  pressConferencePunctuality,
  responseTime,
  continuedRelease,
  elementCompleteness,
  consistentWords,
  speakerRank,
  channelCoverage,
  reach,
  closingTimeliness,
  keptCommitments,
  resultPublication,
  negativeShareChange,
  heatHalfLife,
  secondaryConcern,
  satisfaction,
];
