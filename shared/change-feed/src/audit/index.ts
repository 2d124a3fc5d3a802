/** For those who check a service's trail of changes: what was sealed and signed, computed again. */
export {
  checkpointHash,
  isSignedBy,
  keyIdOf,
  publicHalf,
  signingKey,
  type Checkpoint,
} from './checkpoint.ts';
export { contentDigest, HASHED_COLUMNS, sealOf, type HashedChange } from './encoding.ts';
export { checkpointOf, sealChanges, type CheckpointRow } from './seal-changes.ts';
