import { TestEnvironment } from 'jest-environment-node';
import { openResources, untilClosed } from './open-resources.ts';

/** A suite has so long to let go of what it has closed; `testEnvironmentOptions: { withinMs }` says otherwise. */
const WITHIN_MS = 5_000;

type Settings = ConstructorParameters<typeof TestEnvironment>;

/**
 * The environment of every suite: one that passes and leaves something open fails with what it is. Jest itself only
 * guesses, by a worker that takes half a second to end, and cannot say which suite it was. When a test has failed its
 * own message is the one to read, because a failure often skips what closes things.
 */
export default class ClosedEnvironment extends TestEnvironment {
  readonly #withinMs: number;
  #before = openResources();
  #hasFailed = false;

  constructor(...settings: Settings) {
    super(...settings);
    const { withinMs } = settings[0].projectConfig.testEnvironmentOptions;
    this.#withinMs = typeof withinMs === 'number' ? withinMs : WITHIN_MS;
  }

  override async setup(): Promise<void> {
    await super.setup();
    this.#before = openResources();
  }

  handleTestEvent({ name }: { name: string }): void {
    if (name === 'test_fn_failure' || name === 'hook_failure') this.#hasFailed = true;
  }

  override async teardown(): Promise<void> {
    try {
      if (!this.#hasFailed) await this.#requireClosed();
    } finally {
      await super.teardown();
    }
  }

  async #requireClosed(): Promise<void> {
    const left = await untilClosed(this.#before, this.#withinMs);
    if (left.length > 0) {
      throw new Error(
        `this suite leaves open: ${left.join(', ')}. Close it in afterAll, or run it with --detectOpenHandles to see where it is made.`,
      );
    }
  }
}
