/** For suites that stand in for another service's relay. */
export { ChangeProducer } from './change-producer.ts';
export { wireType } from './change.ts';
export { contractOf } from './topic-contracts.ts';
export { decodeChange, encodeChange } from './wire.ts';
export { ChangeReader, READ_ROWS } from './change-reader.ts';
export { LeaderSession } from './leader-session.ts';
export { foldIntoReplica } from './replica-store.ts';
export type { WireMessage } from './wire.ts';
