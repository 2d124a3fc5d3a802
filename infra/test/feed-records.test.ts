import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicTopics } from '@hub/change-feed/admin';
import { topicContracts } from '@hub/change-feed/contracts';
import { readToEnd } from '@hub/change-feed/subscriber';
import { createClient, type HubClient } from '@hub/infra/client';
import { loadHubFacts } from '@hub/infra/loader';
import type { ServiceName } from '@hub/infra/names';
import { waitFor } from '@hub/infra/wait-for';
import { createSubgraphClient, startTestStack, type TestStack } from '@hub/testing';
import { Kafka, type Message } from 'cloudevents';
import { DEFINITIONS } from '../tools/check/definitions.ts';
import { typesByPrefix } from '../tools/check/id-prefixes.ts';
import { mutate } from '../tools/story/story-tools.ts';

let stack: TestStack;
let staff: HubClient;
let drafts: string[];
beforeAll(async () => {
  stack = await startTestStack();
  const roles = ['OPERATOR', 'EVENT_ORGANIZER', 'PROGRAMME_MANAGER'] as const;
  staff = createClient(stack.url, await stack.issuer.issue({ subject: 'staff', roles: [...roles] }));
  await loadHubFacts(staff);
  drafts = await makeDrafts();
}, 90_000);
afterAll(() => stack.stop(), 60_000);

/** What only staff may see: an organization, an event and an agreement that are drafts. */
async function makeDrafts(): Promise<string[]> {
  const { hubs } = await staff.get<{ hubs: { nodes: { id: string }[] } }>('{ hubs { nodes { id } } }');
  const hub = hubs.nodes[0]?.id;
  const names = [{ value: 'Example of a draft', lang: 'en', script: 'Latn', alias: false }];
  const parties = [
    { kind: 'COUNTRY', id: 'RU' },
    { kind: 'COUNTRY', id: 'VN' },
  ];
  const days = { startsOn: '2030-01-01', endsOn: '2030-01-02' };
  const title = { lang: 'en', value: 'Example' };
  const made = [
    await mutate(staff, {
      name: 'registerOrganization',
      input: { kind: 'COMPANY', names },
      expected: 'Organization',
    }),
    await mutate(staff, {
      name: 'createEvent',
      input: { hub, kind: 'DEMO_DAY', names, ...days },
      expected: 'Event',
    }),
    await mutate(staff, {
      name: 'draftAgreement',
      input: { hub, kind: 'MOU', title, parties },
      expected: 'Agreement',
    }),
  ];
  return made.map(({ id }) => id);
}

const read = (topic: string, onBatch: Parameters<typeof readToEnd>[2]) =>
  readToEnd({ ...stack.environment.kafkaAdmin, prefix: stack.topicPrefix }, topic, onBatch);

/** Keys on a topic whose last record has a value. */
async function shownOn(topic: string): Promise<string[]> {
  const last = new Map<string, boolean>();
  await read(topic, ({ records }) => {
    for (const { key, value } of records) last.set(String(key), value !== null);
  });
  return [...last].flatMap(([key, isShown]) => (isShown ? [key] : []));
}

const types = typesByPrefix(DEFINITIONS);
const typeOf = (key: string) => types.get(key.split('_')[0] ?? '');
const byName = (a: string, b: string) => a.localeCompare(b);
const withoutContentType = ({ 'content-type': _type, ...rest }: Record<string, string>) => rest;

describe('the records of the feed', () => {
  it('have drafts on internal topics alone', async () => {
    await waitFor(async () => (await shownOn('companies.organization-record.v1')).includes(drafts[0] ?? ''), {
      timeoutMs: 20_000,
      what: 'the draft on the record topic',
    });
    for (const topic of publicTopics()) {
      expect((await shownOn(topic)).filter((key) => drafts.includes(key))).toEqual([]);
    }
  }, 60_000);

  it('every aggregate on a public topic is one that the graph shows to everyone', async () => {
    const hidden: string[] = [];
    for (const topic of publicTopics()) {
      const shown = (await shownOn(topic)).filter((key) => typeOf(key) !== 'Country');
      const anyone = createSubgraphClient(stack.subgraphAddress(topic.split('.')[0] as ServiceName));
      const representations = shown
        .map((key) => ({ __typename: typeOf(key), id: key }))
        .filter((one) => one.__typename);
      const query =
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';
      type Found = { _entities: ({ __typename: string } | null)[] };
      const { _entities: found } = await anyone.get<Found>(query, { representations });
      found.forEach((entity, index) => entity ?? hidden.push(`${topic} ${representations[index]?.id ?? ''}`));
    }
    expect(hidden).toEqual([]);
  }, 60_000);

  it('no topic but that of persons holds the name of a person', async () => {
    const query = '{ persons(first: 100) { nodes { names { value } } } }';
    const { persons } = await staff.get<{ persons: { nodes: { names: { value: string }[] }[] } }>(query);
    const names = persons.nodes.flatMap((person) => person.names.map(({ value }) => value));
    expect(names.length).toBeGreaterThan(0);
    const found: string[] = [];
    for (const topic of topicContracts.keys()) {
      if (topic === 'companies.person.v1') continue;
      await readToEnd(
        { ...stack.environment.kafkaAdmin, prefix: stack.topicPrefix },
        topic,
        ({ records }) => {
          const texts = records.map(({ value }) => value?.toString() ?? '');
          found.push(
            ...names
              .filter((name) => texts.some((text) => text.includes(name)))
              .map((name) => `${topic}: ${name}`),
          );
        },
      );
    }
    expect(found).toEqual([]);
  }, 60_000);

  it('every record is a CloudEvent with the headers of the golden file', async () => {
    const golden = JSON.parse(readFileSync('infra/test/headers.golden.json', 'utf8')) as Record<
      string,
      string
    >;
    for (const topic of topicContracts.keys()) {
      await readToEnd(
        { ...stack.environment.kafkaAdmin, prefix: stack.topicPrefix },
        topic,
        ({ records }) => {
          for (const { key, value, headers = {} } of records) {
            const texts = Object.fromEntries(
              Object.entries(headers).map(([name, held]) => [name, String(held)]),
            );
            const { ce_traceparent: _trace, ...always } = texts;
            const expected = value === null ? withoutContentType(golden) : golden;
            expect(Object.keys(always).toSorted(byName)).toEqual(Object.keys(expected).toSorted(byName));
            for (const [name, pattern] of Object.entries(expected))
              expect(always[name]).toMatch(new RegExp(pattern));
            const body = value?.toString();
            const event = Kafka.toEvent({ headers: texts, body, key: String(key), value: body } as Message);
            expect(event).toMatchObject({ id: texts['ce_id'], type: texts['ce_type'], subject: String(key) });
          }
        },
      );
    }
  }, 60_000);
});
