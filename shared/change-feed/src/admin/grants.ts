import kafkajs, { type AclEntry, type AclFilter, type Admin } from 'kafkajs';
import { topicsOf } from '../contracts/topic-contracts.ts';
import { deadLetterTopic } from '../dead-letters/dead-letter-message.ts';

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;

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
