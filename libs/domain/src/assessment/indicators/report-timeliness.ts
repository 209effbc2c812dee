import { isReport } from '../../clock/duty';
import { type Indicator, shareKept } from '../indicator';
import { timeliness } from '../timeliness';

/**
 * R2 报送及时率: share of the reports that fell due (上报、逐级上报、直报 …) which were made within their limit
 * (晋政发〔2007〕27号; 生产安全事故报告和调查处理条例 第九、十一条). One that is still within its limit is not counted, nor one nobody could know of in time.
 */
export const reportTimeliness: Indicator = {
  id: 'R2',
  unit: 'share',
  evidenceUnit: 'hours',
  measure: (cases, asOf) =>
    shareKept(timeliness(cases, asOf, (one) => isReport(one.duty) && one.foreseeable)),
};
