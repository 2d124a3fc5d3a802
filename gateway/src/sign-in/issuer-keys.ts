import type { Logger } from '@hub/service-kit/runtime';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { KeysUnavailable } from './refusals.ts';

/** Least time between two looks for new keys, when the last one went well, and when it failed. */
const COOLDOWN_MS = 30_000;
const RETRY_MS = 1_000;
/** Keys that are older are looked for again, so that one which the issuer takes back stops counting. */
const MAX_AGE_MS = 600_000;

/** What the keys of an issuer are made of. */
export type KeysOptions = {
  /** Gets the key set from the issuer; rejects when it cannot be had. */
  load: () => Promise<JSONWebKeySet>;
  /** Keys that are known already. */
  known?: JSONWebKeySet;
  log: Logger;
  /** Milliseconds of a clock; the system's by default. */
  now?: () => number;
};

/**
 * The keys of the token issuer. They are fetched at the first token, again every ten minutes, and when a token names a
 * key that is not among them: then at most every 30 seconds, so that made-up names cost the issuer nothing. While the
 * issuer is away the keys that are known go on counting.
 */
export class IssuerKeys {
  readonly #options: KeysOptions;
  readonly #now: () => number;
  #keys: JWTVerifyGetKey | undefined;
  #loadedAt = 0;
  #nextLook = 0;
  #isAway = false;
  #looking: Promise<void> | undefined;

  constructor(options: KeysOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
    if (options.known) this.#take(options.known);
  }

  /**
   * The key that a token names, for `jwtVerify`. Rejects with JWKSNoMatchingKey when the issuer has none of that name,
   * with KeysUnavailable when it cannot be asked.
   */
  find: JWTVerifyGetKey = async (header, token) => {
    if (!this.#keys) await this.#look();
    else if (this.#now() > this.#loadedAt + MAX_AGE_MS) void this.#look();
    try {
      return await this.#known()(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await this.#look();
      if (this.#isAway) throw new KeysUnavailable();
      return this.#known()(header, token);
    }
  };

  #known(): JWTVerifyGetKey {
    if (!this.#keys) throw new KeysUnavailable();
    return this.#keys;
  }

  /** Asks the issuer, unless that is under way or was just done. Never rejects. */
  #look(): Promise<void> {
    if (this.#looking) return this.#looking;
    if (this.#now() < this.#nextLook) return Promise.resolve();
    this.#looking = this.#ask().finally(() => (this.#looking = undefined));
    return this.#looking;
  }

  async #ask(): Promise<void> {
    const { load, log } = this.#options;
    try {
      this.#take(await load());
      if (this.#isAway) log.info('the keys of the token issuer are there again');
      this.#isAway = false;
    } catch (error) {
      this.#nextLook = this.#now() + RETRY_MS;
      if (!this.#isAway) log.error({ err: error }, 'the keys of the token issuer cannot be fetched');
      this.#isAway = true;
    }
  }

  #take(keys: JSONWebKeySet): void {
    this.#keys = createLocalJWKSet(keys);
    this.#loadedAt = this.#now();
    this.#nextLook = this.#loadedAt + COOLDOWN_MS;
  }
}
