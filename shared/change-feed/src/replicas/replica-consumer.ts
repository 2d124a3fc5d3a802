import { DeadLetterCopies } from '../dead-letters/dead-letter-copies.ts';
import { park } from '../dead-letters/parking.ts';
import { createFollower, type Follower, type RecordBatch } from '../follower.ts';
import type { FeedLog, KafkaAccess } from '../kafka-client.ts';
import { isTransient, type SqlSession } from '../sql-session.ts';
import { endOffsetsOf } from '../topic-offsets.ts';
import type { Topic } from '../topic.ts';
import { handleOrBisect } from './bisect.ts';
import { readOffsets, storeOffset } from './consumer-offsets.ts';
import { foldBatch, parkedFrom, unreadableOf, type ReadBatch } from './fold-batch.ts';
import { followedTopics, type FollowedTopic, type Reaction } from './followed-topic.ts';
import { requireForeign } from './follows.ts';
import { causeOf, readRecord } from './read-record.ts';
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

/**
 * Folds followed topics into replicas, exactly once in effect: effect and offset in one transaction, stale and
 * duplicate versions without effect. What cannot be handled is parked, with all later changes of its aggregate
 * behind it, and everything else goes on; errors that pass by themselves are waited out.
 */
export class ReplicaConsumer<Session extends SqlSession> {
  readonly #options: ReplicaConsumerOptions<Session>;
  readonly #followed: ReadonlyMap<string, FollowedTopic<Session>>;
  readonly #copies: DeadLetterCopies;
  readonly #follower: Follower;
  readonly #redrive: Redrive<Session>;

  /** Throws when one of the topics is the service's own. */
  constructor(options: ReplicaConsumerOptions<Session>) {
    const { service, kafka, log, follows, reactions = {}, transaction, onReaction } = options;
    requireForeign(service, follows);
    this.#options = options;
    this.#followed = followedTopics(follows, reactions);
    this.#copies = new DeadLetterCopies(options);
    this.#redrive = new Redrive({ followed: this.#followed, transaction, log, onReaction });
    this.#follower = createFollower({
      kafka,
      groupId: `${service}.replicas`,
      topics: follows,
      log,
      startOffsets: () => transaction((session) => readOffsets(session)),
      onBatch: (batch) => this.#handle(batch),
    });
  }

  /** Connects in the background, and keeps trying while the brokers are away. */
  start(): void {
    this.#follower.start();
    this.#redrive.start();
  }

  /** Ends after the batch in hand. */
  async stop(): Promise<void> {
    this.#copies.abort();
    await this.#follower.stop();
    await this.#redrive.stop();
    await this.#copies.close();
  }

  /** Milliseconds since the brokers answered a fetch, undefined before the first answer. */
  lastFetchAgeMs(): number | undefined {
    return this.#follower.lastFetchAgeMs();
  }

  /** Changes not yet folded, by topic; asks the brokers, and rejects when they do not answer. */
  async lag(): Promise<Map<string, number>> {
    const ends = await endOffsetsOf(this.#options.kafka, this.#options.follows);
    return lagOf(ends, await this.#options.transaction((session) => readOffsets(session)));
  }

  async #handle(batch: RecordBatch): Promise<void> {
    const followed = this.#followed.get(batch.topic);
    if (!followed) throw new Error(`${this.#options.service} does not follow ${batch.topic}`);
    const records = batch.records.map((record) => readRecord(batch, record));
    const placeBefore = (after: (typeof records)[number] | undefined) =>
      after?.record.offset ?? batch.nextOffset;
    await handleOrBisect(records, {
      handle: (some, after) =>
        this.#fold(followed, { ...batch, records: some, nextOffset: placeBefore(after) }),
      park: (one, after, { error, attempts }) =>
        this.#park({ ...batch, records: [one], nextOffset: placeBefore(after) }, causeOf(error), attempts),
      passes: isTransient,
    });
    if (followed.react) this.#options.onReaction();
  }

  /** Copies of what failed are in the dead-letter topic before the place moves on. */
  async #fold(followed: FollowedTopic<Session>, batch: ReadBatch): Promise<void> {
    await this.#copies.send(unreadableOf(batch));
    await this.#options.transaction((session) => foldBatch(session, followed, batch));
  }

  async #park(batch: ReadBatch, cause: string, attempts: number): Promise<void> {
    const failed = batch.records.map((one) => parkedFrom(batch, one, cause, attempts));
    await this.#copies.send(failed);
    await this.#options.transaction(async (session) => {
      await park(session, failed);
      await storeOffset(session, batch);
    });
  }
}
