import type { SnapshotByTopic } from './generated/snapshots.ts';

/** A topic of the hub; its snapshots are `SnapshotByTopic[Topic]`. */
export type Topic = keyof SnapshotByTopic;
