import { fileURLToPath } from 'node:url';

export { appendChanges, wireType, withoutNulls, type NewChange, type SqlSession } from './change.ts';
export { contractOf, topicContracts, topicsFollowedBy, topicsOf, type TopicContract } from './contracts.ts';
export { createFollower, type ChangeBatch, type Follower } from './follower.ts';
export type { FeedLog, KafkaAccess } from './kafka-client.ts';
export { createRelay, type Relay, type RelayState } from './relay.ts';
export {
  findReplica,
  foldIntoReplica,
  readOffsets,
  storeOffset,
  type Replica,
  type ReplicaTable,
} from './replica-store.ts';
export type { Change } from './wire.ts';

/** SQL of the tables that every service with a feed needs; run before the service's own. */
export const FEED_MIGRATIONS = fileURLToPath(new URL('../migrations/', import.meta.url));
