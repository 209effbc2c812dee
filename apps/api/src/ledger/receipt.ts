/** By what a file that left the house is found in the ledger again. */
export interface Receipt {
  /** Of its data, in hexadecimal: the ledger recorded under it that they left. */
  readonly sha256: string;
  /** The newest signed checkpoint; null of a ledger without one. */
  readonly checkpoint: string | null;
}

/** What the QR code on an exported paper says and `huixiang verify --receipt` reads. */
export function receiptText({ sha256, checkpoint }: Receipt): string {
  return `huixiang-receipt/1\nsha256 ${sha256}\n\n${checkpoint ?? ''}`;
}
