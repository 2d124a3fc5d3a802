/** Nonces that one process remembers: at 2,000 requests a second of a mutation's 10 s five times what is needed. */
export const MAX_NONCES = 100_000;
const BUCKET_MS = 1_000;

/** What is known of a nonce: it is new and remembered from now on, it came before, or there is no room to know. */
export type NonceAnswer = 'new' | 'known' | 'full';

/**
 * The nonces of requests whose deadline has not passed. Each is kept with those whose deadline lies in the same
 * second, so that what has passed is forgotten a second at a time. When there is no room nothing is forgotten early:
 * the answer is `full`, and the request must be refused.
 */
export class NonceMemory {
  readonly #limit: number;
  readonly #buckets = new Map<number, Set<string>>();
  #size = 0;
  /** Deadlines before this instant are forgotten; a clock that is set back does not make them new. */
  #forgottenBefore = 0;

  constructor(limit = MAX_NONCES) {
    this.#limit = limit;
  }

  /** How many are remembered. */
  get size(): number {
    return this.#size;
  }

  /** Remembers a nonce until its deadline; both instants in milliseconds since the epoch. */
  remember(nonce: string, deadline: number, now = Date.now()): NonceAnswer {
    this.#forgetBefore(Math.floor(now / BUCKET_MS) * BUCKET_MS);
    if (deadline < this.#forgottenBefore) return 'known';
    const second = Math.floor(deadline / BUCKET_MS);
    const bucket = this.#buckets.get(second);
    if (bucket?.has(nonce)) return 'known';
    if (this.#size >= this.#limit) return 'full';
    if (bucket) bucket.add(nonce);
    else this.#buckets.set(second, new Set([nonce]));
    this.#size++;
    return 'new';
  }

  #forgetBefore(instant: number): void {
    if (instant <= this.#forgottenBefore) return;
    this.#forgottenBefore = instant;
    for (const [second, nonces] of this.#buckets) {
      if (second * BUCKET_MS >= instant) continue;
      this.#size -= nonces.size;
      this.#buckets.delete(second);
    }
  }
}
