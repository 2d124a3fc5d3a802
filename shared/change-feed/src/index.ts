/** The feed for services: writing changes, publishing them, and keeping replicas of what others publish. */
import { fileURLToPath } from 'node:url';

export { appendChanges, eraseValues, type NewChange } from './changes/append-changes.ts';
export { Sealer } from './audit/sealer.ts';
export { contractOf } from './contracts/topic-contracts.ts';
export type { KafkaAccess } from './kafka-client.ts';
export { countBacklog } from './relay/backlog.ts';
export { createRelay, type PublishedBatch, type Relay } from './relay/relay.ts';
export { findReplica } from './replicas/tables/find-replica.ts';
export type { Reaction } from './replicas/consumer/followed-topic.ts';
export { follows, replicaTableOf } from './replicas/tables/follows.ts';
export { ReplicaConsumer } from './replicas/consumer/replica-consumer.ts';
export { ensureReplicaTables } from './replicas/tables/replica-tables.ts';
export { letPoliciesUseIndexes, letServicesUseRows, SERVICE_ROLE } from './service-role.ts';
export { rowsOf, type SqlSession } from './sql-session.ts';
export type { Topic } from './topic.ts';

/** SQL of the tables that every service with a feed needs; run before the service's own. */
export const FEED_MIGRATIONS = fileURLToPath(new URL('../migrations/', import.meta.url));
