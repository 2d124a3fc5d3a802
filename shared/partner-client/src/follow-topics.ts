import {
  createFollower,
  decodeChange,
  requireReadable,
  silentLog,
  type FeedLog,
} from '@hub/change-feed/subscriber';
import { accessOf, groupOf, type Account, type ChangeOf, type Topic } from './change-of.ts';
import { Repetitions } from './repetitions.ts';

export type FollowOptions<Name extends Topic> = Account & {
  /** Name of the application; each has its own place in the topics, from the beginning at first. */
  application: string;
  topics: readonly Name[];
  /**
   * Handles one change; the next one of its partition waits for it. When it rejects, the same change comes again,
   * with growing pauses: reject when something is out of order for a while, not when a change does not suit you.
   */
  onChange: (change: ChangeOf<Name>) => Promise<void> | void;
  /** Called with a record that is no change of the hub, which is then passed over; by default an Error stops there. */
  onUnreadable?: (error: Error) => void;
  /** What was handled in earlier runs, if the application stores it; see `Repetitions`. */
  repetitions?: Repetitions;
  log?: FeedLog;
};

export type Following = {
  /** Ends after the change that is being handled; what was handled is committed. */
  stop(): Promise<void>;
  /** Milliseconds since the last answer of the brokers: watch it, a quiet topic answers too. */
  lastFetchAgeMs(): number | undefined;
};

/**
 * Follows topics: every change in order per key, repetitions left out, from where this application was. Rejects at
 * once, with an Error that says what to do, when the account may not log in or may not read one of the topics.
 */
export async function followTopics<Name extends Topic>(options: FollowOptions<Name>): Promise<Following> {
  const {
    application,
    topics,
    onChange,
    onUnreadable,
    repetitions = new Repetitions(),
    log = silentLog,
  } = options;
  const kafka = accessOf(options);
  await requireReadable(kafka, topics);
  const follower = createFollower({
    kafka,
    groupId: groupOf(options, application),
    topics,
    log,
    async onBatch({ topic, partition, records }) {
      for (const record of records) {
        const change = readable(() => decodeChange(topic, partition, record), onUnreadable);
        if (!change || repetitions.has(change)) continue;
        await onChange(change as ChangeOf<Name>);
        repetitions.add(change);
      }
    },
  });
  follower.start();
  return { stop: () => follower.stop(), lastFetchAgeMs: () => follower.lastFetchAgeMs() };
}

function readable<T>(read: () => T, onUnreadable: ((error: Error) => void) | undefined): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!onUnreadable || !(error instanceof Error)) throw error;
    onUnreadable(error);
    return undefined;
  }
}
