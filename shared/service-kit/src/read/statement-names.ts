import { createHash } from 'node:crypto';

/**
 * The names under which sessions keep texts prepared: a text has one for ever in this process, its hash. Each session
 * keeps every text that it was asked under a name, so there are no more than so many; later texts have none.
 */
export class StatementNames {
  readonly #most: number;
  readonly #names = new Map<string, string>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The name of a text; none for a new one once there are too many. */
  of(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= this.#most) return known;
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 16);
    this.#names.set(text, name);
    return name;
  }

  /** Every text that has a name. */
  texts(): readonly string[] {
    return [...this.#names.keys()];
  }
}
