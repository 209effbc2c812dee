import { REPORTING_DUTIES } from '../../clock/duty';
import { type Indicator, meanScore } from '../indicator';
import { timeliness } from '../timeliness';

/** What is owed to citizens (T1's kin) or is feedback (R4), though it is recorded like a report. */
const NOT_REPORTS = [
  'message_reply',
  'petition_notice',
  'verification_report',
  'monthly_statistics',
];

/**
 * R2 报送及时率: share of the reports that fell due (上报、逐级上报、直报 …) which were made within their limit
 * (晋政发〔2007〕27号; 生产安全事故报告和调查处理条例 第九、十一条). One that is still within its limit is not counted.
 */
export const reportTimeliness: Indicator = {
  id: 'R2',
  unit: 'share',
  points: 8,
  measure: (cases, asOf) =>
    meanScore(timeliness(cases, asOf, ({ duty }) => REPORTS.some((report) => report === duty))),
};

const REPORTS = REPORTING_DUTIES.filter((duty) => !NOT_REPORTS.includes(duty));
