import pg from 'pg';
import { ASKING_SETTINGS, valuesOf, type Asking } from './asking.ts';

/** Tells the settings for the transaction that it runs in. It has no rows, so that nothing comes back. */
const TELL = {
  name: 'tell',
  text: `SELECT WHERE ${ASKING_SETTINGS.map((name, at) => `set_config('${name}', $${at + 1}, true)`).join(' || ')} IS NULL`,
};

/** Has a session parse what each `AskingQuery` runs first. */
export const prepareAsking = (client: pg.Client): Promise<unknown> =>
  client.query({ ...TELL, values: ASKING_SETTINGS.map(() => '') });

/** What a query of pg is inside; its types show the outside only. */
type Inside = pg.Query & {
  prepare(connection: pg.Connection): void;
  handleCommandComplete(message: unknown, connection: pg.Connection): void;
};
type InsideConnection = {
  bind(config: { portal: string; statement: string; values: string[] }): void;
  execute(config: { portal: string }): void;
};
type Done = (error: Error | undefined, result: pg.QueryArrayResult<unknown[]>) => void;
const InsideQuery = pg.Query as unknown as new (config: pg.QueryArrayConfig, done: Done) => Inside;

/**
 * A statement that tells the database first who asks. Both leave between two Syncs of the protocol, so they are one
 * transaction: with its end the settings are gone, and where one fails the other does not run.
 */
export class AskingQuery extends InsideQuery {
  readonly #asking: Asking;
  #isTold = false;

  constructor(config: pg.QueryArrayConfig, asking: Asking, done: Done) {
    super(config, done);
    this.#asking = asking;
  }

  override prepare(connection: pg.Connection): void {
    const inside = connection as unknown as InsideConnection;
    inside.bind({ portal: '', statement: TELL.name, values: valuesOf(this.#asking) });
    inside.execute({ portal: '' });
    super.prepare(connection);
  }

  override handleCommandComplete(message: unknown, connection: pg.Connection): void {
    if (this.#isTold) super.handleCommandComplete(message, connection);
    this.#isTold = true;
  }
}
