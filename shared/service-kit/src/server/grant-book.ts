import { ANONYMOUS, callerOf, isPossibleGrant, toUuid } from '@hub/hub-language';
import type { Caller, Grant, Held, Identity } from '@hub/hub-language';
import type { Compilable } from 'kysely';
import type { Aggregate } from '../aggregate/aggregate.ts';
import { workOf } from '../read/asking/asking.ts';
import { reachValues } from '../read/reach-values.ts';
import type { ReadSessions } from '../read/read-sessions.ts';
import { compileStatement, type Compiled } from '../read/statement.ts';
import { rowsActedOn } from '../read/statements.ts';

/** A person, and a grant of it where it has one; `hub` says in whose name an event's or programme's was given. */
export type KnownGrant = { person: string; grant?: Grant; hub?: string | null };

/** Where a service finds what a caller holds. */
export type GrantSource = {
  /** Rows of the caller whose account is `SUBJECT`: its grants in force, or one row for a person that has none. */
  readonly statement: Compilable;
  /** Reads one of these rows, its values in the order of the columns; undefined for one that does not count. */
  readonly read: (row: readonly unknown[], now: Date) => KnownGrant | undefined;
  /** Topics whose changes may change the answer. */
  readonly topics: readonly string[];
  /** The service's own events and programmes: a grant in one counts only if that stands in the grant's hub. */
  readonly places?: readonly Aggregate[];
};

/** What a caller holds is looked up before it is known what that one sees. */
const GRANTS = workOf('grants');
/** How long an answer is taken for true: so much later, at most, does a revoked grant end. */
const TRUE_FOR_MS = 1_000;
/** Most callers that are remembered. */
const MAX_REMEMBERED = 10_000;

type Remembered = { readonly until: number; readonly held: Promise<Held> };

/** What the hub has granted to whom, asked at most once a second for each caller. */
export class GrantBook {
  readonly #reads: ReadSessions;
  readonly #source: GrantSource | undefined;
  readonly #compiled: Compiled | undefined;
  readonly #now: () => number;
  readonly #remembered = new Map<string, Remembered>();

  constructor(reads: ReadSessions, source: GrantSource | undefined, now: () => number = Date.now) {
    this.#reads = reads;
    this.#source = source;
    this.#compiled = source && compileStatement(source.statement);
    this.#now = now;
  }

  /** The caller with what the hub holds of it. Rejects with the database's error. */
  async callerOf(identity: Identity): Promise<Caller> {
    const { subject } = identity;
    if (!this.#source || !this.#compiled || subject === ANONYMOUS) return callerOf(identity);
    const known = this.#remembered.get(subject);
    if (known && known.until > this.#now()) return callerOf(identity, await known.held);
    const held = this.#ask(this.#source, this.#compiled, subject);
    this.#remember(subject, { until: this.#now() + TRUE_FOR_MS, held });
    return callerOf(identity, await held);
  }

  /** Forgets what is remembered when these topics have changed and some hold grants. */
  onChanged(topics: readonly string[]): void {
    if (topics.some((topic) => this.#source?.topics.includes(topic))) this.#remembered.clear();
  }

  #remember(subject: string, remembered: Remembered): void {
    this.#remembered.delete(subject);
    if (this.#remembered.size >= MAX_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(subject, remembered);
    remembered.held.catch(() => this.#remembered.delete(subject));
  }

  async #ask(source: GrantSource, { statement, parameters }: Compiled, subject: string): Promise<Held> {
    const rows = await this.#reads.run(statement, parameters({ subject }), GRANTS);
    const now = new Date(this.#now());
    const known = rows.flatMap((row) => source.read(row, now) ?? []);
    const grants = await Promise.all(known.map((one) => this.#counting(one)));
    return { person: known[0]?.person ?? null, grants: grants.flat() };
  }

  /** The grant, if it may be: an event's or programme's only where that stands in the hub in whose name it was given. */
  async #counting({ grant, hub }: KnownGrant): Promise<Grant[]> {
    if (!grant || !isPossibleGrant(grant)) return [];
    const place = this.#source?.places?.find((one) => isPlaceOf(one, grant));
    if (!place || !hub || grant.id === null) return [grant];
    const { statement, parameters } = rowsActedOn(place, ['HUB']);
    const values = { ...reachValues('acting', { HUB: [hub] }), uuids: [toUuid(grant.id)] };
    return (await this.#reads.run(statement, parameters(values), GRANTS)).length > 0 ? [grant] : [];
  }
}

const isPlaceOf = ({ place }: Aggregate, { kind }: Grant) =>
  (kind === 'EVENT' || kind === 'PROGRAMME') && place.in?.[kind] === 'id';
