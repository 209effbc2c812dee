import { type Indicator, meanScore } from '../indicator';

/** A tenth of the voices printing or quoting the answer is all that is asked (policy §5.2: k = 0.1, 试行). */
const ASKED_SHARE = 0.1;

/**
 * P2 到达率: articles that print or quote a case's releases over a tenth of the articles of concern about its event, at most 1;
 * mean over the cases that have spoken. Readers are not known to us: articles stand for them (国办发〔2016〕61号: 到达率).
 */
export const reach: Indicator = {
  id: 'P2',
  unit: 'share',
  points: 4,
  measure: (cases) =>
    meanScore(
      cases.flatMap((c) => {
        if (c.releases.length === 0 || c.pickups === null || c.concern === 0) return [];
        const share = c.pickups / (c.concern * ASKED_SHARE);
        return [{ caseId: c.id, value: c.pickups / c.concern, score: Math.min(1, share) }];
      }),
    ),
};
