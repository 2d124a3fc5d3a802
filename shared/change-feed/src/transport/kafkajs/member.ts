import type { Consumer, EachBatchPayload } from 'kafkajs';
import { AccessDenied } from '../access.ts';
import { PlaceCommits } from '../place-commits.ts';
import { FETCH_WAIT_MS, type GroupMember, type MemberOptions, type Place } from '../transport.ts';
import { WorksInHand } from '../works-in-hand.ts';
import { createKafka } from './client.ts';
import { FetchSockets } from './fetch-sockets.ts';
import { requireReachable } from './reachable.ts';

/** A membership by kafkajs, whose own restart after a crash is switched off. */
export const createMember = (options: MemberOptions): GroupMember => new KafkajsMember(options);

/** Partitions whose batches are handled at the same time. */
const AT_ONCE = 200;

class KafkajsMember implements GroupMember {
  readonly #options: MemberOptions;
  readonly #consumer: Consumer;
  readonly #sockets = new FetchSockets();
  readonly #ended = Promise.withResolvers<void>();
  readonly #commits = new PlaceCommits({
    commit: (places) => this.#consumer.commitOffsets(places.map(offsetOf)),
    onFailure: (error) => isGroupMoved(error) || this.#end(error),
  });
  readonly #inHand = new WorksInHand();
  readonly #closing = new AbortController();
  #starting: Promise<void> = Promise.resolve();
  #placing: Promise<void> = Promise.resolve();

  constructor(options: MemberOptions) {
    this.#options = options;
    this.#consumer = createConsumer(options, this.#sockets);
    this.#ended.promise.catch(() => undefined);
  }

  async run(): Promise<void> {
    this.#starting = this.#start();
    await this.#starting.catch((error: unknown) => this.#end(error));
    await this.#ended.promise;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#ended.resolve();
    // A connection that is still being tried would be left open by a disconnect before it.
    await this.#starting.catch(() => undefined);
    await this.#inHand.untilNone();
    await this.#commits.flush();
    const leaving = this.#consumer.disconnect().catch(() => undefined);
    this.#sockets.cut();
    await leaving;
  }

  #end(error: unknown): void {
    this.#ended.reject(explained(error));
  }

  async #start(): Promise<void> {
    const { access, topics, onFetch } = this.#options;
    const consumer = this.#consumer;
    await requireReachable(access.brokers, this.#closing.signal);
    consumer.on(consumer.events.FETCH, onFetch);
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      this.#placing = this.#place(payload.memberAssignment).catch((error: unknown) => this.#end(error));
    });
    consumer.on(consumer.events.REBALANCING, () => void this.#commits.flush());
    consumer.on(consumer.events.CRASH, ({ payload }) => this.#end(payload.error));
    await consumer.connect();
    await consumer.subscribe({ topics: [...topics], fromBeginning: true });
    await consumer.run({
      eachBatch: (payload) => this.#inHand.hold(this.#handle(payload)),
      eachBatchAutoResolve: false,
      // It would commit after each batch, whatever interval it is given.
      autoCommit: false,
      partitionsConsumedConcurrently: AT_ONCE,
    });
  }

  async #place(assignment: Record<string, number[]>): Promise<void> {
    for (const { topic, partition, nextOffset } of await this.#options.places()) {
      if (assignment[topic]?.includes(partition)) {
        this.#consumer.seek({ topic, partition, offset: nextOffset });
      }
    }
  }

  async #handle(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    const isOurs = () => !this.#closing.signal.aborted && payload.isRunning() && !payload.isStale();
    // What was fetched before the places were known is stale once they are.
    await this.#placing;
    if (batch.messages.length === 0 || !isOurs()) return;
    const { topic, partition, messages: records } = batch;
    const nextOffset = String(BigInt(batch.lastOffset()) + 1n);
    const heartbeat = () => payload.heartbeat();
    const received = { topic, partition, records, nextOffset };
    if (!(await this.#options.onBatch(received, { isOurs, heartbeat }))) return;
    payload.resolveOffset(batch.lastOffset());
    if (this.#options.commits) this.#commits.note({ topic, partition, nextOffset });
    await payload.heartbeat();
  }
}

const offsetOf = ({ topic, partition, nextOffset }: Place) => ({ topic, partition, offset: nextOffset });

/** Codes of a member whose group goes on without it, or anew: what was handled comes again, to whoever has it then. */
const GROUP_MOVED = new Set<unknown>(['ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID', 'REBALANCE_IN_PROGRESS']);

const isGroupMoved = (error: unknown) =>
  error instanceof Error && 'type' in error && GROUP_MOVED.has(error.type);

/** kafkajs says of a group that is denied that it found no coordinator. */
export function explained(error: unknown): Error {
  const { message } = error instanceof Error ? error : { message: String(error) };
  if (/authoriz|group coordinator/i.test(message)) return new AccessDenied(message, { cause: error });
  return error instanceof Error ? error : new Error(message);
}

function createConsumer({ access, groupId, log }: MemberOptions, sockets: FetchSockets): Consumer {
  return createKafka(access, groupId, log, { socketFactory: sockets.create }).consumer({
    groupId,
    // After a broker was killed kafkajs comes back as a new member, and the group waits so long for the old one.
    sessionTimeout: 10_000,
    rebalanceTimeout: 60_000,
    // It sends one between two fetches only, so that this may not be longer than a fetch.
    heartbeatInterval: 1_500,
    minBytes: 1,
    maxWaitTimeInMs: FETCH_WAIT_MS,
    maxBytesPerPartition: 1024 * 1024,
    allowAutoTopicCreation: false,
    retry: {
      initialRetryTime: 100,
      maxRetryTime: 1_000,
      retries: 8,
      restartOnFailure: () => Promise.resolve(false),
    },
  });
}
