import kafkajs, { type AclEntry, type AclFilter, type Admin } from 'kafkajs';
import { topicContracts, topicsOf } from './topic-contracts.ts';
import { deadLetterTopic } from './dead-letters.ts';
import { createKafka, silentLog, type KafkaAccess } from './kafka-client.ts';

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;
const DAY_MS = 24 * 3600 * 1000;

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

/**
 * Settings of a topic of the feed: every change for a week, the last of each key for ever. Within 30 days of a
 * tombstone nothing of its key is left; a partner that was away for a week still sees the tombstone.
 */
export const TOPIC_SETTINGS: Readonly<Record<string, string>> = {
  'cleanup.policy': 'compact',
  'min.compaction.lag.ms': String(7 * DAY_MS),
  'max.compaction.lag.ms': String(30 * DAY_MS),
  'delete.retention.ms': String(7 * DAY_MS),
};

/** Settings of a topic of dead letters, which hold personal data too. */
const DEAD_LETTER_SETTINGS = { 'cleanup.policy': 'delete', 'retention.ms': String(30 * DAY_MS) };

/**
 * Creates the topics that are missing, the dead-letter topics of `followers` too: the services that follow any topic.
 * Existing topics stay as they are.
 */
export async function ensureTopics(
  admin: Admin,
  prefix: string,
  plan: TopicPlan,
  followers: readonly string[],
): Promise<void> {
  const existing = new Set(await admin.listTopics());
  const wanted = [
    ...[...topicContracts.keys()].map((topic) => ({ topic, settings: TOPIC_SETTINGS })),
    ...followers.map((service) => ({
      topic: deadLetterTopic(service),
      settings: DEAD_LETTER_SETTINGS,
    })),
  ];
  const missing = wanted.filter(({ topic }) => !existing.has(prefix + topic));
  if (missing.length === 0) return;
  await admin.createTopics({
    waitForLeaders: true,
    timeout: 30_000,
    topics: missing.map(({ topic, settings }) => ({
      topic: prefix + topic,
      numPartitions: plan.partitions,
      replicationFactor: plan.replication,
      configEntries: Object.entries(settings).map(([name, value]) => ({ name, value })),
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
export async function grantService(
  admin: Admin,
  service: string,
  follows: readonly string[],
  prefix = '',
): Promise<void> {
  const own = topicsOf(service).map(({ topic }) => topic);
  const topics = follows.length === 0 ? own : [...own, deadLetterTopic(service)];
  const written = topics.flatMap((topic) => [
    literal(AclResourceTypes.TOPIC, prefix + topic, AclOperationTypes.WRITE),
    literal(AclResourceTypes.TOPIC, prefix + topic, AclOperationTypes.DESCRIBE),
  ]);
  const followed = readTopics(follows.map((topic) => prefix + topic));
  await grant(admin, service, [...written, ...followed, ownGroups(service, prefix)]);
}

/**
 * A principal of a partner may read these topics, in groups under the partner's name, and nothing else. What it may
 * read already stays.
 */
export async function grantTopics(
  admin: Admin,
  { principal, partner, topics, prefix = '' }: PartnerGrant,
): Promise<void> {
  const readable = readTopics(topics.map((topic) => prefix + topic));
  await grant(admin, principal, [...readable, ownGroups(partner, prefix)]);
}

/** Rights of one principal; a partner has a second one while its secret is being changed. */
export type PartnerGrant = { principal: string; partner: string; topics: readonly string[]; prefix?: string };

/** The topics that each account may read, as the brokers have it; services too. */
export async function readableTopics(admin: Admin, prefix = ''): Promise<Map<string, string[]>> {
  const { resources } = await admin.describeAcls({
    resourceType: AclResourceTypes.TOPIC,
    resourcePatternType: ResourcePatternTypes.LITERAL,
    operation: AclOperationTypes.READ,
    permissionType: AclPermissionTypes.ALLOW,
  } as AclFilter);
  const byPrincipal = new Map<string, string[]>();
  for (const { resourceName, acls } of resources) {
    if (!resourceName.startsWith(prefix)) continue;
    for (const { principal } of acls) {
      const name = principal.replace(/^User:/, '');
      byPrincipal.set(name, [...(byPrincipal.get(name) ?? []), resourceName.slice(prefix.length)]);
    }
  }
  return byPrincipal;
}

/** Takes away the right to read topics. */
export async function revokeTopics(
  admin: Admin,
  principal: string,
  topics: readonly string[],
  prefix = '',
): Promise<void> {
  const filters = topics.map((topic) => ({
    resourceType: AclResourceTypes.TOPIC,
    resourceName: prefix + topic,
    resourcePatternType: ResourcePatternTypes.LITERAL,
    ...everyRuleOf(principal),
  }));
  if (filters.length > 0) await admin.deleteAcls({ filters: filters as AclFilter[] });
}

/** Takes every right away from an account. */
export async function revokeEverything(admin: Admin, principal: string): Promise<void> {
  const any = { resourceType: AclResourceTypes.ANY, resourcePatternType: ResourcePatternTypes.ANY };
  await admin.deleteAcls({ filters: [{ ...any, ...everyRuleOf(principal) } as AclFilter] });
}

const everyRuleOf = (principal: string) => ({
  principal: `User:${principal}`,
  operation: AclOperationTypes.ANY,
  permissionType: AclPermissionTypes.ANY,
});

/** Every topic that any partner may read. */
export const publicTopics = (): string[] =>
  [...topicContracts.values()].filter((c) => c.audience === 'public').map((c) => c.topic);

/** The topics that were asked for, `public` standing for every public one. Throws for an unknown or internal one. */
export function grantableTopics(asked: readonly string[]): string[] {
  const topics = asked.flatMap((topic) => (topic === 'public' ? publicTopics() : [topic]));
  for (const topic of topics) {
    const audience = topicContracts.get(topic)?.audience;
    if (audience === undefined)
      throw new Error(`${topic} is not a topic of the hub: docs/topics.md lists them`);
    if (audience === 'internal') throw new Error(`${topic} is internal: it is never granted to a partner`);
  }
  return [...new Set(topics)];
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
