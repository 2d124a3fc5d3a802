import {
  ANONYMOUS,
  callerOf,
  isPossibleGrant,
  type Caller,
  type Grant,
  type Held,
  type Identity,
} from '@hub/hub-language';
import type { RawBuilder } from 'kysely';
import type { ReadSessions } from '../read/read-sessions.ts';
import { compileStatement, type Compiled } from '../read/statement.ts';

/**
 * A statement with the columns person (TypeID), role, kind and id of every grant that the value `subject` holds now; a
 * row with only a person for somebody who is known and holds none. Topics whose changes may change its answer.
 */
export type GrantSource = { readonly statement: RawBuilder<unknown>; readonly topics: readonly string[] };

/** How long an answer is taken for true: so much later, at most, does a revoked grant end. */
const TRUE_FOR_MS = 1_000;
/** Most callers that are remembered. */
const MAX_REMEMBERED = 10_000;

type Remembered = { readonly until: number; readonly held: Promise<Held> };

/** What the hub has granted to whom, asked at most once a second for each caller. */
export class GrantBook {
  readonly #reads: ReadSessions;
  readonly #compiled: Compiled | undefined;
  readonly #topics: readonly string[];
  readonly #now: () => number;
  readonly #remembered = new Map<string, Remembered>();

  constructor(reads: ReadSessions, source: GrantSource | undefined, now: () => number = Date.now) {
    this.#reads = reads;
    this.#compiled = source && compileStatement(source.statement);
    this.#topics = source?.topics ?? [];
    this.#now = now;
  }

  /** The caller with what the hub holds of it. Rejects with the database's error. */
  async callerOf(identity: Identity): Promise<Caller> {
    const { subject } = identity;
    if (!this.#compiled || subject === ANONYMOUS) return callerOf(identity);
    const known = this.#remembered.get(subject);
    if (known && known.until > this.#now()) return callerOf(identity, await known.held);
    const held = this.#ask(this.#compiled, subject);
    this.#remember(subject, { until: this.#now() + TRUE_FOR_MS, held });
    return callerOf(identity, await held);
  }

  /** Forgets what is remembered when these topics have changed and some hold grants. */
  onChanged(topics: readonly string[]): void {
    if (topics.some((topic) => this.#topics.includes(topic))) this.#remembered.clear();
  }

  #remember(subject: string, remembered: Remembered): void {
    this.#remembered.delete(subject);
    if (this.#remembered.size >= MAX_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(subject, remembered);
    remembered.held.catch(() => this.#remembered.delete(subject));
  }

  async #ask({ statement, parameters }: Compiled, subject: string): Promise<Held> {
    const rows = await this.#reads.run(statement, parameters({ subject }));
    const grants = rows.map(([, role, kind, id]) => ({ role, kind, id }) as Grant).filter(isPossibleGrant);
    const person = rows[0]?.[0];
    return { person: typeof person === 'string' ? person : null, grants };
  }
}
