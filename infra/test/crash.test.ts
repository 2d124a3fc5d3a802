import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { subscribe, type Change } from '@hub/change-feed/subscriber';
import { createClient, type HubClient } from '@hub/infra/client';
import { waitFor } from '@hub/infra/wait-for';
import { startTestStack, type TestStack } from '@hub/testing';

const MUTATIONS = 200;
const KILL_AT = [40, 90, 140];

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack();
}, 60_000);
afterAll(() => stack.stop(), 60_000);

type Acknowledged = { id: string; version: number };

/** Registers an organization and changes it twice; keeps asking with the same key until it is acknowledged. */
async function act(client: HubClient, query: string, input: object): Promise<Acknowledged> {
  const variables = { input: { ...input, idempotencyKey: randomUUID() } };
  return waitFor(
    async () => {
      const { data } = await client.ask<{ done: Acknowledged | null }>(query, variables);
      return data?.done?.id ? data.done : undefined;
    },
    { timeoutMs: 30_000, what: 'a mutation to be acknowledged' },
  );
}

const REGISTER =
  'mutation ($input: RegisterOrganizationInput!) { done: registerOrganization(input: $input) { ... on Organization { id version } } }';
const SUBMIT =
  'mutation ($input: CommandInput!) { done: submitOrganization(input: $input) { ... on Organization { id version } } }';
const REJECT =
  'mutation ($input: CommandInput!) { done: rejectOrganization(input: $input) { ... on Organization { id version } } }';

async function live(client: HubClient, index: number, acknowledged: Map<string, number>): Promise<void> {
  const names = [{ value: `Crash ${index}`, lang: 'en', script: 'Latn', alias: false }];
  let row = await act(client, REGISTER, { kind: 'COMPANY', names });
  acknowledged.set(row.id, row.version);
  for (const step of [SUBMIT, REJECT]) {
    row = await act(client, step, { id: row.id, expectedVersion: row.version });
    acknowledged.set(row.id, row.version);
  }
}

describe('kill -9 of a service while mutations run', () => {
  it('loses no acknowledged change and keeps the order of each key', async () => {
    const token = await stack.issuer.issue({ subject: 'crash', roles: ['OPERATOR'] });
    const client = createClient(stack.url, token);
    const acknowledged = new Map<string, number>();
    const lives = Math.ceil(MUTATIONS / 3);
    let next = 0;
    const worker = async () => {
      while (next < lives) await live(client, next++, acknowledged);
    };
    const killer = async () => {
      for (const at of KILL_AT) {
        await waitFor(() => [...acknowledged.values()].reduce((a, b) => a + b, 0) >= at, {
          timeoutMs: 60_000,
          what: `${at} changes before the next kill`,
          everyMs: 5,
        });
        await stack.stopService('companies', 'SIGKILL');
        await stack.startService('companies');
      }
    };
    await Promise.all([killer(), worker(), worker(), worker(), worker()]);

    const changes: Change[] = [];
    const follower = subscribe({
      kafka: { ...stack.environment.kafkaAccess('investments'), prefix: stack.topicPrefix },
      groupId: `investments.${randomUUID()}`,
      topics: ['companies.organization-record.v1'],
      onChange: (change) => changes.push(change),
    });
    const unique = () => new Map(changes.map((change) => [change.id, change]));
    const expected = [...acknowledged.values()].reduce((sum, version) => sum + version, 0);
    await waitFor(() => unique().size >= expected, { timeoutMs: 30_000, what: `${expected} changes` });
    await follower.stop();

    expect(acknowledged.size).toBe(lives);
    const sequences = new Map<string, number[]>();
    for (const { key, sequence } of unique().values())
      sequences.set(key, [...(sequences.get(key) ?? []), sequence]);
    const wrong = [...acknowledged].filter(([id, version]) => {
      const seen = sequences.get(id) ?? [];
      return seen.join() !== Array.from({ length: version }, (_, index) => index + 1).join();
    });
    expect(wrong).toEqual([]);
    expect(unique().size).toBe(expected);
  }, 150_000);
});
