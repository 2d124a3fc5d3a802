import { ensureTopics, grantableTopics, grantService, grantTopics, withAdmin } from '@hub/change-feed/admin';
import { requireReadable, type KafkaAccess } from '@hub/change-feed/subscriber';
import { waitFor } from '../../../platform/process/wait-for.ts';
import { openDatabases } from './databases.ts';
import { followers, FOLLOWS } from '../follows.ts';
import { iterationsOn, KafkaAccounts } from './kafka-accounts.ts';
import { DEMO_GRANTS, DEMO_PARTNER, SERVICES, type ServiceName } from '../names.ts';
import type { Secrets } from './secrets.ts';

/** Partitions of each topic of a hub. */
export const DEFAULT_PARTITIONS = 12;
const KAFKA_WITHIN_MS = 60_000;

/** What servers are given to become a hub's: names, accounts and topics. */
export type Provisioning = {
  adminDatabaseUrl: string;
  kafkaAdmin: KafkaAccess;
  secrets: Secrets;
  /** Beginning of the names of the databases: `PREFIX_SERVICE`. */
  namePrefix: string;
  topicPrefix: string;
  partitions: number;
  replication: number;
};

/** Creates databases with their roles, accounts, topics and grants; what exists stays. Returns when all of it holds. */
export async function provision(plan: Provisioning): Promise<void> {
  const { kafkaAdmin, secrets, topicPrefix } = plan;
  const accounts = new KafkaAccounts(kafkaAdmin);
  await untilKafka('take accounts', () => accounts.setSecrets(secrets.kafka, iterationsOn(Date.now())));
  await openDatabases(plan.adminDatabaseUrl, plan.namePrefix, {
    service: secrets.database,
    owner: secrets.databaseOwner,
  });
  await untilKafka('take topics and grants', () => grantAll(plan));
  for (const service of SERVICES) {
    await untilGranted(service, {
      brokers: kafkaAdmin.brokers,
      username: service,
      password: secrets.kafka[service],
      prefix: topicPrefix,
    });
  }
}

function grantAll({ kafkaAdmin, topicPrefix, partitions, replication }: Provisioning): Promise<void> {
  return withAdmin(kafkaAdmin, async (admin) => {
    await ensureTopics(admin, topicPrefix, { partitions, replication }, followers());
    for (const service of SERVICES) await grantService(admin, service, FOLLOWS[service], topicPrefix);
    await grantTopics(admin, {
      principal: DEMO_PARTNER,
      partner: DEMO_PARTNER,
      topics: grantableTopics(['public', ...DEMO_GRANTS]),
      prefix: topicPrefix,
    });
  });
}

/** Grants reach the broker a moment after they are made: a service that joins its group before loses half a minute. */
function untilGranted(service: ServiceName, access: KafkaAccess): Promise<void> {
  return untilKafka(
    `let ${service} read what it follows`,
    () => requireReadable(access, FOLLOWS[service]),
    50,
  );
}

/** A broker that has just started refuses for a moment. */
async function untilKafka(what: string, ask: () => Promise<unknown>, everyMs = 500): Promise<void> {
  await waitFor(() => ask().then(() => true), {
    timeoutMs: KAFKA_WITHIN_MS,
    what: `Kafka to ${what}`,
    everyMs,
  });
}
