import {
  countBacklog,
  createRelay,
  ReplicaConsumer,
  Sealer,
  type KafkaAccess,
  type Relay,
} from '@hub/change-feed';
import type { Caller } from '@hub/hub-language';
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { createReadSessions, type ReadSessions } from '../read/read-sessions.ts';
import { Reader } from '../read/reader.ts';
import { startHealthServer } from '../runtime/health.ts';
import { createLog, type Logger } from '../runtime/log.ts';
import { portOf, type App, type Listening } from '../runtime/process.ts';
import { createUseCaseRunner, runReaction, type UseCaseRunner } from '../use-case/use-case-runner.ts';
import type { ServiceContext } from './subgraph/context.ts';
import { createDatabase, migrateDatabase, openDatabase } from './database.ts';
import type { Reaction, ServiceDefinition } from '../definition/definition.ts';
import { FeedMetrics } from './feed-metrics.ts';
import { createRegistry, GraphMetrics } from './metrics.ts';
import { GrantBook } from './grant-book.ts';
import { authorityFor } from './subgraph/authority.ts';
import type { RunMutation } from './subgraph/mutations.ts';
import { subgraphSdl } from './subgraph/sdl.ts';
import type { ServiceEnv } from './service-env.ts';
import { warmService } from './warm-service.ts';
import { buildSubgraph, type BuiltSubgraph } from './subgraph/subgraph-schema.ts';
import { startSubgraphServer } from './subgraph/subgraph-server.ts';

/** The composition root of a subgraph service: database, relay, replicas, GraphQL and health servers. */
export const createService = (definition: ServiceDefinition, env: ServiceEnv): App & { log: Logger } =>
  new SubgraphService(definition, env);

class SubgraphService implements App {
  readonly log: Logger;
  readonly #env: ServiceEnv;
  readonly #definition: ServiceDefinition;
  readonly #built: BuiltSubgraph;
  readonly #database: DataSource;
  readonly #reads: ReadSessions;
  readonly #grants: GrantBook;
  readonly #relay: Relay;
  readonly #sealer: Sealer;
  readonly #metrics: FeedMetrics;
  readonly #graphMetrics: GraphMetrics;
  readonly #consumer: ReplicaConsumer<EntityManager> | undefined;
  #graphql: { stop(): Promise<void> } | undefined;
  #health: Server | undefined;
  #draining = false;

  constructor(definition: ServiceDefinition, env: ServiceEnv) {
    const { name, folder } = definition;
    this.#definition = definition;
    this.#env = env;
    this.log = createLog(name, env.LOG_LEVEL);
    this.#built = buildSubgraph({ ...definition, sdl: subgraphSdl(`${folder}/schema.graphql`) });
    this.#database = createDatabase(definition, env.DATABASE_URL);
    this.#reads = createReadSessions(env.DATABASE_URL, name);
    this.#grants = new GrantBook(this.#reads, definition.grants);
    const kafka = kafkaAccess(env);
    const registry = createRegistry(name);
    this.#metrics = new FeedMetrics(registry);
    this.#graphMetrics = new GraphMetrics(registry);
    this.#relay = createRelay({
      service: name,
      databaseUrl: env.DATABASE_URL,
      kafka,
      log: this.log,
      onPublished: this.#metrics.onPublished,
    });
    this.#sealer = new Sealer({
      service: name,
      key: env.AUDIT_SIGNING_KEY,
      log: this.log,
      transaction: (work) => this.#database.transaction(work),
    });
    this.#consumer = followTopics(definition, {
      database: this.#database,
      onReaction: () => this.#onCommit(),
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

  async start(): Promise<Listening> {
    const { HOST, HEALTH_PORT, DATABASE_OWNER_URL } = this.#env;
    if (DATABASE_OWNER_URL) await migrateDatabase(this.#definition, DATABASE_OWNER_URL);
    await openDatabase(this.#database, this.#definition.aggregates);
    this.#relay.start();
    this.#sealer.committed();
    this.#consumer?.start();
    const port = await this.#serveGraph();
    this.#health = await startHealthServer(HOST, HEALTH_PORT, {
      ready: () => this.ready(),
      status: () => this.#status(),
      metrics: () => this.#metrics.text(),
    });
    const listening = { port, healthPort: portOf(this.#health) };
    this.log.info(listening, 'ready');
    return listening;
  }

  #onCommit(): void {
    this.#relay.wake();
    this.#sealer.committed();
  }

  /** Serves the graph, and has asked it when it resolves; gives the port. */
  async #serveGraph(): Promise<number> {
    const { HOST: host, PORT, GATEWAY_SECRET: gatewaySecrets, WARM_UP_MS } = this.#env;
    const { schema } = this.#built;
    const parts: ContextParts = {
      log: this.log,
      reads: this.#graphMetrics.counted(this.#reads),
      runner: createUseCaseRunner(this.#database, (topics) => {
        this.#onCommit();
        this.#grants.onChanged(topics);
      }),
      built: this.#built,
    };
    const { name } = this.#definition;
    const graphql = await startSubgraphServer({
      name,
      schema,
      host,
      port: PORT,
      gatewaySecrets,
      log: this.log,
      createContext: async (identity, deadline) => {
        this.#graphMetrics.onRequest();
        return contextFor(await this.#grants.callerOf(identity), deadline, parts);
      },
    });
    this.#graphql = graphql;
    const port = portOf(graphql.server);
    const [gatewaySecret = ''] = gatewaySecrets;
    await warmService({ name, schema, host, port, gatewaySecret }, WARM_UP_MS);
    return port;
  }

  async stop(): Promise<void> {
    this.#draining = true;
    await pause(this.#env.DRAIN_MS);
    await this.#graphql?.stop();
    await this.#consumer?.stop();
    await this.#relay.stop();
    await this.#sealer.stop();
    this.#health?.close();
    await this.#reads.close();
    if (this.#database.isInitialized) await this.#database.destroy();
  }

  async #status() {
    const lag = await this.#consumer?.lag().catch(() => undefined);
    const { deadLetters, ...queue } = await countBacklog(this.#database.manager);
    return {
      service: this.#definition.name,
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

type ContextParts = { log: Logger; reads: ReadSessions; runner: UseCaseRunner; built: BuiltSubgraph };

function contextFor(
  identity: Caller,
  deadline: number,
  { log, reads, runner, built }: ContextParts,
): ServiceContext & { runMutation: RunMutation } {
  return {
    identity,
    deadline,
    log: log.child({ requestId: identity.requestId }),
    read: new Reader(reads, identity),
    runMutation: (operation, input, useCase) =>
      runner(
        { operation, identity, input, authority: authorityFor(built, operation, identity, input) },
        useCase,
      ),
  };
}

type FollowerParts = {
  database: DataSource;
  onReaction: () => void;
  kafka: KafkaAccess;
  log: Logger;
  onParked: (topic: string) => void;
};

/** A service's reaction as the consumer calls it. */
const reactionOf =
  ({ actor, react }: Reaction) =>
  (manager: EntityManager, ids: readonly string[], causationId: string) =>
    runReaction(manager, actor, causationId, (work) => react(work, ids));

function followTopics(
  { name, follows, reactions }: ServiceDefinition,
  { database, onReaction, kafka, log, onParked }: FollowerParts,
): ReplicaConsumer<EntityManager> | undefined {
  if (follows.length === 0) return undefined;
  return new ReplicaConsumer<EntityManager>({
    service: name,
    kafka,
    log,
    follows,
    reactions: Object.fromEntries(
      Object.entries(reactions).map(([topic, reaction]) => [topic, reactionOf(reaction)]),
    ),
    transaction: (work) => database.transaction(work),
    onReaction,
    onParked,
  });
}
