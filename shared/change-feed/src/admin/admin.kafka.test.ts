import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEnvironment } from '@hub/testing';
import kafkajs, { type Admin } from 'kafkajs';
import { eventually } from '../../test/eventually.ts';
import { topicContracts, topicsOf } from '../contracts/topic-contracts.ts';
import { withAdmin } from './admin-session.ts';
import { grantService, grantTopics, readableTopics, revokeEverything, revokeTopics } from './grants.ts';
import { ensureTopics, TOPIC_SETTINGS } from './topics.ts';

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ConfigResourceTypes, ResourcePatternTypes } =
  kafkajs;
const KAFKA_MS = 60_000;

const kafka = testEnvironment().kafkaAdmin;
const name = `test_feed_${randomBytes(5).toString('hex')}`;
const prefix = `${name}.`;
const asAdmin = <T>(work: (admin: Admin) => Promise<T>) => withAdmin(kafka, work);
const own = async () =>
  (await asAdmin((admin) => admin.listTopics())).filter((topic) => topic.startsWith(prefix));

afterAll(async () => {
  const topics = await own();
  await asAdmin((admin) => admin.deleteTopics({ topics }));
}, KAFKA_MS);

/** What an account may do, as "OPERATION KIND NAME". */
async function rightsOf(principal: string): Promise<string[]> {
  const { resources } = await asAdmin((admin) =>
    admin.describeAcls({
      principal: `User:${principal}`,
      resourceType: AclResourceTypes.ANY,
      resourcePatternType: ResourcePatternTypes.ANY,
      operation: AclOperationTypes.ANY,
      permissionType: AclPermissionTypes.ANY,
    } as Parameters<Admin['describeAcls']>[0]),
  );
  const names = new Map<number, string>([
    [AclOperationTypes.READ, 'READ'],
    [AclOperationTypes.WRITE, 'WRITE'],
    [AclOperationTypes.DESCRIBE, 'DESCRIBE'],
  ]);
  return resources
    .flatMap(({ acls, resourceName, resourceType, resourcePatternType }) =>
      acls.map(({ operation }) => {
        const kind = resourceType === AclResourceTypes.GROUP ? 'group' : 'topic';
        const all = resourcePatternType === ResourcePatternTypes.PREFIXED ? '*' : '';
        return `${names.get(operation) ?? operation} ${kind} ${resourceName.replace(prefix, '')}${all}`;
      }),
    )
    .toSorted();
}

const untilRights = (principal: string, check: (rights: string[]) => void) =>
  eventually(async () => check(await rightsOf(principal)));

const readAndDescribe = (topics: readonly string[]) =>
  topics.flatMap((topic) => [`READ topic ${topic}`, `DESCRIBE topic ${topic}`]);
const writeAndDescribe = (topics: readonly string[]) =>
  topics.flatMap((topic) => [`WRITE topic ${topic}`, `DESCRIBE topic ${topic}`]);

describe('the topics of a hub', () => {
  beforeAll(
    () =>
      eventually(() =>
        asAdmin((admin) => ensureTopics(admin, prefix, { partitions: 2, replication: 1 }, ['events'])),
      ),
    KAFKA_MS,
  );

  it(
    'are those with a contract, and one of dead letters for each service that follows any',
    async () => {
      const expected = [...topicContracts.keys(), 'events.dead-letter.v1'].map((topic) => prefix + topic);
      await eventually(async () => expect((await own()).toSorted()).toEqual(expected.toSorted()));
    },
    KAFKA_MS,
  );

  it(
    'keep the last change of each key for ever, and dead letters for thirty days',
    async () => {
      const described = await asAdmin((admin) =>
        admin.describeConfigs({
          includeSynonyms: false,
          resources: ['companies.hub.v1', 'events.dead-letter.v1'].map((topic) => ({
            type: ConfigResourceTypes.TOPIC,
            name: prefix + topic,
          })),
        }),
      );
      const settings = described.resources.map(({ configEntries }) =>
        Object.fromEntries(configEntries.map(({ configName, configValue }) => [configName, configValue])),
      );
      expect(settings[0]).toMatchObject(TOPIC_SETTINGS);
      expect(settings[1]).toMatchObject({ 'cleanup.policy': 'delete', 'retention.ms': '2592000000' });
    },
    KAFKA_MS,
  );

  it(
    'stay as they are when they are asked for again; what is missing is added',
    async () => {
      const plan = { partitions: 9, replication: 1 };
      await eventually(() => asAdmin((admin) => ensureTopics(admin, prefix, plan, ['events', 'projects'])));
      const names = [`${prefix}companies.hub.v1`, `${prefix}projects.dead-letter.v1`];
      await eventually(async () => {
        const { topics } = await asAdmin((admin) => admin.fetchTopicMetadata({ topics: names }));
        expect(topics.map(({ partitions }) => partitions.length)).toEqual([2, 9]);
      });
    },
    KAFKA_MS,
  );
});

describe('the rights of a service', () => {
  it(
    'are to write its own topics and its dead letters, to read what it follows, and groups under its name',
    async () => {
      const service = 'projects';
      const follows = ['companies.hub.v1', 'events.event.v1'];
      await asAdmin((admin) => grantService(admin, service, follows, prefix));
      const topics = topicsOf(service).map(({ topic }) => topic);
      const expected = [
        ...writeAndDescribe([...topics, 'projects.dead-letter.v1']),
        ...readAndDescribe(follows),
        'READ group projects.*',
      ];
      await untilRights(service, (rights) => expect(rights).toEqual(expect.arrayContaining(expected)));
    },
    KAFKA_MS,
  );

  it(
    'are no dead letters when it follows nobody',
    async () => {
      const service = `${name}-nobody`;
      await asAdmin((admin) => grantService(admin, service, [], prefix));
      await untilRights(service, (rights) => expect(rights).toEqual([`READ group ${service}.*`]));
      await asAdmin((admin) => revokeEverything(admin, service));
    },
    KAFKA_MS,
  );
});

describe('the rights of a partner', () => {
  const principal = `${name}-partner`;
  const topics = ['companies.hub.v1', 'events.event.v1'];
  beforeAll(
    () =>
      asAdmin((admin) =>
        grantTopics(admin, { principal: `${principal}~2`, partner: principal, topics, prefix }),
      ),
    KAFKA_MS,
  );

  it(
    'are to read what it was granted, in groups under its name, also with its second account',
    async () => {
      const expected = [...readAndDescribe(topics), `READ group ${principal}.*`].toSorted();
      await untilRights(`${principal}~2`, (rights) => expect(rights).toEqual(expected));
    },
    KAFKA_MS,
  );

  it(
    'are listed as the brokers have them',
    async () => {
      await eventually(async () => {
        const readable = await asAdmin((admin) => readableTopics(admin, prefix));
        expect(readable.get(`${principal}~2`)?.toSorted()).toEqual(topics);
      });
    },
    KAFKA_MS,
  );

  it(
    'can be taken away for single topics, and then altogether',
    async () => {
      await asAdmin((admin) => revokeTopics(admin, `${principal}~2`, ['events.event.v1'], prefix));
      const left = [...readAndDescribe(['companies.hub.v1']), `READ group ${principal}.*`].toSorted();
      await untilRights(`${principal}~2`, (rights) => expect(rights).toEqual(left));
      await asAdmin((admin) => revokeTopics(admin, `${principal}~2`, [], prefix));
      await asAdmin((admin) => revokeEverything(admin, `${principal}~2`));
      await untilRights(`${principal}~2`, (rights) => expect(rights).toEqual([]));
    },
    KAFKA_MS,
  );
});
