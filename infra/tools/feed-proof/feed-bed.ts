import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEED_MIGRATIONS } from '@hub/change-feed';
import type { KafkaAccess } from '@hub/change-feed/subscriber';
import { newId } from '@hub/hub-language';
import pg from 'pg';
import { dropDatabases } from '../stack/provisioning/databases.ts';
import type { Environment } from '../stack/environment.ts';

/** The topic that the proofs write to; each change is a market-entry case. */
export const TOPIC = 'companies.case.v1';
export const SERVICE = 'companies';

/** Beginning of the names of these databases and topics; their changes are no samples of anything. */
export const BED_PREFIX = 'test_feed_';

/** A database with the feed's tables and a table of aggregates, and topics of its own: a service without its API. */
export type FeedBed = {
  environment: Environment;
  databaseUrl: string;
  /** The service's own account, which may write the topics. */
  kafka: KafkaAccess;
  /** An account that may read every topic. */
  reader: KafkaAccess;
  aggregates: readonly string[];
  drop(): Promise<void>;
};

/** Creates a feed of its own on running servers. `aggregates` is how many rows there are to change. */
export async function createFeedBed(environment: Environment, aggregates = 200): Promise<FeedBed> {
  const name = `${BED_PREFIX}${randomBytes(4).toString('hex')}`;
  await environment.prepare(name, `${name}.`);
  const databaseUrl = environment.ownerDatabaseUrl(SERVICE, `${name}_${SERVICE}`);
  const ids = Array.from({ length: aggregates }, () => newId('mec')).toSorted();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  for (const file of readdirSync(FEED_MIGRATIONS).toSorted()) {
    if (file.endsWith('.up.sql')) await client.query(readFileSync(join(FEED_MIGRATIONS, file), 'utf8'));
  }
  await client.query('CREATE TABLE aggregate (id text PRIMARY KEY, version integer NOT NULL DEFAULT 0)');
  await client.query('INSERT INTO aggregate (id) SELECT unnest($1::text[])', [ids]);
  await client.end();
  return {
    environment,
    databaseUrl,
    kafka: { ...environment.kafkaAccess(SERVICE), prefix: `${name}.` },
    reader: { ...environment.kafkaAdmin, prefix: `${name}.` },
    aggregates: ids,
    drop: () => dropDatabases(environment.adminDatabaseUrl, name),
  };
}

/** A snapshot that fits the contract of the topic; `bytes` pads it. */
export const aCase = (id: string, version: number, bytes = 300) => ({
  id,
  version,
  status: 'ACTIVE',
  example: true,
  hub: id.replace('mec_', 'hub_'),
  organization: id.replace('mec_', 'org_'),
  targetCountry: 'VN',
  plan: 'x'.repeat(bytes),
});
