import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownerOf, roleOf } from './databases.ts';
import { SERVICES, type ServiceName } from '../names.ts';
import { DEFAULT_PARTITIONS, provision } from './provisioning.ts';
import { loadSecrets, type Secrets } from './secrets.ts';
import { AUDIENCE, LOCAL_ISSUER, openLocalIssuer } from '../tokens.ts';

/** Where docker-compose.yml mounts the volumes that carry each container's settings. */
const CONFIG = '/run/hub';
const PORT = '4000';
const HEALTH_PORT = '8080';
const ADMIN = 'admin';

const need = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this through docker-compose.yml`);
  return value;
};

const environmentFile = (variables: Record<string, string>) =>
  Object.entries(variables)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');

function serviceVariables(service: ServiceName, secrets: Secrets, brokers: string): Record<string, string> {
  const databaseUrl = (role: string, password: string) =>
    `postgresql://${role}:${password}@postgres:5432/hub_${service}`;
  return {
    PORT,
    HEALTH_PORT,
    DATABASE_URL: databaseUrl(roleOf(service), secrets.database[service]),
    DATABASE_OWNER_URL: databaseUrl(ownerOf(service), secrets.databaseOwner[service]),
    KAFKA_BROKERS: brokers,
    KAFKA_USERNAME: service,
    KAFKA_PASSWORD: secrets.kafka[service],
    GATEWAY_SECRET: secrets.subgraph[service],
    AUDIT_SIGNING_KEY: secrets.audit[service],
  };
}

function gatewayVariables(secrets: Secrets): Record<string, string> {
  const subgraphs = SERVICES.flatMap((service) => [
    [`${service.toUpperCase()}_URL`, `http://${service}:${PORT}/`],
    [`${service.toUpperCase()}_SECRET`, secrets.subgraph[service]],
  ]);
  const tokens = { JWKS: `${CONFIG}/jwks.json`, JWT_ISSUER: LOCAL_ISSUER, JWT_AUDIENCE: AUDIENCE };
  return { PORT, HEALTH_PORT, ...tokens, ...Object.fromEntries(subgraphs) };
}

/**
 * Databases, topics, grants, and the settings of every container. What exists stays: run it as often as you like.
 * Throws an Error when it is not run through docker-compose.yml.
 */
export async function setUpCompose(): Promise<void> {
  const brokers = need('HUB_KAFKA_BROKERS');
  const home = join(CONFIG, 'loader');
  mkdirSync(home, { recursive: true });
  const secrets = loadSecrets(home);
  await openLocalIssuer(home);
  await provision({
    adminDatabaseUrl: need('HUB_DATABASE_URL'),
    kafkaAdmin: { brokers, username: ADMIN, password: need('HUB_KAFKA_ADMIN_PASSWORD'), mechanism: 'plain' },
    secrets,
    namePrefix: 'hub',
    topicPrefix: '',
    partitions: DEFAULT_PARTITIONS,
    replication: 1,
  });
  for (const service of SERVICES) {
    const file = join(CONFIG, service, 'service.env');
    writeFileSync(file, environmentFile(serviceVariables(service, secrets, brokers)), { mode: 0o600 });
  }
  // The gateway gets the public keys only.
  copyFileSync(join(home, 'jwks.json'), join(CONFIG, 'gateway/jwks.json'));
  writeFileSync(join(CONFIG, 'gateway/service.env'), environmentFile(gatewayVariables(secrets)), {
    mode: 0o600,
  });
  console.log('databases, topics, accounts and settings are ready');
}
