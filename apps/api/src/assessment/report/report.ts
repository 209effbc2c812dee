import type { AssessmentData } from '@huixiang/contracts';

/** An assessment about to leave the house: what it says, and by what it can be held against the ledger. */
export interface Report {
  readonly data: AssessmentData;
  /** Of `data` as the JSON export has it, byte by byte. */
  readonly sha256: string;
  /** The newest signed checkpoint; null of a ledger without one. */
  readonly checkpoint: string | null;
  readonly exportedBy: string;
  readonly exportedAt: string;
}

/** The JSON an export's hash is of: the same assessment is the same bytes. */
export function dataText(data: AssessmentData): string {
  return `${JSON.stringify(data, null, 1)}\n`;
}

/**
 * What the QR code says and `huixiang verify --receipt` reads: the hash of the data, under which the ledger recorded the export, and
 * the checkpoint that was the newest then.
 */
export function receiptOf({ sha256, checkpoint }: Report): string {
  return `huixiang-receipt/1\nsha256 ${sha256}\n\n${checkpoint ?? ''}`;
}

export const COUNTED = ({ data }: Report) =>
  data.result.measures.reduce((sum, { evidence }) => sum + evidence.length, 0);
