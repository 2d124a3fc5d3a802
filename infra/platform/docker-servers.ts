import { GenericContainer, Wait, type StartedTestContainer } from 'testcontainers';
import { KAFKA_ADMIN, kafkaProperties, onlyNode } from './kafka/server-properties.ts';
import { choosePort, PortTaken, saysPortTaken, startOnFreePort } from './process/ports.ts';
import { SetupProblem } from './process/setup-problem.ts';
import type { KafkaCluster, PostgresServer, Running, ServerSecrets } from './server-access.ts';

const POSTGRES_IMAGE = 'postgres:18';
const POSTGRES_USER = 'hub_admin';
const KAFKA_IMAGE = 'apache/kafka:4.1.1';
const CONTROLLER_PORT = 9093;

/** PostgreSQL in a container. Throws SetupProblem when no engine answers or the image lacks. */
export async function startDockerPostgres(secrets: ServerSecrets): Promise<Running<PostgresServer>> {
  const container = await started(() =>
    new GenericContainer(POSTGRES_IMAGE)
      .withEnvironment({ POSTGRES_USER, POSTGRES_PASSWORD: secrets.postgresAdmin })
      .withExposedPorts(5432)
      .withHealthCheck({
        test: ['CMD-SHELL', `pg_isready -h 127.0.0.1 -U ${POSTGRES_USER}`],
        interval: 500,
        retries: 120,
      })
      .withWaitStrategy(Wait.forHealthCheck())
      .start(),
  );
  return {
    host: container.getHost(),
    port: container.getMappedPort(5432),
    user: POSTGRES_USER,
    password: secrets.postgresAdmin,
    stop: async () => void (await container.stop()),
  };
}

/** Kafka in a container. Throws SetupProblem when no engine answers or the image lacks. */
export async function startDockerKafka(secrets: ServerSecrets): Promise<Running<KafkaCluster>> {
  const { container, port } = await startOnFreePort(async () => {
    const port = await choosePort();
    return { port, container: await started(() => kafkaContainer(secrets, port)) };
  });
  return {
    brokers: `127.0.0.1:${port}`,
    admin: { username: KAFKA_ADMIN, password: secrets.kafkaAdmin },
    replication: 1,
    stop: async () => void (await container.stop()),
  };
}

/** Clients are told the host's port: it is chosen first. */
function kafkaContainer(secrets: ServerSecrets, port: number): Promise<StartedTestContainer> {
  const config = kafkaProperties({
    adminPassword: secrets.kafkaAdmin,
    host: '0.0.0.0',
    node: onlyNode(port, CONTROLLER_PORT),
    data: '/tmp/kafka-data',
  });
  return new GenericContainer(KAFKA_IMAGE)
    .withEnvironment({ CLUSTER_ID: secrets.kafkaClusterId })
    .withCopyContentToContainer([{ content: config, target: '/mnt/shared/config/server.properties' }])
    .withExposedPorts({ container: port, host: port })
    .withWaitStrategy(Wait.forListeningPorts())
    .withStartupTimeout(120_000)
    .start();
}

async function started(start: () => Promise<StartedTestContainer>): Promise<StartedTestContainer> {
  try {
    return await start();
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    if (saysPortTaken(reason)) throw new PortTaken(reason);
    throw new SetupProblem(
      `Containers could not be started: ${reason}.`,
      `Start a Docker engine that has or can pull ${POSTGRES_IMAGE} and ${KAFKA_IMAGE}, or unset HUB_INFRA.`,
    );
  }
}
