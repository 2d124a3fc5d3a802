import { setTimeout as pause } from 'node:timers/promises';
import { removeDeadLetter } from '../../dead-letters/dead-letters.ts';
import { headOf, keysToRedrive, noteFailure } from '../../dead-letters/parked-heads.ts';
import type { RecordPlace } from '../../dead-letters/record-place.ts';
import { isTransient, type SqlSession } from '../../sql-session.ts';
import type { FeedLog } from '../../kafka-client.ts';
import { foldAndReact } from './fold-records.ts';
import type { FollowedTopic } from './followed-topic.ts';
import { causeOf, readRecord } from './read-record.ts';
import { lockReplica } from '../tables/replica-tables.ts';

/** What a redrive needs of the service whose dead letters it tries. */
export type RedriveOptions<Session extends SqlSession> = {
  /** The followed topics by name; what is parked of others stays. */
  followed: ReadonlyMap<string, FollowedTopic<Session>>;
  /** Runs work in one transaction of the service's database. */
  transaction: <Result>(work: (session: Session) => Promise<Result>) => Promise<Result>;
  log: FeedLog;
  /** After commits that may have written changes of this service. */
  onReaction: () => void;
};

const LOOK_EVERY_MS = 5_000;

/**
 * Tries parked changes again: those that were asked for, and those that waited behind one which is gone. Each
 * aggregate's in order, one transaction each, until one fails again.
 */
export class Redrive<Session extends SqlSession> {
  readonly #options: RedriveOptions<Session>;
  readonly #stopping = new AbortController();
  #looking: Promise<void> = Promise.resolve();

  constructor(options: RedriveOptions<Session>) {
    this.#options = options;
  }

  /** Looks every five seconds, until `stop`. */
  start(): void {
    this.#looking = this.#look();
  }

  /** Ends after the change in hand. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#looking;
  }

  /** Looks once. Rejects with an error that passes by itself; what was tried until then is done. */
  async once(): Promise<void> {
    const { followed, transaction, onReaction } = this.#options;
    const heads = await transaction((session) => keysToRedrive(session, [...followed.keys()]));
    for (const { topic, key } of heads) {
      const of = followed.get(topic);
      if (!of) continue;
      while (!this.#stopping.signal.aborted && (await this.#tryHead(of, key)));
      onReaction();
    }
  }

  async #look(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await this.once();
      } catch (error) {
        this.#options.log.debug({ err: error }, 'dead letters could not be looked at');
      }
      await pause(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** True when the first parked change of an aggregate is done, and the next one may be tried. */
  async #tryHead(followed: FollowedTopic<Session>, key: string): Promise<boolean> {
    const { transaction } = this.#options;
    let tried: RecordPlace | undefined;
    try {
      return await transaction(async (session) => {
        await lockReplica(session, followed.table, 'shared');
        const head = await headOf(session, followed.topic, key);
        if (!head?.mayRun) return false;
        tried = head;
        const one = readRecord(head, head.record);
        if (one.cause !== null) throw new Error(one.cause);
        await foldAndReact(session, followed, [one]);
        return removeDeadLetter(session, head);
      });
    } catch (error) {
      const failed = tried;
      if (!failed || isTransient(error)) throw error;
      await transaction((session) => noteFailure(session, failed, causeOf(error)));
      return false;
    }
  }
}
