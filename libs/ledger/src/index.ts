export { type Checkpoint, openCheckpoint, signCheckpoint, splitNotes } from './checkpoint';
export { type CompactRange, EMPTY_RANGE, appendLeaf, rootOfRange } from './compact-range';
export { CHECKPOINT_FILE, type LogFile, VERIFIER_FILE, logFiles } from './log-files';
export { type Hash, leafHash, sameHash } from './merkle';
export {
  type NoteSigner,
  type NoteVerifier,
  decodeVerifier,
  encodeVerifier,
  noteSigner,
} from './note';
export { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './proof';
export {
  type LogFault,
  type LogVerdict,
  type ReadLogFile,
  type VerifyOptions,
  verifyLog,
} from './verify-log';
