import { DeadLetterCopies } from '../../dead-letters/dead-letter-copies.ts';
import { park } from '../../dead-letters/parking.ts';
import { createFollower, type Follower, type RecordBatch } from '../../follower.ts';
import type { FeedLog, KafkaAccess } from '../../kafka-client.ts';
import { isTransient, type SqlSession } from '../../sql-session.ts';
import { endOffsetsOf } from '../../topic-offsets.ts';
import type { Topic } from '../../topic.ts';
import { within } from '../../within.ts';
import { handleOrBisect } from './bisect.ts';
import { readOffsets, storeOffsets } from '../tables/consumer-offsets.ts';
import {
  foldRecords,
  parkedFrom,
  placesAfter,
  readBatch,
  unreadableOf,
  type PlacedRecord,
} from './fold-records.ts';
import { followedTopics, type FollowedTopic, type Reaction } from './followed-topic.ts';
import { requireForeign } from '../tables/follows.ts';
import { Gathering } from './gathering.ts';
import { causeOf } from './read-record.ts';
import { Redrive } from './redrive.ts';
import { lagOf } from './replica-lag.ts';

/** What a consumer of replicas needs of its service. */
export type ReplicaConsumerOptions<Session extends SqlSession> = {
  service: string;
  kafka: KafkaAccess;
  log: FeedLog;
  /** Topics to fold into their replica tables; none of the service's own. */
  follows: readonly Topic[];
  reactions?: Partial<Record<Topic, Reaction<Session>>>;
  /** Runs work in one transaction of the service's database. */
  transaction: <Result>(work: (session: Session) => Promise<Result>) => Promise<Result>;
  /** After a commit that may have written changes of this service. */
  onReaction: () => void;
  /** After a record was parked, for metrics. */
  onParked?: (topic: string) => void;
};

/** Folds of one consumer begin so far apart, so that what comes meanwhile, of all partitions, is folded together. */
const FOLD_EVERY_MS = 50;
/** Whoever asks for the lag is not kept waiting for brokers that are away. */
const ENDS_WITHIN_MS = 1_000;
/** Of one transaction; a partition's batch of more is folded alone. The group is told between two that we live. */
const MOST_RECORDS = 2_000;

/**
 * Folds followed topics into replicas, exactly once in effect: effect and offsets in one transaction, for all partitions
 * that a fetch has brought; stale and duplicate versions without effect. What cannot be handled is parked, with all later changes of its aggregate
 * behind it, and everything else goes on; errors that pass by themselves are waited out.
 */
export class ReplicaConsumer<Session extends SqlSession> {
  readonly #options: ReplicaConsumerOptions<Session>;
  readonly #followed: ReadonlyMap<string, FollowedTopic<Session>>;
  readonly #copies: DeadLetterCopies;
  readonly #follower: Follower;
  readonly #redrive: Redrive<Session>;
  readonly #stopping = new AbortController();

  /** Throws when one of the topics is the service's own. */
  constructor(options: ReplicaConsumerOptions<Session>) {
    const { service, kafka, log, follows, reactions = {}, transaction, onReaction } = options;
    requireForeign(service, follows);
    this.#options = options;
    this.#followed = followedTopics(follows, reactions);
    this.#copies = new DeadLetterCopies(options);
    this.#redrive = new Redrive({ followed: this.#followed, transaction, log, onReaction });
    const gathering = new Gathering<RecordBatch>({
      handle: (batches) => this.#handle(batches),
      sizeOf: ({ records }) => records.length,
      most: MOST_RECORDS,
      spacing: { everyMs: FOLD_EVERY_MS, signal: this.#stopping.signal },
    });
    this.#follower = createFollower({
      kafka,
      groupId: `${service}.replicas`,
      topics: follows,
      log,
      startOffsets: () => transaction((session) => readOffsets(session)),
      onBatch: (batch) => gathering.add(batch),
    });
  }

  /** Connects in the background, and keeps trying while the brokers are away. */
  start(): void {
    this.#follower.start();
    this.#redrive.start();
  }

  /** Ends after the batch in hand. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#copies.abort();
    await this.#follower.stop();
    await this.#redrive.stop();
    await this.#copies.close();
  }

  /** Milliseconds since the brokers answered a fetch, undefined before the first answer. */
  lastFetchAgeMs(): number | undefined {
    return this.#follower.lastFetchAgeMs();
  }

  /** Changes not yet folded, by topic; asks the brokers, and rejects when they do not answer within a second. */
  async lag(): Promise<Map<string, number>> {
    const limit = AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(ENDS_WITHIN_MS)]);
    const ends = await within(limit, endOffsetsOf(this.#options.kafka, this.#options.follows));
    return lagOf(ends, await this.#options.transaction((session) => readOffsets(session)));
  }

  #handle(batches: readonly RecordBatch[]): Promise<void> {
    return handleOrBisect(batches.flatMap(readBatch), {
      handle: (some) => this.#fold(some),
      park: (one, { error, attempts }) => this.#park(one, causeOf(error), attempts),
      passes: isTransient,
    });
  }

  /** Copies of what failed are in the dead-letter topic before the places move on. */
  async #fold(records: readonly PlacedRecord[]): Promise<void> {
    await this.#copies.send(unreadableOf(records));
    await this.#options.transaction((session) => foldRecords(session, this.#followed, records));
    if (records.some(({ topic }) => this.#followed.get(topic)?.react)) this.#options.onReaction();
  }

  async #park(one: PlacedRecord, cause: string, attempts: number): Promise<void> {
    const failed = [parkedFrom(one, cause, attempts)];
    await this.#copies.send(failed);
    await this.#options.transaction(async (session) => {
      await park(session, failed);
      await storeOffsets(session, placesAfter([one]));
    });
  }
}
