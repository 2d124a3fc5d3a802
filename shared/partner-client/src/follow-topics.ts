import { createFollower, requireReadable, silentLog, type FeedLog } from '@hub/change-feed/subscriber';
import { accessOf, groupOf, type Account, type ChangeOf, type Topic } from './change-of.ts';
import { deliver } from './delivery.ts';
import { Repetitions } from './repetitions.ts';

/** Who follows which topics, and what it does with a change. */
export type FollowOptions<Name extends Topic> = Account & {
  /** Name of the application; each has its own place in the topics, from the beginning at first. */
  application: string;
  topics: readonly Name[];
  /**
   * Handles one change; the next one of its partition waits for it, other partitions go on meanwhile. When it rejects, the same change comes again,
   * with growing pauses: reject when something is out of order for a while, not when a change does not suit you.
   */
  onChange: (change: ChangeOf<Name>) => Promise<void> | void;
  /** Called with a record that is no change of the hub, which is then passed over; by default an Error stops there. */
  onUnreadable?: (error: Error) => void;
  /** What was handled in earlier runs, if the application stores it; see `Repetitions`. */
  repetitions?: Repetitions;
  /** Told of what is tried again, such as a broker that is away; by default nobody is. */
  log?: FeedLog;
};

/** What `followTopics` has begun. */
export type Following = {
  /** Ends after the changes that are being handled; what was handled is committed. */
  stop(): Promise<void>;
  /** Milliseconds since the last answer of the brokers: watch it, a quiet topic answers too. */
  lastFetchAgeMs(): number | undefined;
};

/**
 * Follows topics: every change in order per key, repetitions left out, from where this application was. Rejects at
 * once when no broker answers or the account may not log in, and, naming them, when it may not read one of the topics;
 * what goes wrong later is tried again, and `log` is told.
 */
export async function followTopics<Name extends Topic>(options: FollowOptions<Name>): Promise<Following> {
  const { application, topics, onChange, onUnreadable, log = silentLog } = options;
  const { repetitions = new Repetitions() } = options;
  const kafka = accessOf(options);
  await requireReadable(kafka, topics);
  const follower = createFollower({
    kafka,
    groupId: groupOf(options, application),
    topics,
    log,
    onBatch: ({ topic, partition, records }) =>
      deliver({ topic: topic as Name, partition, records }, { onChange, onUnreadable, repetitions }),
  });
  follower.start();
  return { stop: () => follower.stop(), lastFetchAgeMs: () => follower.lastFetchAgeMs() };
}
