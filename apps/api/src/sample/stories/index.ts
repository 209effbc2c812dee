import type { Story } from '../story';
import { busSuspension } from './bus-suspension';
import { chemicalBlast } from './chemical-blast';
import { elderlyAllowance } from './elderly-allowance';
import { expiredFood } from './expired-food';
import { heating } from './heating';
import { hospitalSystem } from './hospital-system';
import { housingDelivery } from './housing-delivery';
import { kindergartenZoning } from './kindergarten-zoning';
import { liveChargingFire } from './live-charging-fire';
import { liveSchoolMeals } from './live-school-meals';
import { nursingHome } from './nursing-home';
import { rainstorm } from './rainstorm';
import { riverPollution } from './river-pollution';
import { roadDigging } from './road-digging';
import { scenicTicket } from './scenic-ticket';
import { trainingRunaway } from './training-runaway';
import { wageArrears } from './wage-arrears';

/** What happened in the three weeks before the sample is loaded, oldest first. */
export const STORIES: readonly Story[] = [
  heating,
  housingDelivery,
  trainingRunaway,
  nursingHome,
  chemicalBlast,
  wageArrears,
  elderlyAllowance,
  hospitalSystem,
  expiredFood,
  rainstorm,
  riverPollution,
  kindergartenZoning,
  roadDigging,
  busSuspension,
  scenicTicket,
];

/** What breaks out while the demonstration is being watched. */
export const LIVE_STORIES: readonly Story[] = [liveSchoolMeals, liveChargingFire];
