import {
  createFollower,
  createRelay,
  foldIntoReplica,
  readOffsets,
  storeOffset,
  type ChangeBatch,
  type Follower,
  type KafkaAccess,
  type Relay,
  type ReplicaTable,
} from '@hub/change-feed';
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager, EntitySchema } from 'typeorm';
import { scopeOf, type AccessRules } from './access.ts';
import { createDatabase, openDatabase } from './database.ts';
import type { ServiceEnv } from './env.ts';
import type { UserError } from './errors.ts';
import { startHealthServer } from './health.ts';
import type { Identity } from './identity.ts';
import { createLog, type Logger } from './log.ts';
import type { App } from './process.ts';
import { Reader } from './reader.ts';
import { buildSubgraph, startSubgraphServer, subgraphSdl } from './subgraph-server.ts';
import { createUseCaseRunner, type UseCaseRunner } from './use-case.ts';
import type { Work } from './work.ts';

/** What a resolver gets for one request. */
export type ServiceContext = {
  identity: Identity;
  log: Logger;
  read: Reader;
  /** Reads outside the aggregates, e.g. replicas. */
  database: DataSource;
  /** Runs the use case of a mutation; confined to the caller's organization where only its scope allows it. */
  run: <Result extends object>(
    operation: string,
    input: { idempotencyKey: string },
    body: (work: Work) => Promise<Result>,
  ) => Promise<Result | UserError>;
};

/** A followed topic: its replica table, and what else the service does when replicas move. */
export type FollowedTopic = ReplicaTable & {
  react?: (manager: EntityManager, ids: readonly string[], causationId: string) => Promise<void>;
};

export type ServiceDefinition = {
  name: string;
  /** Folder with schema.graphql and migrations/. */
  folder: string;
  entities: EntitySchema[];
  resolvers: object;
  follows: readonly FollowedTopic[];
};

/** The composition root of a subgraph service: database, relay, replicas, GraphQL and health servers. */
export const createService = (definition: ServiceDefinition, env: ServiceEnv): App & { log: Logger } =>
  new SubgraphService(definition, env);

class SubgraphService implements App {
  readonly log: Logger;
  readonly #env: ServiceEnv;
  readonly #name: string;
  readonly #built: ReturnType<typeof buildSubgraph>;
  readonly #database: DataSource;
  readonly #relay: Relay;
  readonly #follower: Follower | undefined;
  #graphql: { stop(): Promise<void> } | undefined;
  #health: Server | undefined;
  #draining = false;

  constructor(definition: ServiceDefinition, env: ServiceEnv) {
    const { name, folder, entities } = definition;
    this.#name = name;
    this.#env = env;
    this.log = createLog(name, env.LOG_LEVEL);
    this.#built = buildSubgraph(subgraphSdl(`${folder}/schema.graphql`), definition.resolvers);
    const migrationsFolder = `${folder}/migrations`;
    this.#database = createDatabase({ url: env.DATABASE_URL, service: name, entities, migrationsFolder });
    const kafka = kafkaAccess(env);
    this.#relay = createRelay({ service: name, databaseUrl: env.DATABASE_URL, kafka, log: this.log });
    this.#follower = followTopics(definition, {
      database: this.#database,
      relay: this.#relay,
      kafka,
      log: this.log,
    });
  }

  async ready(): Promise<boolean> {
    if (this.#draining || !this.#graphql) return false;
    await this.#database.query('SELECT 1');
    return true;
  }

  async start(): Promise<void> {
    const { HOST, PORT, HEALTH_PORT, GATEWAY_SECRET } = this.#env;
    await openDatabase(this.#database);
    this.#relay.start();
    this.#follower?.start();
    const parts: ContextParts = {
      log: this.log,
      database: this.#database,
      runner: createUseCaseRunner(this.#database, () => this.#relay.wake()),
      rules: this.#built.rules,
    };
    this.#graphql = await startSubgraphServer({
      schema: this.#built.schema,
      host: HOST,
      port: PORT,
      gatewaySecret: GATEWAY_SECRET,
      log: this.log,
      createContext: (identity) => contextFor(identity, parts),
    });
    const ready = () => this.ready();
    this.#health = await startHealthServer(HOST, HEALTH_PORT, { ready, status: () => this.#status() });
    this.log.info({ port: PORT }, 'ready');
  }

  async stop(): Promise<void> {
    this.#draining = true;
    await pause(this.#env.DRAIN_MS);
    await this.#graphql?.stop();
    await this.#follower?.stop();
    await this.#relay.stop();
    this.#health?.close();
    if (this.#database.isInitialized) await this.#database.destroy();
  }

  #status() {
    const lastFetchAgeMs = this.#follower?.lastFetchAgeMs() ?? null;
    return { service: this.#name, relay: this.#relay.state(), lastFetchAgeMs };
  }
}

const kafkaAccess = (env: ServiceEnv): KafkaAccess => ({
  brokers: env.KAFKA_BROKERS,
  username: env.KAFKA_USERNAME,
  password: env.KAFKA_PASSWORD,
  prefix: env.KAFKA_TOPIC_PREFIX,
});

type ContextParts = { log: Logger; database: DataSource; runner: UseCaseRunner; rules: AccessRules };

function contextFor(identity: Identity, { log, database, runner, rules }: ContextParts): ServiceContext {
  return {
    identity,
    log: log.child({ requestId: identity.requestId }),
    read: new Reader(database, identity),
    database,
    run: (operation, input, body) => {
      const scopedTo = scopeOf(identity, rules.get(`Mutation.${operation}`) ?? []);
      return runner({ operation, identity, input, scopedTo }, body);
    },
  };
}

type FollowerParts = { database: DataSource; relay: Relay; kafka: KafkaAccess; log: Logger };

function followTopics(
  definition: ServiceDefinition,
  { database, relay, kafka, log }: FollowerParts,
): Follower | undefined {
  if (definition.follows.length === 0) return undefined;
  const byTopic = new Map(definition.follows.map((followed) => [followed.topic, followed]));
  return createFollower({
    kafka,
    groupId: `${definition.name}.replicas`,
    topics: [...byTopic.keys()],
    log,
    startOffsets: () => readOffsets(database.manager),
    async onBatch(batch: ChangeBatch) {
      const followed = byTopic.get(batch.topic);
      if (!followed) return;
      await database.transaction(async (manager) => {
        const moved = await foldIntoReplica(manager, followed.table, batch);
        if (moved.length > 0) await followed.react?.(manager, moved, batch.changes.at(-1)?.causationId ?? '');
        await storeOffset(manager, batch);
      });
      if (followed.react) relay.wake();
    },
  });
}
