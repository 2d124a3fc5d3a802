import type { FeedLog } from '../kafka-client.ts';
import { LAST_SEQ, WRITERS } from '../relay/settled.ts';
import { rowsOf, type SqlSession } from '../sql-session.ts';
import { checkpointHash, signingKey } from './checkpoint.ts';
import { CHECKPOINT_CHANGES, sealChanges } from './seal-changes.ts';

/** What a sealer needs. */
export type SealerOptions = {
  service: string;
  /** Ed25519, PKCS #8 in base64. */
  key: string;
  log: FeedLog;
  transaction<Result>(work: (session: SqlSession) => Promise<Result>): Promise<Result>;
  /** Longest time that a committed change waits for its seal. */
  everyMs?: number;
};

const EVERY_MS = 10_000;
/** While a transaction is open that may have taken a lower number. */
const AGAIN_MS = 1_000;

/**
 * Seals a service's changes and signs for them, some seconds after they were committed: writing them costs nothing
 * more. Any number of processes may do so, in turn. Without a commit it does nothing.
 */
export class Sealer {
  readonly #options: SealerOptions;
  readonly #key;
  #timer: NodeJS.Timeout | undefined;
  #candidate: { seq: string; writers: ReadonlySet<string> } | undefined;
  #working: Promise<void> = Promise.resolve();
  #stopped = false;

  /** Throws when the key is none. */
  constructor(options: SealerOptions) {
    this.#options = options;
    this.#key = signingKey(options.key);
  }

  /** Call after a commit, and once at the start for what an earlier process has left. */
  committed(): void {
    this.#plan(this.#options.everyMs ?? EVERY_MS);
  }

  /** Resolves when what has begun is done. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#working;
  }

  #plan(ms: number): void {
    if (this.#timer || this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#working = this.#work().catch((error: unknown) => {
        this.#options.log.warn({ err: error }, 'changes could not be sealed; it will be tried again');
        this.#plan(this.#options.everyMs ?? EVERY_MS);
      });
    }, ms);
  }

  async #work(): Promise<void> {
    const settled = await this.#options.transaction((session) => this.#settled(session));
    if (settled === undefined) return this.#plan(AGAIN_MS);
    const { service, log } = this.#options;
    for (;;) {
      const checkpoint = await this.#options.transaction((session) =>
        sealChanges(session, { service, key: this.#key, settled }),
      );
      if (!checkpoint) return;
      const { number, upTo, changes } = checkpoint;
      // Kept elsewhere, this line shows later that nothing was cut off.
      log.info(
        { checkpoint: number, upTo, hash: checkpointHash(service, checkpoint).toString('hex') },
        'sealed',
      );
      if (changes < CHECKPOINT_CHANGES || this.#stopped) return;
    }
  }

  /** A number up to which everything is committed or never will be, as the relay finds it; undefined for not yet. */
  async #settled(session: SqlSession): Promise<string | undefined> {
    const writing = new Set(
      (await rowsOf<{ virtualtransaction: string }>(session, WRITERS)).map((row) => row.virtualtransaction),
    );
    const waited = this.#candidate;
    if (waited && [...waited.writers].every((writer) => !writing.has(writer))) {
      this.#candidate = undefined;
      return waited.seq;
    }
    if (waited) return undefined;
    return this.#newCandidate(session);
  }

  async #newCandidate(session: SqlSession): Promise<string | undefined> {
    const [last] = await rowsOf<{ seq: string }>(session, LAST_SEQ);
    const writers = new Set(
      (await rowsOf<{ virtualtransaction: string }>(session, WRITERS)).map((row) => row.virtualtransaction),
    );
    const seq = last?.seq ?? '0';
    if (writers.size === 0) return seq;
    this.#candidate = { seq, writers };
    return undefined;
  }
}
