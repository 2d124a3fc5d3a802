import { SetupProblem } from './process/setup-problem.ts';
import type { KafkaCluster, PostgresServer, Running } from './server-access.ts';

const notOurs = () => Promise.resolve();

/** A PostgreSQL that someone else runs: HUB_DATABASE_URL, of a role that may create databases and roles. */
export function externalPostgres(variables: NodeJS.ProcessEnv): Running<PostgresServer> {
  const url = new URL(need(variables, 'HUB_DATABASE_URL'));
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    stop: notOurs,
  };
}

/** A Kafka that someone else runs: HUB_KAFKA_BROKERS, HUB_KAFKA_ADMIN_USERNAME, HUB_KAFKA_ADMIN_PASSWORD (PLAIN). */
export const externalKafka = (variables: NodeJS.ProcessEnv): Running<KafkaCluster> => ({
  brokers: need(variables, 'HUB_KAFKA_BROKERS'),
  admin: {
    username: need(variables, 'HUB_KAFKA_ADMIN_USERNAME'),
    password: need(variables, 'HUB_KAFKA_ADMIN_PASSWORD'),
  },
  replication: Number(variables['HUB_KAFKA_REPLICATION'] ?? 1),
  stop: notOurs,
});

function need(variables: NodeJS.ProcessEnv, name: string): string {
  const value = variables[name];
  if (!value) throw new SetupProblem(`${name} is not set.`, 'External servers need it; see infra/README.md.');
  return value;
}
