import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureTopics, grantableTopics, grantService, grantTopics, withAdmin } from '@hub/change-feed/admin';
import { iterationsOn, KafkaAccounts } from '../tools/stack/kafka-accounts.ts';
import { openDatabases } from '../tools/stack/databases.ts';
import { DEMO_GRANTS, DEMO_PARTNER, SERVICES, type ServiceName } from '../tools/stack/names.ts';
import { loadSecrets, type Secrets } from '../tools/stack/secrets.ts';
import { AUDIENCE, LOCAL_ISSUER, openLocalIssuer } from '../tools/stack/tokens.ts';

/** Where docker-compose.yml mounts the volumes that carry each container's settings. */
const CONFIG = '/run/hub';
const PORT = '4000';
const HEALTH_PORT = '8080';

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
  const password = secrets.database[service];
  return {
    PORT,
    HEALTH_PORT,
    DATABASE_URL: `postgresql://hub_${service}:${password}@postgres:5432/hub_${service}`,
    KAFKA_BROKERS: brokers,
    KAFKA_USERNAME: service,
    KAFKA_PASSWORD: secrets.kafka[service],
    GATEWAY_SECRET: secrets.subgraph[service],
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

/** Databases, topics, grants, and the settings of every container. What exists stays: run it as often as you like. */
async function main(): Promise<void> {
  const brokers = need('HUB_KAFKA_BROKERS');
  const home = join(CONFIG, 'loader');
  mkdirSync(home, { recursive: true });
  const secrets = loadSecrets(home);
  await openLocalIssuer(home);
  await openDatabases(need('HUB_DATABASE_URL'), 'hub', secrets.database);
  const password = need('HUB_KAFKA_ADMIN_PASSWORD');
  const kafkaAdmin = { brokers, username: 'admin', password, mechanism: 'plain' } as const;
  await new KafkaAccounts(kafkaAdmin).setSecrets(secrets.kafka, iterationsOn(Date.now()));
  await withAdmin(kafkaAdmin, async (admin) => {
    await ensureTopics(admin, '', { partitions: 12, replication: 1 });
    for (const service of SERVICES) await grantService(admin, service);
    await grantTopics(admin, {
      principal: DEMO_PARTNER,
      partner: DEMO_PARTNER,
      topics: grantableTopics(['public', ...DEMO_GRANTS]),
    });
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

await main();
