import type { Listening } from '@hub/service-kit/runtime';
import type { Environment } from '../environment.ts';
import { SERVICES, type ServiceName } from '../names.ts';

/** Where a process is to listen: 0 is any port. */
const listenOn = ({ port, healthPort }: Listening): Record<string, string> => ({
  HOST: '127.0.0.1',
  PORT: String(port),
  HEALTH_PORT: String(healthPort),
  LOG_LEVEL: 'info',
});

/** The environment variables of a service. */
export function serviceVariables(
  service: ServiceName,
  environment: Environment,
  options: { databasePrefix: string; topicPrefix: string; ports: Listening },
): Record<string, string> {
  const kafka = environment.kafkaAccess(service);
  const database = `${options.databasePrefix}_${service}`;
  return {
    ...listenOn(options.ports),
    DATABASE_URL: environment.databaseUrl(service, database),
    DATABASE_OWNER_URL: environment.ownerDatabaseUrl(service, database),
    KAFKA_BROKERS: kafka.brokers,
    KAFKA_USERNAME: kafka.username,
    KAFKA_PASSWORD: kafka.password,
    KAFKA_TOPIC_PREFIX: options.topicPrefix,
    ...(kafka.client ? { KAFKA_CLIENT: kafka.client } : {}),
    GATEWAY_SECRET: environment.secrets.subgraph[service],
    AUDIT_SIGNING_KEY: environment.secrets.audit[service],
  };
}

/** The environment variables of the gateway, which must know where each service listens. */
export const gatewayVariables = (
  environment: Environment,
  options: { tokens: Record<string, string>; urlOf: (service: ServiceName) => string; ports: Listening },
): Record<string, string> => ({
  ...listenOn(options.ports),
  ...options.tokens,
  ...Object.fromEntries(
    SERVICES.flatMap((service) => [
      [`${service.toUpperCase()}_URL`, options.urlOf(service)],
      [`${service.toUpperCase()}_SECRET`, environment.secrets.subgraph[service]],
    ]),
  ),
});
