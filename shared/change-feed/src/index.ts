import { fileURLToPath } from 'node:url';

export { appendChanges, eraseValues, wireType, withoutNulls, type NewChange } from './change.ts';
export { contractOf, topicContracts, topicsOf, type TopicContract } from './topic-contracts.ts';
export { createFollower, type Follower, type RecordBatch } from './follower.ts';
export type { FeedLog, KafkaAccess } from './kafka-client.ts';
export { countBacklog, type Backlog } from './backlog.ts';
export { createRelay, type PublishedBatch, type Relay, type RelayState } from './relay.ts';
export { follows, replicaTableOf, type Topic } from './follows.ts';
export { ReplicaConsumer, type Reaction } from './replica-consumer.ts';
export { findReplica } from './replica-store.ts';
export { ensureReplicaTables } from './replica-tables.ts';
export { isTransient, rowsOf, type SqlSession } from './sql-session.ts';
export type { Change } from './wire.ts';

/** SQL of the tables that every service with a feed needs; run before the service's own. */
export const FEED_MIGRATIONS = fileURLToPath(new URL('../migrations/', import.meta.url));
