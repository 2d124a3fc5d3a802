import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { READER_SETTINGS } from './change-reader.ts';

/** Other processes of the service say with it that they have committed; never inside a business transaction. */
const CHANNEL = 'change_committed';
const LEADER_RETRY_MS = 500;
/** Postgres ends a session that is silent for so long, and with it the lease of a leader that hangs. */
const LEASE_MS = 10_000;
const RENEW_MS = 3_000;

/**
 * The relay's own database session. It holds the advisory lock that makes this process the leader; Postgres gives
 * the lock away when the session ends or says nothing for ten seconds.
 */
export class LeaderSession {
  readonly #client: pg.Client;
  readonly #service: string;
  #lost: Error | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #lastAnswer = performance.now();
  #renewing: NodeJS.Timeout | undefined;

  constructor(databaseUrl: string, service: string) {
    this.#client = new pg.Client({
      connectionString: databaseUrl,
      keepAlive: true,
      application_name: `${service} relay`,
      connectionTimeoutMillis: 5_000,
    });
    this.#service = service;
    this.#client.on('error', (error) => (this.#lost = error));
  }

  async connect(): Promise<void> {
    await this.#client.connect();
    await this.#client.query(READER_SETTINGS);
  }

  /** Waits for the lock; false when stopped meanwhile. */
  async becomeLeader(signal: AbortSignal): Promise<boolean> {
    for (;;) {
      const lock = 'SELECT pg_try_advisory_lock(hashtext($1)) AS locked';
      const { rows } = await this.#inTurn(() =>
        this.#client.query<{ locked: boolean }>(lock, [`relay:${this.#service}`]),
      );
      if (rows[0]?.locked) break;
      if (signal.aborted) return false;
      await pause(LEADER_RETRY_MS, undefined, { signal }).catch(() => undefined);
    }
    await this.#inTurn(() => this.#client.query(`LISTEN ${CHANNEL}; SET idle_session_timeout = ${LEASE_MS}`));
    this.#renewing = setInterval(() => this.#renewWhenSilent(), RENEW_MS);
    return true;
  }

  /** Calls back when another process of the service has committed. */
  onCommitElsewhere(callback: () => void): void {
    this.#client.on('notification', () => callback());
  }

  /** Tells the leader, from a process that does not lead. */
  async announceCommit(): Promise<void> {
    await this.#inTurn(() => this.#client.query(`NOTIFY ${CHANNEL}`));
  }

  /** Runs one query after those that were asked for before. */
  query(query: { text: string; name?: string; rowMode: 'array'; values: unknown[] }) {
    return this.#inTurn(() => this.#client.query<unknown[]>(query));
  }

  /**
   * Throws when the lock is gone. A process that was stopped may have lost it without knowing: unless the session
   * has answered within half the lease, it is asked first.
   */
  async requireLock(): Promise<void> {
    this.#throwIfLost();
    if (performance.now() - this.#lastAnswer > LEASE_MS / 2) await this.#renew();
    this.#throwIfLost();
  }

  async end(): Promise<void> {
    clearInterval(this.#renewing);
    await this.#client.end().catch(() => undefined);
  }

  /** The reader talks on this session each second, but for while a batch waits for the brokers. */
  #renewWhenSilent(): void {
    if (performance.now() - this.#lastAnswer >= RENEW_MS / 2) void this.#renew().catch(() => undefined);
  }

  async #renew(): Promise<void> {
    await this.#inTurn(() => this.#client.query('SELECT 1'));
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(() => {
      this.#throwIfLost();
      return work();
    });
    this.#turn = result.then(
      () => void (this.#lastAnswer = performance.now()),
      () => undefined,
    );
    return result;
  }

  #throwIfLost(): void {
    if (this.#lost) throw this.#lost;
  }
}
