import type { Adapter, AdapterPayload } from 'oidc-provider';

type Entry = { payload: AdapterPayload; endsAt: number };

/** So many sessions, codes and tokens of each kind are kept; the oldest go first. */
const MAX_ENTRIES = 10_000;

/** What ends with the grant that it was given under; the sign-in that is under way does not. */
const ENDS_WITH_GRANT: ReadonlySet<string> = new Set(['AccessToken', 'AuthorizationCode', 'RefreshToken']);

/** Keeps the provider's sessions, codes and grants in this process: they end with it. */
export function createMemory(): (name: string) => Adapter {
  const kinds = new Map<string, Memory>();
  const memories = () => [...kinds].filter(([name]) => ENDS_WITH_GRANT.has(name)).map(([, memory]) => memory);
  return (name) => {
    const memory = kinds.get(name) ?? new Memory(memories);
    kinds.set(name, memory);
    return memory;
  };
}

class Memory implements Adapter {
  readonly #entries = new Map<string, Entry>();
  readonly #all: () => Iterable<Memory>;

  constructor(all: () => Iterable<Memory>) {
    this.#all = all;
  }

  upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    const endsAt = expiresIn === undefined ? Infinity : Date.now() + expiresIn * 1000;
    this.#entries.delete(id);
    this.#entries.set(id, { payload, endsAt });
    for (const [oldest] of this.#entries) {
      if (this.#entries.size <= MAX_ENTRIES) break;
      this.#entries.delete(oldest);
    }
    return Promise.resolve();
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    const entry = this.#entries.get(id);
    if (entry && entry.endsAt > Date.now()) return Promise.resolve(entry.payload);
    this.#entries.delete(id);
    return Promise.resolve(undefined);
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    for (const [id, { payload }] of this.#entries) if (payload.uid === uid) return this.find(id);
    return Promise.resolve(undefined);
  }

  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  consume(id: string): Promise<void> {
    const entry = this.#entries.get(id);
    if (entry) entry.payload = { ...entry.payload, consumed: Math.floor(Date.now() / 1000) };
    return Promise.resolve();
  }

  destroy(id: string): Promise<void> {
    this.#entries.delete(id);
    return Promise.resolve();
  }

  revokeByGrantId(grantId: string): Promise<void> {
    for (const memory of this.#all()) memory.#forget(grantId);
    return Promise.resolve();
  }

  #forget(grantId: string): void {
    for (const [id, { payload }] of this.#entries) if (payload.grantId === grantId) this.#entries.delete(id);
  }
}
