/** Lets a loop wait for work, and others end that wait. A call while nobody waits ends the next wait at once. */
export class WakeSignal {
  #woken = false;
  #endWait: () => void = () => undefined;

  /** Ends the wait that is going on, or the next one. */
  wake(): void {
    this.#woken = true;
    this.#endWait();
  }

  /** Forgets earlier calls of `wake`: call it before looking for work. */
  reset(): void {
    this.#woken = false;
  }

  /** Resolves when woken since the last `reset`, at the latest after `ms` milliseconds. */
  async wait(ms: number): Promise<void> {
    if (this.#woken) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#endWait = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
