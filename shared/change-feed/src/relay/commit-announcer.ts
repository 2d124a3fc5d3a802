import { setTimeout as pause } from 'node:timers/promises';

const ANNOUNCE_MS = 5;

/**
 * Tells the leading process of commits, from one that does not lead: the first at once, then one for all of a few
 * milliseconds, since a NOTIFY makes the commits of the whole cluster wait for one another.
 */
export class CommitAnnouncer {
  readonly #announce: () => Promise<void>;
  #announcing = false;
  #due = false;

  /** `announce` says it once; when it rejects, the leader finds out by polling. */
  constructor(announce: () => Promise<void>) {
    this.#announce = announce;
  }

  /** Call after each commit; resolves once it is announced, at once when an earlier call will do that too. */
  async committed(): Promise<void> {
    this.#due = true;
    if (this.#announcing) return;
    this.#announcing = true;
    while (this.#due) {
      this.#due = false;
      await this.#announce().catch(() => undefined);
      await pause(ANNOUNCE_MS);
    }
    this.#announcing = false;
  }
}
