import type { ReceivedRecord, WireMessage } from '../wire.ts';
import type { FeedLog, KafkaAccess } from './access.ts';

/**
 * What the feed needs of a Kafka client, and no more: what is decided (what to send again, when to join again) is
 * decided above it, in `ChangeProducer` and `createFollower`, the same for every client. Names of topics and groups
 * are those that the brokers know, prefix included.
 */
export type Transport = {
  /** Connects a producer. Rejects when the brokers cannot be reached or refuse the account; leaves nothing open then. */
  connectProducer(options: ProducerOptions): Promise<BatchProducer>;
  /** A membership of a group that has not begun yet. */
  createMember(options: MemberOptions): GroupMember;
  /** Offset after the last record of each partition that has any, by topic and partition. */
  endOffsets(access: KafkaAccess, topics: readonly string[]): Promise<Map<string, Map<number, bigint>>>;
};

/**
 * How long brokers hold the answer to a fetch back while there is nothing: a record is answered at once, so this costs no
 * time, but each fetch of a hundred quiet partitions costs both sides milliseconds of work.
 */
export const FETCH_WAIT_MS = 2_000;

/** Messages of one topic. */
export type TopicMessages = { topic: string; messages: WireMessage[] };

export type ProducerOptions = {
  access: KafkaAccess;
  clientId: string;
  log: FeedLog;
  /** Told before each send how many partitions its topics have. */
  onPartitions: (topic: string, partitions: number) => void;
};

/** Writes batches, one at a time, each key to the partition of `partitionOf`. After a rejection it is thrown away. */
export type BatchProducer = {
  /**
   * Sends every message once, without any retry of the client's own, in order per key. Resolves once all in-sync
   * replicas have all of them; after a rejection some may have been written.
   */
  send(batch: TopicMessages[]): Promise<void>;
  /** Closes every connection; never rejects. */
  close(): Promise<void>;
};

/** Records of one partition, in order, and the offset to go on from when they are handled. */
export type ReceivedBatch = Place & { records: ReceivedRecord[] };

/** A partition, and where to go on in it. */
export type Place = { topic: string; partition: number; nextOffset: string };

/** What the handler of a batch may ask while it works. */
export type Possession = {
  /** False when the group has given the partition away, or the member is closing: stop then. */
  isOurs(): boolean;
  /** Tells the group that this member is alive. A rejection, when the group rebalances, is for the member: pass it on. */
  heartbeat(): Promise<void>;
};

export type MemberOptions = {
  access: KafkaAccess;
  groupId: string;
  topics: readonly string[];
  log: FeedLog;
  /** Whether the group's offsets in Kafka are read, and written within a second; otherwise `places` alone counts. */
  commits: boolean;
  /**
   * Where to begin, asked each time that the group has given partitions to this member; those that are left out begin
   * at the group's offset, or at the beginning. A rejection ends the membership.
   */
  places(): Promise<readonly Place[]>;
  /** Told of every answer to a fetch, an empty one too. */
  onFetch: () => void;
  /**
   * Handles a batch; all that one answer brought at the same time, those of one partition one after the other. Resolves
   * to false when it was left unhandled, since it is no longer ours.
   */
  onBatch(batch: ReceivedBatch, possession: Possession): Promise<boolean>;
};

/** One membership of a consumer group, from joining to the first failure; it is never mended but replaced. */
export type GroupMember = {
  /** Joins and delivers. Resolves after `close`; rejects with what ended the membership. To be called once. */
  run(): Promise<void>;
  /** Leaves the group when the batches in hand have ended, and closes every connection and timer; never rejects. */
  close(): Promise<void>;
};
