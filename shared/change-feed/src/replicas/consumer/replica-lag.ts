import type { Progress } from '../../wire.ts';

/**
 * Changes that are not folded yet, by topic: from the places that are stored to the ends that the brokers have. A
 * partition without a place is read from offset zero.
 */
export function lagOf(
  ends: ReadonlyMap<string, ReadonlyMap<number, bigint>>,
  places: readonly Progress[],
): Map<string, number> {
  const reached = new Map(places.map((at) => [`${at.topic}/${at.partition}`, BigInt(at.nextOffset)]));
  return new Map(
    [...ends].map(([topic, partitions]) => {
      let behind = 0;
      for (const [partition, end] of partitions) {
        behind += Math.max(0, Number(end - (reached.get(`${topic}/${partition}`) ?? 0n)));
      }
      return [topic, behind];
    }),
  );
}
