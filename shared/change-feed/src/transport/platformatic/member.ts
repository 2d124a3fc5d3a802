import { setTimeout as pause } from 'node:timers/promises';
import { Consumer, type ConnectionPool, type GroupAssignment } from '@platformatic/kafka';
import type { GroupMember, MemberOptions } from '../transport.ts';
import { beginPositions, earliestPlaces } from './beginnings.ts';
import { clientOptions, createPool, guard } from './client.ts';
import { explained, isGroupMoved, mayPass, outOfRange } from './failure.ts';
import type { FetchRequestTopic, Positions } from './positions.ts';
import { fetchedPartitions, type FetchedPartition } from './records.ts';

/** A membership by @platformatic/kafka: its group protocol and its requests, with a fetch loop of the feed's own. */
export const createMember = (options: MemberOptions): GroupMember => new PlatformaticMember(options);

const MAX_BYTES = 10 * 1024 * 1024;
const FETCH_WAIT_MS = 250;
const FETCH_ATTEMPTS = 8;
const RETRY_MS = 100;
const MAX_RETRY_MS = 1_000;

class PlatformaticMember implements GroupMember {
  readonly #options: MemberOptions;
  readonly #consumer: Consumer;
  readonly #fetchPool: ConnectionPool;
  readonly #ended = Promise.withResolvers<void>();
  readonly #closing = new AbortController();
  /** Rounds of fetching and handling that have not ended. */
  readonly #rounds = new Set<Promise<void>>();
  /** What the group has given; undefined while it rebalances. */
  #current: Positions | undefined;
  /** Counts what the group does with us: what began before the last of it is void. */
  #turn = 0;
  #handling: Promise<unknown> = Promise.resolve();
  #failures = 0;

  constructor(options: MemberOptions) {
    this.#options = options;
    this.#consumer = createConsumer(options);
    this.#fetchPool = createPool(options.access, options.groupId);
    this.#ended.promise.catch(() => undefined);
  }

  async run(): Promise<void> {
    const consumer = this.#consumer;
    consumer.on('consumer:group:join', ({ assignments }) => this.#spawn(this.#begin(assignments ?? [])));
    consumer.on('consumer:group:rebalance', () => this.#lose());
    // The library sends no heartbeat after one that failed, and keeps a coordinator that has moved.
    consumer.on('consumer:heartbeat:error', ({ error }) => this.#end(error));
    consumer.on('error', (error) => this.#end(error));
    consumer.topics.trackAll(...this.#options.topics);
    consumer.joinGroup({}).catch((error: unknown) => this.#end(error));
    await this.#ended.promise;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#ended.resolve();
    await this.#handling;
    this.#lose();
    // It closes no connection when the coordinator cannot be told.
    await this.#consumer.close().catch(() => this.#consumer.connections.close().catch(() => undefined));
    await this.#fetchPool.close().catch(() => undefined);
    await Promise.allSettled(this.#rounds);
  }

  #lose(): void {
    this.#turn++;
    this.#current = undefined;
  }

  #end(error: unknown): void {
    this.#lose();
    this.#ended.reject(explained(error));
  }

  #isLive(positions: Positions): boolean {
    return this.#current === positions && !this.#closing.signal.aborted;
  }

  /** Runs work beside everything else; what it throws ends the membership. */
  #spawn(work: Promise<void>): void {
    const round = work.catch((error: unknown) => this.#end(error)).finally(() => this.#rounds.delete(round));
    this.#rounds.add(round);
  }

  /** Begins to fetch what the group has given, once the batch in hand of an earlier assignment has ended. */
  async #begin(assignment: readonly GroupAssignment[]): Promise<void> {
    this.#lose();
    const turn = this.#turn;
    await this.#handling;
    const positions = await beginPositions(this.#consumer, assignment, this.#options);
    if (turn !== this.#turn) return;
    this.#current = positions;
    await this.#fetchAll(positions);
  }

  /** Starts a round at every leader that has something for us and is not being asked. */
  async #fetchAll(positions: Positions): Promise<void> {
    while (this.#isLive(positions)) {
      try {
        const forceUpdate = this.#failures > 0;
        const metadata = await this.#consumer.metadata({ topics: [...this.#options.topics], forceUpdate });
        if (!this.#isLive(positions)) return;
        for (const [node, request] of positions.take(metadata)) {
          this.#spawn(this.#round(positions, node, request));
        }
        return;
      } catch (error) {
        await this.#recover(positions, error);
      }
    }
  }

  async #round(positions: Positions, node: number, request: FetchRequestTopic[]): Promise<void> {
    try {
      await this.#fetch(positions, node, request);
      this.#failures = 0;
    } catch (error) {
      await this.#recover(positions, error);
    }
    positions.release(request);
    await this.#fetchAll(positions);
  }

  async #fetch(positions: Positions, node: number, topics: FetchRequestTopic[]): Promise<void> {
    const response = await this.#consumer.fetch({
      node,
      topics,
      connectionPool: this.#fetchPool,
      minBytes: 1,
      maxBytes: MAX_BYTES,
      maxWaitTime: FETCH_WAIT_MS,
    });
    this.#options.onFetch();
    for (const fetched of fetchedPartitions(response, (id, partition) => positions.next(id, partition))) {
      const handled = this.#handling.then(() => this.#handle(positions, fetched));
      this.#handling = handled.catch(() => undefined);
      if (!(await handled)) return;
    }
  }

  /** Hands over one batch at a time; false when it is no longer ours. */
  async #handle(positions: Positions, fetched: FetchedPartition): Promise<boolean> {
    const { topicId, partition, records, nextOffset } = fetched;
    const isOurs = () => this.#isLive(positions);
    if (!isOurs()) return false;
    const topic = positions.nameOf(topicId);
    if (records.length > 0) {
      const batch = { topic, partition, records, nextOffset: String(nextOffset) };
      const heartbeat = () => Promise.resolve();
      if (!(await this.#options.onBatch(batch, { isOurs, heartbeat }))) return false;
    }
    positions.advance(topicId, partition, nextOffset);
    if (this.#options.commits && this.#current === positions) {
      await this.#commit(topic, partition, nextOffset);
    }
    return isOurs();
  }

  async #commit(topic: string, partition: number, offset: bigint): Promise<void> {
    try {
      await this.#consumer.commit({ offsets: [{ topic, partition, offset, leaderEpoch: -1 }] });
    } catch (error) {
      if (!isGroupMoved(error)) throw error;
      this.#lose();
    }
  }

  /** Waits a little when the failure may pass by itself; rejects with it otherwise, and when it does not pass. */
  async #recover(positions: Positions, error: unknown): Promise<void> {
    if (!this.#isLive(positions)) return;
    const lost = positions.named(outOfRange(error));
    if (lost.length === 0 && !mayPass(error)) throw error;
    if (this.#failures++ >= FETCH_ATTEMPTS) throw error;
    positions.begin(await earliestPlaces(this.#consumer, lost));
    const ms = Math.min(RETRY_MS * 2 ** this.#failures, MAX_RETRY_MS);
    await pause(ms, undefined, { signal: this.#closing.signal }).catch(() => undefined);
  }
}

function createConsumer({ access, groupId }: MemberOptions): Consumer {
  return guard(
    new Consumer({
      ...clientOptions(access, groupId),
      groupId,
      sessionTimeout: 10_000,
      rebalanceTimeout: 60_000,
      heartbeatInterval: 2_000,
      // A join is answered when every member has come, or is given up.
      requestTimeout: 65_000,
      // As kafkajs calls it, so that a group can change its client member by member.
      protocols: [{ name: 'RoundRobinAssigner', version: 1 }],
    }),
  );
}
