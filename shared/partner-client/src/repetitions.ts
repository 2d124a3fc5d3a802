type Identified = { id: string; topic: string; key: string; sequence: number };

/**
 * Tells repetitions from news: a change whose sequence is not above the last one of its key has been handled. It
 * remembers one number a key while the process runs; `known` begins with what the application has stored.
 */
export class Repetitions {
  readonly #last: Map<string, number>;

  constructor(known: Iterable<{ topic: string; key: string; sequence: number }> = []) {
    this.#last = new Map([...known].map(({ topic, key, sequence }) => [`${topic}/${key}`, sequence]));
  }

  /** True when a change of this sequence, or a later one of its key, has been handled. */
  has({ topic, key, sequence }: Identified): boolean {
    return sequence <= (this.#last.get(`${topic}/${key}`) ?? 0);
  }

  /** Call it after the change has been handled. */
  add({ topic, key, sequence }: Identified): void {
    this.#last.set(`${topic}/${key}`, sequence);
  }
}
