import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_PARTNER, SERVICES, type ServiceName } from '../names.ts';

/** Every password of one local environment: generated at its first start, kept beside its data, mode 0600. */
export type Secrets = {
  postgresAdmin: string;
  kafkaAdmin: string;
  kafkaClusterId: string;
  /** Of each service's own role, which owns no table. */
  database: Record<ServiceName, string>;
  /** Of the role that owns its tables. */
  databaseOwner: Record<ServiceName, string>;
  kafka: Record<ServiceName | typeof DEMO_PARTNER, string>;
  /** HMAC keys between the gateway and each subgraph. */
  subgraph: Record<ServiceName, string>;
  /** Ed25519 keys, PKCS #8 in base64, that each service signs its trail of changes with. */
  audit: Record<ServiceName, string>;
};

const generate = () => randomBytes(24).toString('base64url');
const generateSigningKey = () =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
const perName = <Name extends string>(names: readonly Name[], create = generate) =>
  Object.fromEntries(names.map((name) => [name, create()])) as Record<Name, string>;

export function createSecrets(): Secrets {
  return {
    postgresAdmin: generate(),
    kafkaAdmin: generate(),
    // Kafka's tools would take a leading "-" for an option.
    kafkaClusterId: randomBytes(16).toString('base64url').replace(/^-/, 'A'),
    database: perName(SERVICES),
    databaseOwner: perName(SERVICES),
    kafka: perName([...SERVICES, DEMO_PARTNER]),
    subgraph: perName(SERVICES),
    audit: perName(SERVICES, generateSigningKey),
  };
}

/** Reads the secrets of a data folder; creates them at its first use, and those that an older release did not know. */
export function loadSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
  const secrets = { ...createSecrets(), ...known };
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}
