/** Works that are under way, for those who wait for their end. */
export class WorksInHand {
  readonly #works = new Set<Promise<unknown>>();

  /** Holds a work until it ends, and gives it back. */
  hold<Result>(work: Promise<Result>): Promise<Result> {
    void this.#holdUntilOver(work);
    return work;
  }

  /** Resolves when all that are held now have ended, in whatever way. */
  async untilNone(): Promise<void> {
    await Promise.allSettled(this.#works);
  }

  async #holdUntilOver(work: Promise<unknown>): Promise<void> {
    this.#works.add(work);
    await Promise.allSettled([work]);
    this.#works.delete(work);
  }
}
