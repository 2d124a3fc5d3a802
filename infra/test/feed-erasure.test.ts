import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TOPIC_SETTINGS, withAdmin } from '@hub/change-feed/admin';
import { silentLog } from '@hub/change-feed/subscriber';
import { createKafka } from '@hub/change-feed/testing';
import { createClient, type HubClient } from '@hub/infra/client';
import { loadHubFacts } from '@hub/infra/loader';
import { waitFor } from '@hub/infra/wait-for';
import { newId } from '@hub/hub-language';
import { publishChange, startTestStack, type TestStack } from '@hub/testing';
import pg from 'pg';

const TOPIC = 'companies.person.v1';
const FOLLOWERS = ['investments', 'events', 'projects'] as const;

let stack: TestStack;
let operator: HubClient;
let compliance: HubClient;
beforeAll(async () => {
  stack = await startTestStack();
  const as = async (role: 'OPERATOR' | 'COMPLIANCE') =>
    createClient(stack.url, await stack.issuer.issue({ subject: role.toLowerCase(), roles: [role] }));
  [operator, compliance] = [await as('OPERATOR'), await as('COMPLIANCE')];
  await loadHubFacts(operator);
  await compactAtOnce();
}, 90_000);
afterAll(() => stack.stop(), 60_000);

/** Compaction that does not wait a week, so that the test sees its outcome. */
const compactAtOnce = () =>
  withAdmin(stack.environment.kafkaAdmin, async (admin) => {
    const eager = { 'min.compaction.lag.ms': '0', 'segment.ms': '100', 'min.cleanable.dirty.ratio': '0.001' };
    const settings = Object.entries({ ...TOPIC_SETTINGS, 'max.compaction.lag.ms': '500', ...eager });
    await admin.alterConfigs({
      validateOnly: false,
      resources: [
        {
          type: 2,
          name: stack.topicPrefix + TOPIC,
          configEntries: settings.map(([name, value]) => ({ name, value })),
        },
      ],
    });
  });

async function rows<Row extends object>(
  service: (typeof FOLLOWERS)[number] | 'companies',
  sql: string,
  id: string,
) {
  const client = new pg.Client({ connectionString: stack.databaseUrl(service) });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [id])).rows;
  } finally {
    await client.end();
  }
}

const isReplicated = async (service: (typeof FOLLOWERS)[number], id: string) =>
  (await rows(service, 'SELECT FROM person_replica WHERE id = $1', id)).length > 0;

/** Everything that a newcomer reads of the topic, from offset zero. */
async function valuesOf(key: string): Promise<(string | null)[]> {
  const access = { ...stack.environment.kafkaAdmin };
  const end = await withAdmin(access, (admin) => admin.fetchTopicOffsets(stack.topicPrefix + TOPIC));
  const open = new Map(
    end.filter(({ high }) => high !== '0').map(({ partition, high }) => [partition, BigInt(high)]),
  );
  const consumer = createKafka(access, 'test', silentLog).consumer({ groupId: `test.${randomUUID()}` });
  await consumer.connect();
  await consumer.subscribe({ topics: [stack.topicPrefix + TOPIC], fromBeginning: true });
  const values: (string | null)[] = [];
  await new Promise<void>((resolve, reject) => {
    consumer
      .run({
        eachBatch({ batch }) {
          for (const { key: k, value } of batch.messages)
            if (k?.toString() === key) values.push(value?.toString() ?? null);
          if (BigInt(batch.lastOffset()) + 1n >= (open.get(batch.partition) ?? 0n))
            open.delete(batch.partition);
          if (open.size === 0) resolve();
          return Promise.resolve();
        },
      })
      .catch(reject);
  });
  await consumer.disconnect();
  return values;
}

type Told = { records: { kind: string; type: string; id: string; data: string }[] };
type Everywhere = { exportPerson: Record<'companies' | (typeof FOLLOWERS)[number], Told> };

/** What each service holds of a person, as Compliance gets it through the gateway: its kinds of record. */
async function heldOf(person: string): Promise<Record<string, string[]>> {
  const part = '{ records { kind type id data } }';
  const query = `query ($person: ID) { exportPerson(person: $person, reason: "asked for by the person") {
    companies ${part} investments ${part} events ${part} projects ${part} } }`;
  const { exportPerson } = await compliance.get<Everywhere>(query, { person });
  return Object.fromEntries(
    Object.entries(exportPerson).map(([service, { records }]) => [
      service,
      [...new Set(records.map(({ kind, type }) => `${kind} ${type}`))].toSorted(),
    ]),
  );
}

describe('a person who is signed in', () => {
  it('gets what every service holds of them, by the own sign-in', async () => {
    const me = createClient(stack.url, await stack.issuer.issue({ subject: 'visitor', roles: [] }));
    const input = {
      idempotencyKey: randomUUID(),
      names: [{ value: 'Example Visitor', lang: 'en', script: 'Latn' }],
      example: true,
    };
    const introduce = `mutation ($input: IntroduceMyselfInput!) { introduceMyself(input: $input) {
      __typename ... on Person { id } } }`;
    const { introduceMyself } = await me.get<{ introduceMyself: { id: string } }>(introduce, { input });
    const part = '{ records { kind type id data } }';
    const query = `{ exportPerson { companies ${part} investments ${part} events ${part} projects ${part} } }`;
    const own = { id: introduceMyself.id };
    const told = async () => {
      const { exportPerson } = await me.get<Everywhere>(query);
      const copies = FOLLOWERS.map((service) => exportPerson[service].records);
      return copies.every((records) => records.some(({ kind, id }) => kind === 'COPY' && id === own.id))
        ? exportPerson.companies.records
        : undefined;
    };
    const records = await waitFor(told, { timeoutMs: 20_000, what: 'every service to tell its copy' });
    expect(records).toContainEqual(expect.objectContaining({ ...own, kind: 'OWN', type: 'Person' }));
    expect(records.find(({ kind }) => kind === 'OWN')?.data).toContain('Example Visitor');
  }, 60_000);
});

describe('a person who is erased', () => {
  it('leaves every replica, the audit values and, after compaction, the topic; importing again changes nothing', async () => {
    type Persons = { persons: { nodes: { id: string; version: number; names: { value: string }[] }[] } };
    const query = '{ persons { nodes { id version names { value } } } }';
    const named = (await operator.get<Persons>(query)).persons.nodes;
    const person = named.find(({ names }) => names[0]?.value !== 'Example Visitor');
    if (!person) throw new Error('the facts name a person');
    for (const service of FOLLOWERS) {
      await waitFor(() => isReplicated(service, person.id), {
        timeoutMs: 20_000,
        what: `${service} to follow`,
      });
    }
    expect((await valuesOf(person.id)).at(-1)).toContain(person.names[0]?.value ?? 'no name');
    const copies = ['COPY companies.membership.v1', 'COPY companies.person.v1'];
    expect(await heldOf(person.id)).toMatchObject({
      companies: expect.arrayContaining([
        'OWN Person',
        'OWN OrganizationMembership',
        'SOURCE Person',
      ]) as unknown,
      investments: expect.arrayContaining(copies) as unknown,
      projects: expect.arrayContaining(copies) as unknown,
    });
    const input = { id: person.id, expectedVersion: person.version, idempotencyKey: randomUUID() };
    const erase = (given: object) =>
      compliance.get<{ erasePerson: { __typename: string; erasedMemberships?: number } }>(
        `mutation ($input: CommandInput!) { erasePerson(input: $input) {
          __typename ... on PersonErased { erasedMemberships } } }`,
        { input: given },
      );
    expect((await erase(input)).erasePerson.__typename).toBe('InvalidInput');
    const reason = 'asked for by the person';
    expect((await erase({ ...input, reason })).erasePerson).toMatchObject({ __typename: 'PersonErased' });

    expect((await operator.get<Persons>(query)).persons.nodes.map(({ id }) => id)).not.toContain(person.id);
    for (const service of FOLLOWERS) {
      await waitFor(async () => !(await isReplicated(service, person.id)), {
        timeoutMs: 20_000,
        what: `${service} to erase`,
      });
    }
    const isOwn = (one: string) => /^(OWN|HISTORY|SOURCE|ANSWER) |COPY .*(person|membership|grant)/.test(one);
    const noneIsLeft = async () =>
      !Object.values(await heldOf(person.id))
        .flat()
        .some(isOwn);
    await waitFor(noneIsLeft, { timeoutMs: 20_000, what: 'nothing of the person’s own to be left' });
    const audit =
      'SELECT type, payload, before, reason, actor FROM change WHERE aggregateid = $1 ORDER BY seq';
    const kept = await rows<{ payload: string | null; before: string | null }>('companies', audit, person.id);
    expect(kept.filter(({ payload, before }) => payload !== null || before !== null)).toEqual([]);
    expect(kept.at(-1)).toMatchObject({
      reason,
      actor: 'compliance',
      type: 'hub.companies.person.removed.v1',
    });

    await loadHubFacts(operator);
    expect((await operator.get<Persons>(query)).persons.nodes).toHaveLength(named.length - 1);

    const compacted = async () => {
      // A segment is only rolled, and then compacted, when something more is written to it.
      for (let i = 0; i < 6; i++) {
        const names = [{ value: 'Example', lang: 'en', script: 'Latn', alias: false }];
        await publishChange(stack, TOPIC, 'changed', { id: newId('per'), version: 1, example: true, names });
      }
      return (await valuesOf(person.id)).every((value) => value === null);
    };
    await waitFor(compacted, { timeoutMs: 60_000, what: 'compaction to take the values out', everyMs: 500 });
  }, 180_000);
});
