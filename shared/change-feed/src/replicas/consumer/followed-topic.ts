import type { Topic } from '../../topic.ts';
import type { ReplicaTable } from '../tables/fold-into-replica.ts';
import { replicaTableOf } from '../tables/follows.ts';

/**
 * What a service does besides when replicas of a topic moved: gets the ids that moved, in the transaction that folds
 * them. When it rejects, so does the fold.
 */
export type Reaction<Session> = (
  session: Session,
  ids: readonly string[],
  causationId: string,
) => Promise<void>;

/** A topic that a service follows, the table of its replica, and what the service does when that moves. */
export type FollowedTopic<Session> = ReplicaTable & { react?: Reaction<Session> | undefined };

/** The followed topics by name. */
export const followedTopics = <Session>(
  follows: readonly Topic[],
  reactions: Partial<Record<Topic, Reaction<Session>>>,
): ReadonlyMap<string, FollowedTopic<Session>> =>
  new Map(follows.map((topic) => [topic, { topic, table: replicaTableOf(topic), react: reactions[topic] }]));
