import type { SnapshotByTopic } from '@hub/change-feed/snapshots';
import { decodeChange, type Change, type KafkaAccess } from '@hub/change-feed/subscriber';

/** A topic of the hub that the account may be granted, e.g. `companies.organization.v1`; docs/topics.md lists them. */
export type Topic = keyof SnapshotByTopic;

/**
 * A change of one of these topics; `topic` tells which, and so the type of `snapshot`, the aggregate after the change.
 * A snapshot that is null says that the aggregate is gone, or no longer shown.
 */
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

/** Records of one partition, in order, as Kafka gave them. */
export type PartitionRecords<Name extends Topic> = {
  topic: Name;
  partition: number;
  records: readonly Parameters<typeof decodeChange>[2][];
};

/** The change in a record. Throws an Error naming topic, partition and offset when it is not one of the hub. */
export const changeIn = <Name extends Topic>(
  { topic, partition }: Pick<PartitionRecords<Name>, 'topic' | 'partition'>,
  record: PartitionRecords<Name>['records'][number],
): ChangeOf<Name> => decodeChange(topic, partition, record) as ChangeOf<Name>;

/** How to reach the hub's Kafka with an account. */
export const accessOf = ({ brokers, username, password, prefix }: Account): KafkaAccess => ({
  brokers,
  username,
  password,
  ...(prefix === undefined ? {} : { prefix }),
});

/** Groups begin with the partner's name; its second account, NAME~2, uses those of the first. */
export const groupOf = ({ username }: Pick<Account, 'username'>, application: string): string =>
  `${username.split('~')[0] ?? username}.${application}`;
