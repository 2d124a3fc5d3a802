import type { Servers } from './servers.ts';
import { SetupProblem } from './process/setup-problem.ts';

/**
 * Servers that someone else runs: HUB_DATABASE_URL (a role that may create databases and roles), HUB_KAFKA_BROKERS,
 * HUB_KAFKA_ADMIN_USERNAME and HUB_KAFKA_ADMIN_PASSWORD (PLAIN).
 */
export function externalServers(variables: NodeJS.ProcessEnv): Promise<Servers> {
  const need = (name: string) => {
    const value = variables[name];
    if (!value)
      throw new SetupProblem(`${name} is not set.`, 'External servers need it; see infra/README.md.');
    return value;
  };
  const url = new URL(need('HUB_DATABASE_URL'));
  return Promise.resolve({
    postgres: {
      host: url.hostname,
      port: Number(url.port || 5432),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
    },
    brokers: need('HUB_KAFKA_BROKERS'),
    kafkaAdmin: { username: need('HUB_KAFKA_ADMIN_USERNAME'), password: need('HUB_KAFKA_ADMIN_PASSWORD') },
    pids: [],
    replication: Number(variables['HUB_KAFKA_REPLICATION'] ?? 1),
    stop: () => Promise.resolve(),
  });
}
