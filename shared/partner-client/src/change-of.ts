import type { SnapshotByTopic } from '@hub/change-feed/snapshots';
import type { Change, KafkaAccess } from '@hub/change-feed/subscriber';

/** A topic of the hub. */
export type Topic = keyof SnapshotByTopic;

/** A change of one of these topics; `topic` tells which, and so the type of `snapshot`. */
export type ChangeOf<Name extends Topic> = {
  [T in Name]: Change<SnapshotByTopic[T]> & { topic: T };
}[Name];

/** The account that `npm run partner -- add` printed. */
export type Account = {
  /** Comma-separated host:port list. */
  brokers: string;
  username: string;
  password: string;
  /** Only where several environments share one cluster. */
  prefix?: string;
};

export const accessOf = ({ brokers, username, password, prefix }: Account): KafkaAccess => ({
  brokers,
  username,
  password,
  ...(prefix === undefined ? {} : { prefix }),
});

/** Groups begin with the partner's name; its second account, NAME~2, uses those of the first. */
export const groupOf = ({ username }: Account, application: string) =>
  `${username.split('~')[0] ?? username}.${application}`;
