import { randomUUID } from 'node:crypto';
import { contractOf, replicaTableOf, rowsOf, type Topic } from '@hub/change-feed';
import type { SnapshotByTopic } from '@hub/change-feed/snapshots';
import { ANONYMOUS, callerOf, isRefusal, type Caller, type Grant, type Role } from '@hub/hub-language';
import { graphql } from 'graphql';
import type { DataSource } from 'typeorm';
import type { ReadSessions } from '../read/read-sessions.ts';
import type { Reader } from '../read/reader.ts';
import { Reader as RequestReader } from '../read/reader.ts';
import type { ServiceDefinition } from '../definition/definition.ts';
import { GrantBook } from '../server/grant-book.ts';
import { createLog } from '../runtime/log.ts';
import { authorityFor } from '../server/subgraph/authority.ts';
import type { RunMutation } from '../server/subgraph/mutations.ts';
import { subgraphSdl } from '../server/subgraph/sdl.ts';
import { buildSubgraph, type BuiltSubgraph } from '../server/subgraph/subgraph-schema.ts';
import type { UseCase } from '../use-case/mutation.ts';
import { createUseCaseRunner, runReaction } from '../use-case/use-case-runner.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

/**
 * Who acts in a test; without roles and grants everyone, PUBLIC. Roles hold on the platform, those of organizations in
 * `organization`; grants hold where they say.
 */
export type TestCaller = {
  subject?: string;
  roles?: readonly Role[];
  organization?: string;
  person?: string;
  grants?: readonly Grant[];
};

/** What the graph answered; an error is its code and the path of its field, e.g. `FORBIDDEN at holdSpace`. */
export type TestAnswer<Data> = { data: Data; errors: string[] };

/** One row of the audit trail. */
export type RecordedChange = {
  id: string;
  topic: string | null;
  aggregateId: string;
  version: number;
  /** Short name of the change, e.g. `registered`. */
  changeType: string;
  snapshot: Record<string, unknown> | null;
  actor: string;
  reason: string | null;
  causationId: string;
  /** RFC 3339. */
  createdAt: string;
};

/** How a use case runs: as whom, under which key and at which time; as staff, once and now unless it is said. */
export type RunOptions = { as?: TestCaller; key?: string; now?: Date };

const SILENT = createLog('test', 'silent');

const STAFF: TestCaller = { roles: ['OPERATOR', 'COMPLIANCE', 'EVENT_ORGANIZER', 'PROGRAMME_MANAGER'] };

/**
 * Runs use cases of a service in a database of its own, without servers and without Kafka. Use cases run as the product
 * runs them: one transaction each, with the access rule of their mutation's scope, changes and kept results.
 */
export class UseCaseBed {
  /** The bed's own database, for what a suite must see or plant beside the use cases. */
  readonly database: DataSource;
  /** The service's own pool, which sees nothing until a transaction says what it does. */
  readonly pool: DataSource;
  /** Does what a service may not, e.g. change tables. */
  readonly asOwner: TestDatabase['asOwner'];
  /** Sessions that only read. */
  readonly reads: ReadSessions;
  readonly #definition: ServiceDefinition;
  readonly #graph: BuiltSubgraph;
  readonly #drop: () => Promise<void>;

  constructor(definition: ServiceDefinition, { database, pool, reads, asOwner, drop }: TestDatabase) {
    this.#definition = definition;
    this.database = database;
    this.asOwner = asOwner;
    this.reads = reads;
    this.pool = pool;
    this.#drop = drop;
    const sdl = subgraphSdl(`${definition.folder}/schema.graphql`);
    this.#graph = buildSubgraph({ ...definition, sdl });
  }

  /** Runs a use case as staff, or as another caller; gives its value or refusal. Rejects with coded errors. */
  async run<Input, Result>(
    useCase: UseCase<Input, Result>,
    input: Input,
    { as = STAFF, operation, key = randomUUID(), now }: RunOptions & { operation?: string } = {},
  ): Promise<Result> {
    const identity = identityOf(as);
    const authority =
      operation === undefined ? 'ANYTHING' : authorityFor(this.#graph, operation, identity, input as object);
    const runner = createUseCaseRunner(
      this.pool,
      () => undefined,
      () => now ?? new Date(),
    );
    const keyed = { idempotencyKey: key, ...input };
    return runner(
      { operation: operation ?? useCase.name, identity, input: keyed, authority },
      useCase as UseCase<unknown, Result>,
    );
  }

  /** As `run`; throws an Error with the message when the use case refuses. */
  async accept<Input, Result>(
    useCase: UseCase<Input, Result>,
    input: Input,
    options: RunOptions & { operation?: string } = {},
  ): Promise<Exclude<Result, { refusal: string }>> {
    const result = await this.run(useCase, input, options);
    if (isRefusal(result)) throw new Error(`refused: ${JSON.stringify(result)}`);
    return result as Exclude<Result, { refusal: string }>;
  }

  /** Runs a mutation of the service's map by its name; gives its value or refusal, before it is presented. */
  mutate(operation: string, input: object, options: RunOptions = {}): Promise<unknown> {
    const mutation = this.#definition.mutations[operation];
    if (!mutation) throw new Error(`there is no mutation ${operation}`);
    const useCase = mutation.useCase as UseCase<object, unknown>;
    return this.run(useCase, input, { ...options, operation });
  }

  /**
   * Asks the service's graph as a caller, as if the gateway had sent it: access rules, resolvers and use cases, no
   * server. Gives the data, and each error as its code and path.
   */
  ask<Data>(query: string, variables: object = {}, as: TestCaller = STAFF): Promise<TestAnswer<Data>> {
    return this.#answer(query, variables, as, (operation, input, useCase) =>
      this.run(useCase, input, { as, operation, key: input.idempotencyKey }),
    );
  }

  /** As `ask`, and takes back what mutations did: whoever comes next finds everything as it was. */
  attempt<Data>(query: string, variables: object, as: TestCaller): Promise<TestAnswer<Data>> {
    return this.#answer(query, variables, as, (operation, input, useCase) =>
      takenBack(useCase, (undone) => this.run(undone, input, { as, operation, key: input.idempotencyKey })),
    );
  }

  async #answer<Data>(
    query: string,
    variables: object,
    as: TestCaller,
    runMutation: RunMutation,
  ): Promise<TestAnswer<Data>> {
    const { data, errors = [] } = await graphql({
      schema: this.#graph.schema,
      source: query,
      variableValues: { ...variables },
      contextValue: { identity: identityOf(as), read: this.reader(as), log: SILENT, runMutation },
    });
    return {
      data: (data ?? null) as Data,
      errors: errors.map(({ extensions, path, message }) => {
        const code = typeof extensions['code'] === 'string' ? extensions['code'] : message;
        return path ? `${code} at ${path.join('.')}` : code;
      }),
    };
  }

  /** Puts a snapshot of another service's aggregate into the replica table, as if the feed had brought it. */
  async receive<T extends Topic>(
    topic: T,
    snapshot: SnapshotByTopic[T] & { id: string; version: number },
  ): Promise<void> {
    const problems = contractOf(topic).problems(snapshot);
    if (problems.length > 0) throw new Error(`${topic}: ${problems.join('; ')}`);
    await this.database.query(
      `INSERT INTO ${replicaTableOf(topic)} (id, version, snapshot) VALUES ($1, $2, $3::jsonb)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, snapshot = excluded.snapshot`,
      [snapshot.id, snapshot.version, JSON.stringify(snapshot)],
    );
    const reaction = this.#definition.reactions[topic];
    if (!reaction) return;
    await this.pool.transaction((manager) =>
      runReaction(manager, reaction.actor, randomUUID(), (work) => reaction.react(work, [snapshot.id])),
    );
  }

  /** The caller who signs in with this account, with what the service knows it to hold. */
  async signedIn(subject: string): Promise<TestCaller> {
    const book = new GrantBook(this.reads, this.#definition.grants);
    const { person, grants } = await book.callerOf({ subject, roles: [], requestId: randomUUID() });
    return { subject, grants, ...(person === null ? {} : { person }) };
  }

  /** Reads as a caller: only what that one may see. */
  reader(as: TestCaller = STAFF): Reader {
    return new RequestReader(this.reads, identityOf(as));
  }

  /** The audit trail of one aggregate, or of all, in the order of writing. */
  async changes(aggregateId?: string): Promise<RecordedChange[]> {
    type Row = Omit<RecordedChange, 'changeType' | 'snapshot' | 'createdAt'> & {
      type: string;
      payload: string | null;
      createdAt: Date;
    };
    const rows = await rowsOf<Row>(
      this.database,
      `SELECT id, topic, aggregateid AS "aggregateId", aggregate_version AS version, type, payload, actor, reason,
              causation_id AS "causationId", created_at AS "createdAt"
       FROM change WHERE $1::text IS NULL OR aggregateid = $1 ORDER BY seq`,
      [aggregateId ?? null],
    );
    return rows.map(({ type, payload, createdAt, ...row }) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      changeType: type.split('.').at(-2) ?? type,
      snapshot: payload === null ? null : (JSON.parse(payload) as Record<string, unknown>),
    }));
  }

  /** Drops the database. */
  close(): Promise<void> {
    return this.#drop();
  }
}

/** Carries what a use case answered out of the transaction, which rolls back. */
class TakenBack extends Error {
  readonly result: unknown;
  constructor(result: unknown) {
    super('taken back');
    this.result = result;
  }
}

/** Runs a use case to its end, all its statements included, and rolls it back; gives what it answered. */
async function takenBack<Input, Result>(
  useCase: UseCase<Input, Result>,
  run: (undone: UseCase<Input, Result>) => Promise<Result>,
): Promise<Result> {
  const undone: UseCase<Input, Result> = async (work, input) => {
    const result = await useCase(work, input);
    await work.settled();
    throw new TakenBack(result);
  };
  try {
    return await run(undone);
  } catch (error) {
    if (error instanceof TakenBack) return error.result as Result;
    throw error;
  }
}

/** The caller that a test names. */
export const identityOf = ({
  roles = [],
  grants = [],
  subject = roles.length + grants.length === 0 ? ANONYMOUS : 'test',
  organization,
  person = null,
}: Omit<TestCaller, 'person'> & { person?: string | null }): Caller =>
  callerOf(
    { subject, roles, requestId: randomUUID(), ...(organization === undefined ? {} : { organization }) },
    { person, grants },
  );

/** Opens a bed for one test file; close it in `afterAll`. */
export async function openUseCaseBed(definition: ServiceDefinition): Promise<UseCaseBed> {
  return new UseCaseBed(definition, await openTestDatabase(definition));
}
