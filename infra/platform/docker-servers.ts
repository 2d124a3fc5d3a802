import { GenericContainer, Wait, type StartedTestContainer } from 'testcontainers';
import type { Servers } from './servers.ts';
import { KAFKA_ADMIN, kafkaProperties } from './kafka/kafka-embedded.ts';
import { freePort } from './process/ports.ts';
import type { Progress } from './process/progress.ts';
import type { Secrets } from '../tools/stack/secrets.ts';
import { SetupProblem } from './process/setup-problem.ts';

const POSTGRES_USER = 'hub_admin';

/** Postgres and Kafka in containers, for the suites. Throws SetupProblem when no engine answers or an image lacks. */
export async function startDockerServers(secrets: Secrets, progress: Progress): Promise<Servers> {
  try {
    return await progress('Starting postgres:18 and apache/kafka:4.1.1 in containers', async () => {
      const [postgres, kafka] = await Promise.all([startPostgres(secrets), startKafka(secrets)]);
      return {
        postgres: {
          host: postgres.getHost(),
          port: postgres.getMappedPort(5432),
          user: POSTGRES_USER,
          password: secrets.postgresAdmin,
        },
        brokers: kafka.brokers,
        kafkaAdmin: { username: KAFKA_ADMIN, password: secrets.kafkaAdmin },
        pids: [],
        replication: 1,
        async stop() {
          await Promise.all([postgres.stop(), kafka.container.stop()]);
        },
      };
    });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new SetupProblem(
      `Containers could not be started: ${reason}.`,
      'Start a Docker engine that has or can pull postgres:18 and apache/kafka:4.1.1, or unset HUB_INFRA.',
    );
  }
}

function startPostgres(secrets: Secrets): Promise<StartedTestContainer> {
  return new GenericContainer('postgres:18')
    .withEnvironment({ POSTGRES_USER, POSTGRES_PASSWORD: secrets.postgresAdmin })
    .withExposedPorts(5432)
    .withHealthCheck({
      test: ['CMD-SHELL', `pg_isready -h 127.0.0.1 -U ${POSTGRES_USER}`],
      interval: 500,
      retries: 120,
    })
    .withWaitStrategy(Wait.forHealthCheck())
    .start();
}

async function startKafka(secrets: Secrets): Promise<{ brokers: string; container: StartedTestContainer }> {
  const port = await freePort();
  const config = kafkaProperties({
    adminPassword: secrets.kafkaAdmin,
    host: '0.0.0.0',
    node: {
      id: 1,
      port,
      controllerPort: 9093,
      voters: '1@127.0.0.1:9093',
      replication: 1,
      inSync: 1,
    },
    data: '/tmp/kafka-data',
  });
  const container = await new GenericContainer('apache/kafka:4.1.1')
    .withEnvironment({ CLUSTER_ID: secrets.kafkaClusterId })
    .withCopyContentToContainer([{ content: config, target: '/mnt/shared/config/server.properties' }])
    .withExposedPorts({ container: port, host: port })
    .withWaitStrategy(Wait.forListeningPorts())
    .withStartupTimeout(120_000)
    .start();
  return { brokers: `127.0.0.1:${port}`, container };
}
