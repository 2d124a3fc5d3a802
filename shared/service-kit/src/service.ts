import {
  createFollower,
  createRelay,
  foldIntoReplica,
  readOffsets,
  storeOffset,
  type ChangeBatch,
  type Follower,
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
  run<Result extends object>(
    operation: string,
    input: { idempotencyKey: string },
    body: (work: Work) => Promise<Result>,
  ): Promise<Result | UserError>;
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
export function createService(definition: ServiceDefinition, env: ServiceEnv): App & { log: Logger } {
  const { name, folder } = definition;
  const log = createLog(name, env.LOG_LEVEL);
  const { schema, rules } = buildSubgraph(subgraphSdl(`${folder}/schema.graphql`), definition.resolvers);
  const database = createDatabase({
    url: env.DATABASE_URL,
    service: name,
    entities: definition.entities,
    migrationsFolder: `${folder}/migrations`,
  });
  const kafka = {
    brokers: env.KAFKA_BROKERS,
    username: env.KAFKA_USERNAME,
    password: env.KAFKA_PASSWORD,
    prefix: env.KAFKA_TOPIC_PREFIX,
  };
  const relay = createRelay({ service: name, databaseUrl: env.DATABASE_URL, kafka, log });
  const follower = followTopics(definition, database, relay, kafka, log);
  const runner = createUseCaseRunner(database, () => relay.wake());
  let graphql: { stop(): Promise<void> } | undefined;
  let health: Server | undefined;
  let draining = false;

  const ready = async () => {
    if (draining || !graphql) return false;
    await database.query('SELECT 1');
    return true;
  };
  const status = () => ({ service: name, relay: relay.state(), lastFetchAgeMs: follower?.lastFetchAgeMs() ?? null });

  return {
    log,
    ready,
    async start() {
      await openDatabase(database);
      relay.start();
      follower?.start();
      const createContext = (identity: Identity) => contextFor(identity, { log, database, runner, rules });
      graphql = await startSubgraphServer({
        schema,
        host: env.HOST,
        port: env.PORT,
        gatewaySecret: env.GATEWAY_SECRET,
        log,
        createContext,
      });
      health = await startHealthServer(env.HOST, env.HEALTH_PORT, { ready, status });
      log.info({ port: env.PORT }, 'ready');
    },
    async stop() {
      draining = true;
      await pause(env.DRAIN_MS);
      await graphql?.stop();
      await follower?.stop();
      await relay.stop();
      health?.close();
      if (database.isInitialized) await database.destroy();
    },
  };
}

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

function followTopics(
  definition: ServiceDefinition,
  database: DataSource,
  relay: Relay,
  kafka: Parameters<typeof createFollower>[0]['kafka'],
  log: Logger,
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
