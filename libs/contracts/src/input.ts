import { z } from 'zod';
import { FAULTS } from './faults.zh';

/** The largest id a row can have (PostgreSQL's integer). */
export const MAX_ROW_ID = 2_147_483_647;

/** Id of a row in a body. */
export const rowId = z.int().min(1).max(MAX_ROW_ID);
/** Id of a row in a query string. */
export const rowIdInQuery = z.coerce.number().int().min(1).max(MAX_ROW_ID);

/** Half a character, or the null one: neither can be stored, nor hashed the same everywhere. */
const UNSTORABLE = /\p{Surrogate}|\0/u;

/** Text a person typed, without what no database and no ledger can hold. */
export const text = z.string().refine((value) => !UNSTORABLE.test(value), FAULTS.unstorable);
/** The same, without the blanks around it. */
export const trimmedText = text.trim();
/** Why a person decided so: kept with the decision, in the ledger. */
export const reason = trimmedText.min(2, FAULTS.reasonNeeded).max(200);
