import kafkajs, { type AclEntry, type Admin } from 'kafkajs';
import { topicContracts, topicsFollowedBy, topicsOf } from './contracts.ts';
import { createKafka, silentLog, type KafkaAccess } from './kafka-client.ts';

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;
const WEEK_MS = String(7 * 24 * 3600 * 1000);

export type TopicPlan = { partitions: number; replication: number };

/** Opens an admin session (a super user's), runs `work`, and closes it. */
export async function withAdmin<T>(access: KafkaAccess, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = createKafka(access, 'hub-admin', silentLog).admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

/** Creates the topics that are missing: compacted, never deleted by time. Existing topics stay as they are. */
export async function ensureTopics(admin: Admin, prefix: string, plan: TopicPlan): Promise<void> {
  const existing = new Set(await admin.listTopics());
  const missing = [...topicContracts.keys()].filter((topic) => !existing.has(prefix + topic));
  if (missing.length === 0) return;
  await admin.createTopics({
    waitForLeaders: true,
    timeout: 30_000,
    topics: missing.map((topic) => ({
      topic: prefix + topic,
      numPartitions: plan.partitions,
      replicationFactor: plan.replication,
      configEntries: [
        { name: 'cleanup.policy', value: 'compact' },
        { name: 'min.compaction.lag.ms', value: WEEK_MS },
      ],
    })),
  });
}

type Grant = {
  resource: AclEntry['resourceType'];
  name: string;
  pattern: AclEntry['resourcePatternType'];
  operation: AclEntry['operation'];
};

const literal = (resource: Grant['resource'], name: string, operation: Grant['operation']): Grant => ({
  resource,
  name,
  pattern: ResourcePatternTypes.LITERAL,
  operation,
});

const readTopics = (names: readonly string[]) =>
  names.flatMap((name) => [
    literal(AclResourceTypes.TOPIC, name, AclOperationTypes.READ),
    literal(AclResourceTypes.TOPIC, name, AclOperationTypes.DESCRIBE),
  ]);

const ownGroups = (principal: string, prefix: string): Grant => ({
  resource: AclResourceTypes.GROUP,
  name: `${prefix}${principal}.`,
  pattern: ResourcePatternTypes.PREFIXED,
  operation: AclOperationTypes.READ,
});

/** A service may write its own topics, read those it follows, and use groups under its own name. */
export async function grantService(admin: Admin, service: string, prefix = ''): Promise<void> {
  const written = topicsOf(service).flatMap(({ topic }) => [
    literal(AclResourceTypes.TOPIC, prefix + topic, AclOperationTypes.WRITE),
    literal(AclResourceTypes.TOPIC, prefix + topic, AclOperationTypes.DESCRIBE),
  ]);
  const followed = readTopics(topicsFollowedBy(service).map(({ topic }) => prefix + topic));
  await grant(admin, service, [...written, ...followed, ownGroups(service, prefix)]);
}

/**
 * A partner may read the public topics and the restricted ones granted by name, in groups under its own name,
 * and nothing else. Throws when a granted topic is unknown or internal.
 */
export async function grantPartner(
  admin: Admin,
  partner: string,
  restricted: readonly string[],
  prefix = '',
): Promise<void> {
  const topics = partnerTopics(restricted).map((topic) => prefix + topic);
  await grant(admin, partner, [...readTopics(topics), ownGroups(partner, prefix)]);
}

/** The topics that a partner with these grants may read. */
export function partnerTopics(restricted: readonly string[]): string[] {
  for (const topic of restricted) {
    const audience = topicContracts.get(topic)?.audience;
    if (audience === undefined) throw new Error(`${topic} is not a topic of the hub`);
    if (audience === 'internal') throw new Error(`${topic} is internal: it is never granted to a partner`);
  }
  return [...topicContracts.values()]
    .filter((c) => c.audience === 'public' || restricted.includes(c.topic))
    .map((c) => c.topic);
}

async function grant(admin: Admin, principal: string, grants: readonly Grant[]): Promise<void> {
  const acl = grants.map((g): AclEntry => ({
    principal: `User:${principal}`,
    host: '*',
    resourceType: g.resource,
    resourceName: g.name,
    resourcePatternType: g.pattern,
    operation: g.operation,
    permissionType: AclPermissionTypes.ALLOW,
  }));
  await admin.createAcls({ acl });
}
