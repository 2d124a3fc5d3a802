import type { JWTPayload } from 'jose';

/** How long a token is taken for verified. A key that its issuer takes back counts so much longer at most. */
const KNOWN_FOR_MS = 60_000;
/** Most tokens that are remembered; each was good, so that nobody without tokens can fill it. */
const MAX_KNOWN = 10_000;

type Known = { readonly payload: JWTPayload; readonly until: number };

/**
 * What tokens say that were verified within the last minute and have not ended: checking a signature costs more than
 * anything else that the gateway does for a small query. Of rights it knows nothing: those are the services' to ask.
 */
export class KnownTokens {
  readonly #now: () => number;
  readonly #known = new Map<string, Known>();

  /** `now` gives milliseconds of the clock by which tokens end. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** What a token says, or undefined when it must be verified. */
  find(token: string): JWTPayload | undefined {
    const known = this.#known.get(token);
    if (!known) return undefined;
    if (this.#now() < known.until) return known.payload;
    this.#known.delete(token);
    return undefined;
  }

  /** Remembers a token that was verified just now. */
  keep(token: string, payload: JWTPayload): JWTPayload {
    const { exp = 0 } = payload;
    if (this.#known.size >= MAX_KNOWN) this.#known.clear();
    this.#known.set(token, { payload, until: Math.min(this.#now() + KNOWN_FOR_MS, exp * 1_000) });
    return payload;
  }
}
