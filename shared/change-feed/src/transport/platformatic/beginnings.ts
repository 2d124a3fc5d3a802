import { ListOffsetTimestamps, type Consumer, type GroupAssignment, type Offsets } from '@platformatic/kafka';
import type { MemberOptions, Place } from '../transport.ts';
import { Positions } from './positions.ts';

/** What is asked of the library's consumer. */
export type OffsetSource = Pick<Consumer, 'listOffsets' | 'listCommittedOffsets'>;

/** Where a member begins: at the given places, else at the group's offsets when these count, else at the beginning. */
export async function beginPositions(
  consumer: OffsetSource,
  assignment: readonly GroupAssignment[],
  options: Pick<MemberOptions, 'places' | 'commits'>,
): Promise<Positions> {
  const positions = new Positions(assignment);
  positions.begin(await options.places());
  const topics = positions.missing();
  if (options.commits && topics.length > 0) {
    positions.begin(placesIn(await consumer.listCommittedOffsets({ topics })));
  }
  positions.begin(await earliestPlaces(consumer, positions.missing()));
  return positions;
}

/** The first offset that the brokers still have of these partitions. */
export async function earliestPlaces(
  consumer: Pick<OffsetSource, 'listOffsets'>,
  assignment: readonly GroupAssignment[],
): Promise<Place[]> {
  if (assignment.length === 0) return [];
  const offsets = await consumer.listOffsets({
    topics: assignment.map(({ topic }) => topic),
    partitions: Object.fromEntries(assignment.map(({ topic, partitions }) => [topic, partitions])),
    timestamp: ListOffsetTimestamps.EARLIEST,
  });
  return placesIn(offsets);
}

/** The library's lists by partition as places; a hole, and the -1 of a partition without offset, are left out. */
export function placesIn(offsets: Offsets): Place[] {
  const places: Place[] = [];
  for (const [topic, list] of offsets) {
    list.forEach((offset, partition) => {
      if (offset >= 0n) places.push({ topic, partition, nextOffset: String(offset) });
    });
  }
  return places;
}
