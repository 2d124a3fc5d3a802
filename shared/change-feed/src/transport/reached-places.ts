import type { Place } from './transport.ts';

/** The furthest place that is known of each partition. */
export class ReachedPlaces {
  readonly #places = new Map<string, Place>();

  /** Notes a place; one before that which is known has no effect. */
  advance({ topic, partition, nextOffset }: Place): void {
    const key = `${topic}/${partition}`;
    const known = this.#places.get(key)?.nextOffset ?? '0';
    if (BigInt(nextOffset) > BigInt(known)) this.#places.set(key, { topic, partition, nextOffset });
  }

  all(): Place[] {
    return [...this.#places.values()];
  }
}
