import { Consumer, type ConnectionPool, type GroupAssignment } from '@platformatic/kafka';
import { PlaceCommits } from '../place-commits.ts';
import type { GroupMember, MemberOptions, Place } from '../transport.ts';
import { WorksInHand } from '../works-in-hand.ts';
import { beginPositions } from './beginnings.ts';
import { clientOptions, createPool, guard } from './client.ts';
import { explained, isGroupMoved } from './failure.ts';
import { FetchRounds } from './fetch-rounds.ts';

/** A membership by @platformatic/kafka: its group protocol and its requests, with a fetch loop of the feed's own. */
export const createMember = (options: MemberOptions): GroupMember => new PlatformaticMember(options);

class PlatformaticMember implements GroupMember {
  readonly #options: MemberOptions;
  readonly #consumer: Consumer;
  readonly #pool: ConnectionPool;
  readonly #ended = Promise.withResolvers<void>();
  readonly #commits = new PlaceCommits({
    commit: (places) => this.#consumer.commit({ offsets: places.map(offsetOf) }),
    onFailure: (error) => (isGroupMoved(error) ? this.#rounds?.lose() : this.#end(error)),
  });
  readonly #works = new Set<Promise<void>>();
  /** What is done with the present assignment. */
  #rounds: FetchRounds | undefined;
  /** Rises whenever the group gives or takes: what was begun before is void. */
  #turn = 0;
  readonly #inHand = new WorksInHand();

  constructor(options: MemberOptions) {
    this.#options = options;
    this.#consumer = createConsumer(options);
    this.#pool = createPool(options.access, options.groupId);
    this.#ended.promise.catch(() => undefined);
  }

  async run(): Promise<void> {
    const consumer = this.#consumer;
    consumer.on('consumer:group:join', ({ assignments }) => this.#begin(assignments ?? []));
    consumer.on('consumer:group:rebalance', () => {
      void this.#commits.flush();
      this.#lose();
    });
    // The library sends no heartbeat after one that failed, and keeps a coordinator that has moved.
    consumer.on('consumer:heartbeat:error', ({ error }) => this.#end(error));
    consumer.on('error', (error) => this.#end(error));
    consumer.topics.trackAll(...this.#options.topics);
    consumer.joinGroup({}).catch((error: unknown) => this.#end(error));
    await this.#ended.promise;
  }

  async close(): Promise<void> {
    this.#turn++;
    this.#rounds?.stop();
    this.#ended.resolve();
    await this.#inHand.untilNone();
    await this.#commits.flush();
    // It closes no connection when the coordinator cannot be told.
    await this.#consumer.close().catch(() => this.#consumer.connections.close().catch(() => undefined));
    await this.#pool.close().catch(() => undefined);
    await Promise.all(this.#works);
  }

  #end(error: unknown): void {
    this.#lose();
    this.#ended.reject(explained(error));
  }

  #lose(): void {
    this.#turn++;
    this.#commits.drop();
    this.#rounds?.lose();
  }

  /** Works on what the group has given in place of what it had given before. */
  #begin(assignment: readonly GroupAssignment[]): void {
    this.#lose();
    const work: Promise<void> = this.#work(assignment, this.#turn)
      .catch((error: unknown) => this.#end(error))
      .finally(() => this.#works.delete(work));
    this.#works.add(work);
  }

  async #work(assignment: readonly GroupAssignment[], turn: number): Promise<void> {
    // The batches in hand move the places from which to go on.
    await this.#inHand.untilNone();
    const positions = await beginPositions(this.#consumer, assignment, this.#options);
    if (turn !== this.#turn) return;
    this.#rounds = new FetchRounds({
      source: this.#consumer,
      pool: this.#pool,
      positions,
      member: this.#options,
      onHand: (work) => void this.#inHand.hold(work),
      onHandled: (place) => this.#options.commits && this.#commits.note(place),
    });
    await this.#rounds.run();
  }
}

const offsetOf = ({ topic, partition, nextOffset }: Place) => ({
  topic,
  partition,
  offset: BigInt(nextOffset),
  leaderEpoch: -1,
});

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
