import pg from 'pg';
import type { Asking } from './asking/asking.ts';
import { AskingQuery, prepareAsking } from './asking/asking-query.ts';
import { VALUE_PARSERS } from './value-parsers.ts';
import type { Statement } from './statement.ts';

/** Runs statements that only read, each by itself; rows come as lists of values, in the order of the columns. */
export type ReadSessions = {
  /** Rejects with the database's error. A statement whose session was lost is run again on another. */
  run(statement: Statement, parameters: readonly unknown[], asking: Asking): Promise<unknown[][]>;
  /** Ends the sessions once what they run is answered. */
  close(): Promise<void>;
};

const MAX_SESSIONS = 4;
const STATEMENT_TIMEOUT_MS = 5_000;
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * Sessions for reading alone, connected when they are needed: what is prepared stays prepared, with one plan for all
 * values, and statements are sent without waiting for the answers to earlier ones (pg's pipeline).
 */
export const createReadSessions = (url: string, applicationName: string): ReadSessions =>
  new PipelinedSessions(url, applicationName);

/** SQLSTATE with which the server ends a session: shut down, crashed, or by an administrator. */
const ENDING = new Set(['57P01', '57P02', '57P03']);
const isEnding = (error: unknown) => error instanceof pg.DatabaseError && ENDING.has(error.code ?? '');

type Session = {
  client: pg.Client;
  connected: Promise<unknown>;
  wasConnected: boolean;
  /** Statements without an answer. */
  waiting: number;
  lost: boolean;
};

const askOn = (client: pg.Client, query: pg.QueryArrayConfig, asking: Asking) =>
  new Promise<unknown[][]>((resolve, reject) => {
    client.query(
      new AskingQuery({ ...query, queryMode: 'extended' } as pg.QueryArrayConfig, asking, (error, result) => {
        if (error) reject(error);
        else resolve(result.rows);
      }),
    );
  });

class PipelinedSessions implements ReadSessions {
  readonly #config: pg.ClientConfig;
  #sessions: Session[] = [];
  #closed = false;

  constructor(url: string, applicationName: string) {
    this.#config = {
      connectionString: url,
      application_name: `${applicationName} reads`,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      options: '-c plan_cache_mode=force_generic_plan -c default_transaction_read_only=on -c jit=off',
      keepAlive: true,
      pipeline: true,
      types: VALUE_PARSERS,
    };
  }

  async run(statement: Statement, parameters: readonly unknown[], asking: Asking): Promise<unknown[][]> {
    // Each attempt but the last may meet a session that was lost with the first.
    for (let attempt = 0; ; attempt++) {
      const session = this.#leastBusy();
      try {
        return await this.#runOn(session, statement, parameters, asking);
      } catch (error) {
        if (isEnding(error)) this.#lose(session);
        if (!session.lost || !session.wasConnected || attempt === MAX_SESSIONS) throw error;
      }
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const ending = this.#sessions.map(async ({ client, connected }) => {
      await connected.catch(() => undefined);
      await client.end().catch(() => undefined);
    });
    this.#sessions = [];
    await Promise.all(ending);
  }

  async #runOn(
    session: Session,
    { name, text }: Statement,
    parameters: readonly unknown[],
    asking: Asking,
  ): Promise<unknown[][]> {
    session.waiting++;
    try {
      await session.connected;
      const values = [...parameters];
      const query = { text, values, rowMode: 'array' as const, ...(name === undefined ? {} : { name }) };
      return await askOn(session.client, query, asking);
    } finally {
      session.waiting--;
    }
  }

  #leastBusy(): Session {
    if (this.#closed) throw new Error('the read sessions are closed');
    let best: Session | undefined;
    for (const session of this.#sessions) if (!best || session.waiting < best.waiting) best = session;
    if (best && (best.waiting === 0 || this.#sessions.length >= MAX_SESSIONS)) return best;
    return this.#open();
  }

  #open(): Session {
    const client = new pg.Client(this.#config);
    const connected = client.connect().then(() => prepareAsking(client));
    const session: Session = { client, connected, wasConnected: false, waiting: 0, lost: false };
    const lose = () => this.#lose(session);
    client.on('error', lose);
    client.on('end', lose);
    connected.then(() => (session.wasConnected = true), lose);
    this.#sessions.push(session);
    return session;
  }

  #lose(session: Session): void {
    session.lost = true;
    this.#sessions = this.#sessions.filter((one) => one !== session);
  }
}
