import type { SqlSession } from '@hub/change-feed';
import pg from 'pg';
import { StatementNames } from '../read/statement-names.ts';

/** What a session needs of pg's client: that it sends without waiting (`pipeline: true`). */
export type PipelinedClient = Pick<pg.Client, 'connection' | 'query'>;

/**
 * One transaction on a pipelined connection. Only `query` waits for the database: what `send` writes leaves with the
 * next statement that is waited for, in one packet with it. Statements run in the order of their calls. The first that
 * fails decides: nothing after it is sent, and `query`, `settled` and `commit` reject with its error, never with a
 * later statement's "transaction is aborted".
 */
export class PipelinedSession implements SqlSession {
  readonly #client: PipelinedClient;
  #last: Promise<unknown> = Promise.resolve();
  #failure: unknown;
  #isTold = false;
  #isCorked = false;

  constructor(client: PipelinedClient) {
    this.#client = client;
  }

  /** Sends a statement and waits for its rows. */
  async query(text: string, values?: unknown[]): Promise<pg.QueryResult> {
    try {
      return await this.#submit(text, values);
    } catch (error) {
      this.#isTold = true;
      throw error;
    }
  }

  /** As `query`, with rows as lists of values in the order of the columns. */
  async queryLists(text: string, values: unknown[]): Promise<{ rows: unknown[][] }> {
    try {
      return (await this.#submit(text, values, 'array')) as unknown as { rows: unknown[][] };
    } catch (error) {
      this.#isTold = true;
      throw error;
    }
  }

  /** Sends a statement and does not wait; its error shows at the next `query`, at `settled` or at `commit`. */
  send(text: string, values?: unknown[]): void {
    void this.#submit(text, values);
  }

  /** For helpers that take a session: the same one, without waiting for what they write. */
  readonly writes: SqlSession = {
    query: (text, values) => {
      this.send(text, values);
      return Promise.resolve([]);
    },
  };

  /** Waits until all that was sent is in the database; rejects with the error of the first that failed. */
  async settled(): Promise<void> {
    try {
      await this.#last;
    } catch (error) {
      this.#isTold = true;
      throw error;
    }
  }

  /** Commits. Rejects unless the database says that it committed. */
  async commit(): Promise<void> {
    const { command } = await this.#submit('COMMIT');
    if (command !== 'COMMIT') throw new Error(`the transaction ended with ${command}`);
  }

  /** Waits until all that was sent is answered; gives the error of a statement that nobody has been told yet. */
  async untold(): Promise<unknown> {
    await this.#last.catch(() => undefined);
    return this.#isTold ? undefined : this.#failure;
  }

  /** False when the connection may be in a state that nobody knows: close it then. */
  get isClean(): boolean {
    return this.#failure === undefined || isOrdinary(this.#failure);
  }

  #submit(text: string, values?: unknown[], rowMode?: 'array'): Promise<pg.QueryResult> {
    const answer = Promise.withResolvers<pg.QueryResult>();
    answer.promise.catch(() => undefined);
    this.#last = answer.promise;
    if (this.#failure !== undefined) {
      answer.reject(this.#failure);
      return answer.promise;
    }
    this.#cork();
    const query = { ...named(text, values), text, ...(values && { values }), ...(rowMode && { rowMode }) };
    this.#client.query(query as pg.QueryConfig, (error, result) => {
      this.#failure ??= error ?? undefined;
      if (this.#failure === undefined) answer.resolve(result);
      else answer.reject(this.#failure);
    });
    return answer.promise;
  }

  /** Holds back what is written until the use case has to wait, so that it leaves at once. */
  #cork(): void {
    if (this.#isCorked) return;
    const { stream } = this.#client.connection;
    this.#isCorked = true;
    stream.cork();
    process.nextTick(() => {
      this.#isCorked = false;
      stream.uncork();
    });
  }
}

/** Refused values and collisions leave the connection as it was; they are what use cases run into every day. */
const ORDINARY_CLASSES = new Set(['23', '40']);
const isOrdinary = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && ORDINARY_CLASSES.has(error.code?.slice(0, 2) ?? '');

/** Of texts with parameters: the others are a few short ones. */
const names = new StatementNames(250);

/** Every text that is prepared in this process. */
export const preparedTexts = (): readonly string[] => names.texts();

/** The name under which Postgres keeps a text, so that it parses and plans it once a connection. */
function named(text: string, values: unknown[] | undefined): { name?: string } {
  const name = values && values.length > 0 ? names.of(text) : undefined;
  return name === undefined ? {} : { name };
}
