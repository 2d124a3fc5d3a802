import { contractOf, type NewChange } from '@hub/change-feed';
import { isPublic, snapshotOf, type Aggregate } from './aggregate.ts';
import type { AggregateRow } from './values.ts';

/** What a change says beside its topic and values. */
export type ChangeHead = Omit<NewChange, 'topic' | 'snapshot' | 'before' | 'published'>;

/** The topics that hold something of an aggregate. */
export const topicsOf = ({ topic, recordTopic }: { topic: string; recordTopic?: string }): string[] =>
  recordTopic === undefined ? [topic] : [recordTopic, topic];

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
