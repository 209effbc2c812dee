/**
 * Lines of Chinese text in which every piece of personal data that must be masked is enclosed as
 * `⟦kind:value⟧`; a line without any mark is a trap or ordinary text in which nothing may be masked.
 * All persons, numbers and places are invented: the numbers only satisfy the check digits of their
 * kind. The first six lists were written without a look at the masker, so that they can judge it;
 * `doors-and-counts`, `phones-in-use` and `no-names` hold what it once got wrong, and what is like it: they
 * guard, they do not judge.
 */
import { ADDRESS_AND_NAME_LINES } from './corpus/addresses-and-names';
import { BANK_CARD_LINES } from './corpus/bank-cards';
import { CITIZEN_NUMBER_LINES } from './corpus/citizen-numbers';
import { DOOR_AND_COUNT_LINES } from './corpus/doors-and-counts';
import { NO_NAME_LINES } from './corpus/no-names';
import { NUMBER_TRAP_LINES } from './corpus/number-traps';
import { PHONE_LINES } from './corpus/phones';
import { PHONE_IN_USE_LINES } from './corpus/phones-in-use';
import { TEXT_TRAP_LINES } from './corpus/text-traps';

export const PERSONAL_DATA_CORPUS: readonly string[] = [
  ...CITIZEN_NUMBER_LINES,
  ...PHONE_LINES,
  ...BANK_CARD_LINES,
  ...ADDRESS_AND_NAME_LINES,
  ...NUMBER_TRAP_LINES,
  ...TEXT_TRAP_LINES,
  ...DOOR_AND_COUNT_LINES,
  ...PHONE_IN_USE_LINES,
  ...NO_NAME_LINES,
];
