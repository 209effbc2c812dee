export { type Checkpoint, openCheckpoint, signCheckpoint, splitNotes } from './checkpoint';
export { type CompactRange, EMPTY_RANGE, appendLeaf, rootOfRange } from './compact-range';
export {
  type EntryFault,
  type EntryProof,
  type EntryVerdict,
  decodeEntryProof,
  encodeEntryProof,
  verifyEntryProof,
} from './entry-proof';
export { cosign, openCosignature } from './cosignature';
export { CHECKPOINT_FILE, type LogFile, VERIFIER_FILE, logFiles } from './log-files';
export { type Hash, leafHash, rootOf, sameHash } from './merkle';
export {
  type KeyKind,
  type NoteSigner,
  type NoteVerifier,
  decodeVerifier,
  encodeVerifier,
  noteSigner,
} from './note';
export {
  BLOCK_LEAVES,
  type TreeParts,
  blocksOfPath,
  consistencyPath,
  inclusionPath,
} from './proof-paths';
export { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './proof';
export {
  type LogFault,
  type LogVerdict,
  type ReadLogFile,
  type VerifyOptions,
  verifyLog,
} from './verify-log';
export {
  type AddCheckpoint,
  type WitnessRefusal,
  decodeAddCheckpoint,
  encodeAddCheckpoint,
  judgeCheckpoint,
} from './witnessing';
