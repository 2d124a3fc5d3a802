import type { ClusterMetadata, FetchOptions, GroupAssignment } from '@platformatic/kafka';
import type { Place } from '../transport.ts';

/** What is asked of one topic in a fetch. */
export type FetchRequestTopic = FetchOptions<Buffer, Buffer, Buffer, Buffer>['topics'][number];

type Position = { topic: string; partition: number; next: bigint; isBusy: boolean };

const PARTITION_BYTES = 1024 * 1024;
const UNKNOWN_EPOCH = -1;

/** Where a member is in each partition of one assignment, and which of them are being fetched or handled. */
export class Positions {
  readonly #positions = new Map<string, Position>();
  readonly #names = new Map<string, string>();
  readonly assignment: readonly GroupAssignment[];

  constructor(assignment: readonly GroupAssignment[]) {
    this.assignment = assignment;
  }

  /** Goes on from these places; those of partitions that are not assigned are no business of this member. */
  begin(places: readonly Place[]): void {
    for (const { topic, partition, nextOffset } of places) {
      if (!this.#isAssigned(topic, partition)) continue;
      const key = keyOf(topic, partition);
      const isBusy = this.#positions.get(key)?.isBusy ?? false;
      this.#positions.set(key, { topic, partition, next: BigInt(nextOffset), isBusy });
    }
  }

  /** Assigned partitions without a place, by topic. */
  missing(): GroupAssignment[] {
    return this.assignment
      .map(({ topic, partitions }) => ({
        topic,
        partitions: partitions.filter((partition) => !this.#positions.has(keyOf(topic, partition))),
      }))
      .filter(({ partitions }) => partitions.length > 0);
  }

  /**
   * What to ask each leader for, by node: every partition that is not busy; it is busy from now on. Throws when one
   * of them has no leader.
   */
  take({ topics }: Pick<ClusterMetadata, 'topics'>): Map<number, FetchRequestTopic[]> {
    const free = [...this.#positions.values()].filter(({ isBusy }) => !isBusy);
    const led = free.map((position) => ({ position, ...leaderOf(position, topics) }));
    const byNode = new Map<number, Map<string, FetchRequestTopic>>();
    for (const { position, topicId, leader } of led) {
      position.isBusy = true;
      this.#names.set(topicId, position.topic);
      const ofNode = byNode.get(leader) ?? new Map<string, FetchRequestTopic>();
      byNode.set(leader, ofNode);
      const asked = ofNode.get(topicId) ?? { topicId, partitions: [] };
      ofNode.set(topicId, asked);
      asked.partitions.push(requestOf(position));
    }
    return new Map([...byNode].map(([node, ofNode]) => [node, [...ofNode.values()]]));
  }

  /** The partitions of a request may be taken again. */
  release(request: readonly FetchRequestTopic[]): void {
    for (const { topicId, partitions } of request) {
      for (const { partition } of partitions) {
        const position = this.#at(topicId, partition);
        if (position) position.isBusy = false;
      }
    }
  }

  /** Name of a topic that was asked for. */
  nameOf(topicId: string): string {
    return this.#names.get(topicId) ?? topicId;
  }

  /** Partitions that were asked for, by topic. */
  named(partitions: readonly { topicId: string; partition: number }[]): GroupAssignment[] {
    const byTopic = Map.groupBy(partitions, ({ topicId }) => this.nameOf(topicId));
    return [...byTopic].map(([topic, ofTopic]) => ({
      topic,
      partitions: ofTopic.map(({ partition }) => partition),
    }));
  }

  /** The offset to go on from; 0 for a partition that is not assigned. */
  next(topicId: string, partition: number): bigint {
    return this.#at(topicId, partition)?.next ?? 0n;
  }

  /** Goes on from there in a partition of a topic that was asked for. */
  advance(topicId: string, partition: number, next: bigint): void {
    const position = this.#at(topicId, partition);
    if (position) position.next = next;
  }

  #at(topicId: string, partition: number): Position | undefined {
    return this.#positions.get(keyOf(this.nameOf(topicId), partition));
  }

  #isAssigned(topic: string, partition: number): boolean {
    return this.assignment.some((one) => one.topic === topic && one.partitions.includes(partition));
  }
}

const keyOf = (topic: string, partition: number) => `${topic}/${partition}`;

function leaderOf({ topic, partition }: Position, topics: ClusterMetadata['topics']) {
  const known = topics.get(topic);
  const leader = known?.partitions[partition]?.leader ?? -1;
  if (!known || leader < 0) throw new Error(`${topic}[${partition}] has no leader`);
  return { topicId: known.id, leader };
}

const requestOf = ({ partition, next }: Position) => ({
  partition,
  fetchOffset: next,
  currentLeaderEpoch: UNKNOWN_EPOCH,
  lastFetchedEpoch: UNKNOWN_EPOCH,
  partitionMaxBytes: PARTITION_BYTES,
});
