import {
  countBacklog,
  createRelay,
  ReplicaConsumer,
  type Followed,
  type KafkaAccess,
  type Relay,
} from '@hub/change-feed';
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager, EntitySchema } from 'typeorm';
import { scopeOf, type AccessRules } from './access.ts';
import { createDatabase, openDatabase } from './database.ts';
import type { ServiceEnv } from './env.ts';
import type { UserError } from './errors.ts';
import { FeedMetrics } from './feed-metrics.ts';
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
export type FollowedTopic = Followed<EntityManager>;

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
  readonly #metrics: FeedMetrics;
  readonly #consumer: ReplicaConsumer<EntityManager> | undefined;
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
    this.#metrics = new FeedMetrics(name);
    this.#relay = createRelay({
      service: name,
      databaseUrl: env.DATABASE_URL,
      kafka,
      log: this.log,
      onPublished: this.#metrics.onPublished,
    });
    this.#consumer = followTopics(definition, {
      database: this.#database,
      relay: this.#relay,
      kafka,
      log: this.log,
      onParked: this.#metrics.onParked,
    });
    this.#metrics.watch({ database: this.#database, relay: this.#relay, consumer: this.#consumer });
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
    this.#consumer?.start();
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
    this.#health = await startHealthServer(HOST, HEALTH_PORT, {
      ready,
      status: () => this.#status(),
      metrics: () => this.#metrics.text(),
    });
    this.log.info({ port: PORT }, 'ready');
  }

  async stop(): Promise<void> {
    this.#draining = true;
    await pause(this.#env.DRAIN_MS);
    await this.#graphql?.stop();
    await this.#consumer?.stop();
    await this.#relay.stop();
    this.#health?.close();
    if (this.#database.isInitialized) await this.#database.destroy();
  }

  async #status() {
    const lag = await this.#consumer?.lag().catch(() => undefined);
    const { deadLetters, ...queue } = await countBacklog(this.#database.manager);
    return {
      service: this.#name,
      relay: { ...this.#relay.state(), ...queue },
      lastFetchAgeMs: this.#consumer?.lastFetchAgeMs() ?? null,
      lag: lag ? Object.fromEntries(lag) : null,
      deadLetters: Object.fromEntries(deadLetters),
    };
  }
}

const kafkaAccess = (env: ServiceEnv): KafkaAccess => ({
  brokers: env.KAFKA_BROKERS,
  username: env.KAFKA_USERNAME,
  password: env.KAFKA_PASSWORD,
  prefix: env.KAFKA_TOPIC_PREFIX,
  client: env.KAFKA_CLIENT,
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

type FollowerParts = {
  database: DataSource;
  relay: Relay;
  kafka: KafkaAccess;
  log: Logger;
  onParked: (topic: string) => void;
};

function followTopics(
  { name, follows }: ServiceDefinition,
  { database, relay, kafka, log, onParked }: FollowerParts,
): ReplicaConsumer<EntityManager> | undefined {
  if (follows.length === 0) return undefined;
  return new ReplicaConsumer<EntityManager>({
    service: name,
    kafka,
    log,
    follows,
    transaction: (work) => database.transaction(work),
    onReaction: () => relay.wake(),
    onParked,
  });
}
