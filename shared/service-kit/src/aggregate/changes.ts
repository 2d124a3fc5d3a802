import { contractOf, type NewChange, type Topic } from '@hub/change-feed';
import type { AggregateRow } from '@hub/hub-language';
import type { Aggregate } from './aggregate.ts';
import { isPublic } from './visibility.ts';

/** What a change says beside its topic and values. */
export type ChangeHead = Omit<NewChange, 'topic' | 'snapshot' | 'before' | 'published'>;

/** The topics that hold something of an aggregate. */
export const topicsOf = ({ topic, recordTopic }: Pick<Aggregate, 'topic' | 'recordTopic'>): Topic[] =>
  recordTopic === undefined ? [topic] : [recordTopic, topic];

/** Names of what an aggregate publishes: the columns whose lines say so, and what is derived. */
export const publishedNames = ({ fields, derived }: Pick<Aggregate, 'fields' | 'derived'>): string[] => [
  ...Object.entries(fields)
    .filter(([, { spec }]) => spec.isPublished)
    .map(([name]) => name),
  ...Object.keys(derived),
];

/** The row as it goes on the feed: the published columns and what is derived, nothing else. */
export function snapshotOf<Row extends AggregateRow>(aggregate: Aggregate<Row>, row: Row): object {
  const { fields, derived } = aggregate;
  const values = row as unknown as Record<string, unknown>;
  const columns = Object.entries(fields).filter(([, { spec }]) => spec.isPublished);
  return Object.fromEntries([
    ...columns.map(([name]) => [name, values[name]] as const),
    ...Object.entries(derived).map(([name, derive]) => [name, derive(row as never)] as const),
  ]);
}

/**
 * The changes that one step of an aggregate writes. A public topic shows only what everyone may see in the graph:
 * what is hidden stays in the audit trail alone, or on the record topic; what becomes hidden leaves a tombstone.
 */
export function changesFor<Row extends AggregateRow>(
  aggregate: Aggregate<Row>,
  change: ChangeHead,
  before: Row | null,
  after: Row,
): NewChange[] {
  const { topic, recordTopic, visibility } = aggregate;
  const isShown = (row: Row) => contractOf(topic).audience !== 'public' || isPublic(visibility.public, row);
  const snapshot = snapshotOf(aggregate, after);
  const values = { ...change, snapshot, before: before && snapshotOf(aggregate, before) };
  const shows = isShown(after);
  const hides = !shows && before !== null && isShown(before);
  return [
    { ...values, topic: recordTopic ?? topic, published: recordTopic !== undefined || shows },
    ...(recordTopic !== undefined && shows ? [{ ...values, topic, before: null }] : []),
    ...(hides ? [{ ...change, topic, snapshot: null, before: null }] : []),
  ];
}
