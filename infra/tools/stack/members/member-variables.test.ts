import { describe, expect, it } from '@jest/globals';
import { attachEnvironment } from '../environment.ts';
import { gatewayVariables, serviceVariables } from './member-variables.ts';
import { SERVICES } from '../names.ts';
import { createSecrets } from '../provisioning/secrets.ts';

const secrets = createSecrets();
const environment = attachEnvironment({
  mode: 'embedded',
  secrets,
  servers: {
    postgres: { host: 'db', port: 5432, user: 'boss', password: 'all' },
    kafka: { brokers: 'k:9092', admin: { username: 'admin', password: 'all' }, replication: 1 },
    pids: {},
  },
});
const ports = { port: 0, healthPort: 0 };

describe('what a service is told', () => {
  const variables = serviceVariables('events', environment, {
    databasePrefix: 'test_x',
    topicPrefix: 'test_x.',
    ports,
  });

  it('is its own account of PostgreSQL and Kafka, and its key with the gateway', () => {
    expect(variables).toMatchObject({
      DATABASE_URL: `postgresql://hub_events:${secrets.database.events}@db:5432/test_x_events`,
      DATABASE_OWNER_URL: `postgresql://hub_events_owner:${secrets.databaseOwner.events}@db:5432/test_x_events`,
      KAFKA_USERNAME: 'events',
      KAFKA_PASSWORD: secrets.kafka.events,
      KAFKA_TOPIC_PREFIX: 'test_x.',
      GATEWAY_SECRET: secrets.subgraph.events,
      AUDIT_SIGNING_KEY: secrets.audit.events,
    });
  });

  it('is no secret of anyone else', () => {
    const told = Object.values(variables).join(' ');
    const others = SERVICES.filter((name) => name !== 'events').flatMap((name) => [
      secrets.database[name],
      secrets.databaseOwner[name],
      secrets.kafka[name],
      secrets.subgraph[name],
      secrets.audit[name],
    ]);
    for (const secret of [...others, secrets.postgresAdmin, secrets.kafkaAdmin])
      expect(told).not.toContain(secret);
  });

  it('is to listen wherever there is room', () => {
    expect(variables).toMatchObject({ PORT: '0', HEALTH_PORT: '0', HOST: '127.0.0.1' });
  });
});

describe('what the gateway is told', () => {
  it('is where each service listens and its key, and no account', () => {
    const urlOf = (service: string) => `http://127.0.0.1/${service}`;
    const variables = gatewayVariables(environment, {
      tokens: { JWKS: '/keys' },
      urlOf,
      ports: { ...ports, port: 4000 },
    });
    expect(variables).toMatchObject({ PORT: '4000', JWKS: '/keys' });
    for (const service of SERVICES) {
      expect(variables[`${service.toUpperCase()}_URL`]).toBe(urlOf(service));
      expect(variables[`${service.toUpperCase()}_SECRET`]).toBe(secrets.subgraph[service]);
      expect(Object.values(variables)).not.toContain(secrets.database[service]);
      expect(Object.values(variables)).not.toContain(secrets.kafka[service]);
    }
  });
});
