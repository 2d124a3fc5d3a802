import { setTimeout as pause } from 'node:timers/promises';
import type { ConnectionPool, Consumer } from '@platformatic/kafka';
import { FETCH_WAIT_MS, type MemberOptions, type Place } from '../transport.ts';
import { earliestPlaces } from './beginnings.ts';
import { mayPass, outOfRange } from './failure.ts';
import type { FetchRequestTopic, Positions } from './positions.ts';
import { fetchedPartitions, type FetchedPartition } from './records.ts';

const MAX_BYTES = 10 * 1024 * 1024;
const FETCH_ATTEMPTS = 8;
const RETRY_MS = 100;
const MAX_RETRY_MS = 1_000;

const growingPause = (failures: number) => Math.min(RETRY_MS * 2 ** failures, MAX_RETRY_MS);

/** What the rounds ask of the library's consumer. */
export type FetchSource = Pick<Consumer, 'metadata' | 'fetch' | 'listOffsets'>;

export type RoundsOptions = {
  source: FetchSource;
  pool: ConnectionPool;
  positions: Positions;
  member: Pick<MemberOptions, 'topics' | 'onFetch' | 'onBatch'>;
  /** Told of each place that is reached while the partitions are ours. */
  onHandled: (place: Place) => void;
  /** Told of each batch in hand, which the next assignment and the end of the member wait for. */
  onHand: (work: Promise<unknown>) => void;
  /** Milliseconds to wait after so many failures in a row; by default growing to a second. */
  pauseAfter?: (failures: number) => number;
};

/**
 * Fetches and hands over what one assignment gives, leader by leader, until it is stopped or the group takes it away.
 * The library's own stream mixes the partitions, and goes on with what it has buffered when they are taken away.
 */
export class FetchRounds {
  readonly #options: RoundsOptions;
  readonly #stopping = new AbortController();
  readonly #ended = Promise.withResolvers<void>();
  #isLost = false;
  #underWay = 0;
  #failures = 0;

  constructor(options: RoundsOptions) {
    this.#options = options;
  }

  /** Resolves when nothing is under way any more; rejects with a failure that does not pass. */
  run(): Promise<void> {
    this.#spawn(this.#fetchAll());
    return this.#ended.promise;
  }

  /** Fetches nothing more; the places of the batches in hand are still told. */
  stop(): void {
    this.#stopping.abort();
  }

  /** As `stop`, when others may have the partitions now: no further place is told. */
  lose(): void {
    this.#isLost = true;
    this.stop();
  }

  get #isOver(): boolean {
    return this.#stopping.signal.aborted;
  }

  #spawn(work: Promise<void>): void {
    this.#underWay++;
    const end = () => {
      if (--this.#underWay === 0) this.#ended.resolve();
    };
    work.then(end, (error: unknown) => {
      this.lose();
      this.#ended.reject(error);
      end();
    });
  }

  /** Starts a round at every leader that has something for us and is not being asked. */
  async #fetchAll(): Promise<void> {
    const { source, member, positions } = this.#options;
    while (!this.#isOver) {
      try {
        const forceUpdate = this.#failures > 0;
        const metadata = await source.metadata({ topics: [...member.topics], forceUpdate });
        if (this.#isOver) return;
        for (const [node, request] of positions.take(metadata)) this.#spawn(this.#round(node, request));
        return;
      } catch (error) {
        await this.#recover(error);
      }
    }
  }

  async #round(node: number, request: FetchRequestTopic[]): Promise<void> {
    try {
      await this.#fetch(node, request);
      this.#failures = 0;
    } catch (error) {
      await this.#recover(error);
    }
    this.#options.positions.release(request);
    await this.#fetchAll();
  }

  async #fetch(node: number, topics: FetchRequestTopic[]): Promise<void> {
    const { source, pool: connectionPool, positions, member, onHand } = this.#options;
    const limits = { minBytes: 1, maxBytes: MAX_BYTES, maxWaitTime: FETCH_WAIT_MS };
    const response = await source.fetch({ node, topics, connectionPool, ...limits });
    member.onFetch();
    const fetched = fetchedPartitions(response, (id, partition) => positions.next(id, partition));
    const works = fetched.map((one) => this.#handle(one));
    works.forEach(onHand);
    const failed = (await Promise.allSettled(works)).find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  }

  /** Hands one batch over. */
  async #handle({ topicId, partition, records, nextOffset }: FetchedPartition): Promise<void> {
    const { positions, member, onHandled } = this.#options;
    if (this.#isOver) return;
    const topic = positions.nameOf(topicId);
    if (records.length > 0) {
      const batch = { topic, partition, records, nextOffset: String(nextOffset) };
      // The library sends heartbeats by itself, however long the handler takes.
      const possession = { isOurs: () => !this.#isOver, heartbeat: () => Promise.resolve() };
      if (!(await member.onBatch(batch, possession))) return;
    }
    positions.advance(topicId, partition, nextOffset);
    if (!this.#isLost) onHandled({ topic, partition, nextOffset: String(nextOffset) });
  }

  /** Waits a little when the failure may pass by itself; rejects with it otherwise, and when it does not pass. */
  async #recover(failure: unknown): Promise<void> {
    if (this.#isOver) return;
    const { positions, source } = this.#options;
    const lost = positions.named(outOfRange(failure));
    if (lost.length === 0 && !mayPass(failure)) throw failure;
    if (this.#failures++ >= FETCH_ATTEMPTS) throw failure;
    positions.begin(await earliestPlaces(source, lost));
    const { pauseAfter = growingPause } = this.#options;
    await pause(pauseAfter(this.#failures), undefined, { signal: this.#stopping.signal }).catch(
      () => undefined,
    );
  }
}
