/** For those who run the feed: dead letters, rebuilds, offsets. */
export {
  deadLetterTopic,
  formatPlace,
  listDeadLetters,
  parsePlace,
  removeDeadLetter,
  requestRedrive,
  showDeadLetter,
  type DeadLetter,
} from './dead-letters.ts';
export { rebuildReplica, type RebuildResult } from './rebuild.ts';
export { endOffsetsOf, readToEnd } from './topic-offsets.ts';
