import { standing } from '../case-record';
import { type Indicator, meanScore, ofCase } from '../indicator';

/**
 * P2 到达率: articles that print or quote a case's releases over a tenth (policy §5.2: k = 0.1, 试行) of the articles of concern about
 * its event, at most 1; mean over the cases that have spoken. Readers are not known to us: articles stand for them (国办发〔2016〕61号: 到达率).
 */
export const reach: Indicator = {
  id: 'P2',
  unit: 'share',
  measure: (cases, _, { reachShare }) =>
    meanScore(
      cases.flatMap((c) => {
        if (standing(c).length === 0 || !c.followed || c.concern === 0) return [];
        const pickups = c.releases.reduce((sum, one) => sum + one.pickups, 0);
        const share = pickups / c.concern;
        return [{ ...ofCase(c), value: share, score: Math.min(1, share / reachShare) }];
      }),
    ),
};
