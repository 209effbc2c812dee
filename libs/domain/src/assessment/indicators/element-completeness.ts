import { standing } from '../case-record';
import { type Indicator, meanScore, ofPart } from '../indicator';

/**
 * C1 要素完整率: mean over releases with required elements of present / required
 * (问题成因、解决方案、制约因素 and the emergency set; 山西省2018年政务公开工作要点).
 */
export const elementCompleteness: Indicator = {
  id: 'C1',
  unit: 'share',
  measure: (cases) =>
    meanScore(
      cases.flatMap((c) =>
        standing(c)
          .filter((release) => release.elementsRequired > 0)
          .map((release) => {
            const share = release.elementsPresent / release.elementsRequired;
            return { ...ofPart(c, 'release', release), value: share, score: share };
          }),
      ),
    ),
};
