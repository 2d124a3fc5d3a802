const SEED = 0x9747b28c;
const M = 0x5bd1e995;

/** Murmur2 as Kafka's Java client computes it over a record key; a signed 32-bit integer. */
export function murmur2(key: string): number {
  const data = Buffer.from(key);
  const { length } = data;
  const whole = length - (length % 4);
  let h = SEED ^ length;
  for (let i = 0; i < whole; i += 4) {
    let k = Math.imul(data.readInt32LE(i), M);
    k = Math.imul(k ^ (k >>> 24), M);
    h = Math.imul(h, M) ^ k;
  }
  const rest = length % 4;
  if (rest > 0) {
    for (let i = rest - 1; i >= 0; i--) h ^= (data[whole + i] ?? 0) << (8 * i);
    h = Math.imul(h, M);
  }
  h = Math.imul(h ^ (h >>> 13), M);
  return h ^ (h >>> 15);
}

/** The partition of a key, the same one that Kafka's Java client and librdkafka's murmur2 choose. */
export const partitionOf = (key: string, partitions: number): number =>
  (murmur2(key) & 0x7fffffff) % partitions;
