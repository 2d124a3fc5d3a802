import type { Place } from './transport.ts';

const COMMIT_EVERY_MS = 1_000;

export type PlaceCommitsOptions = {
  /** Writes places to the group's offsets. */
  commit(places: readonly Place[]): Promise<unknown>;
  /** Told when that failed; what was to be written comes again, unless it is written later. */
  onFailure(error: unknown): void;
};

/**
 * Writes how far partitions are handled to the group's offsets, at most once a second: after a crash one second comes
 * again, and nobody waits for the brokers' answer meanwhile. Has a timer only while something is noted.
 */
export class PlaceCommits {
  readonly #options: PlaceCommitsOptions;
  readonly #noted = new Map<string, Place>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(options: PlaceCommitsOptions) {
    this.#options = options;
  }

  /** Notes a place that is to be written within a second, in place of an earlier one of its partition. */
  note(place: Place): void {
    this.#noted.set(`${place.topic}/${place.partition}`, place);
    this.#timer ??= setTimeout(() => void this.flush(), COMMIT_EVERY_MS);
  }

  /** Writes now what is noted. Resolves when it is written, or has failed; never rejects. */
  flush(): Promise<void> {
    const places = [...this.#noted.values()];
    this.drop();
    if (places.length > 0) this.#writing = this.#writing.then(() => this.#write(places));
    return this.#writing;
  }

  async #write(places: readonly Place[]): Promise<void> {
    try {
      await this.#options.commit(places);
    } catch (error) {
      this.#options.onFailure(error);
    }
  }

  /** Forgets what is noted. */
  drop(): void {
    this.#noted.clear();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
