import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient, type HubClient } from '@hub/infra/client';
import { waitFor } from '@hub/infra/wait-for';
import { startTestStack, type TestStack } from '@hub/testing';

let stack: TestStack;
let operator: HubClient;
let hubs: string[];
beforeAll(async () => {
  stack = await startTestStack();
  operator = createClient(stack.url, await stack.signIn.loaderToken());
  hubs = [await activeHub('IN', 'BR'), await activeHub('KE', 'JP')];
}, 90_000);
afterAll(() => stack.stop(), 60_000);

const named = (value: string) => [{ value, lang: 'en', script: 'Latn', alias: false }];
/** The object that a mutation answers; throws with the message of a refusal. */
async function mutate(client: HubClient, name: string, of: string, input: object) {
  type Answer = { id: string; version: number; message?: string };
  const [type, inputType] = of.split(' of ');
  const query = `mutation ($input: ${inputType}!) { ${name}(input: $input) {
    ... on ${type} { id version } ... on UserError { message } } }`;
  const keyed = { input: { idempotencyKey: randomUUID(), ...input } };
  const answer = (await client.get<Record<string, Answer>>(query, keyed))[name];
  if (!answer?.id) throw new Error(`${name}: ${String(answer?.message)}`);
  return answer;
}

async function activeHub(homeCountry: string, hostCountry: string): Promise<string> {
  const names = named(`Example hub of ${homeCountry} in ${hostCountry}`);
  const input = { names, homeCountry, hostCountry, example: true };
  const { id, version } = await mutate(operator, 'planHub', 'Hub of PlanHubInput', input);
  await mutate(operator, 'activateHub', 'Hub of CommandInput', { id, expectedVersion: version });
  return id;
}

/** Somebody who has signed in and said who it is: a token says no more than the account. */
async function somebody() {
  const account = `account-${randomUUID()}`;
  const client = createClient(stack.url, await stack.issuer.issue({ subject: account, roles: [] }));
  const input = { names: named(`Example ${account}`), example: true };
  const { id } = await mutate(client, 'introduceMyself', 'Person of IntroduceMyselfInput', input);
  return { id, client };
}

const grantIn = (person: string, hub: string, role = 'EVENT_ORGANIZER') =>
  mutate(operator, 'giveGrant', 'Grant of GiveGrantInput', { person, role, scopeKind: 'HUB', scopeId: hub });
const revoke = ({ id, version }: { id: string; version: number }) =>
  mutate(operator, 'revokeGrant', 'Grant of CommandInput', {
    id,
    expectedVersion: version,
    reason: 'left the hub',
  });

/** How the events service answers who creates an event at a hub: the event, or the code of the refusal. */
async function creates(client: HubClient, hub: string): Promise<string> {
  const query = `mutation ($input: CreateEventInput!) { createEvent(input: $input) {
    __typename ... on UserError { message } } }`;
  const input = {
    idempotencyKey: randomUUID(),
    names: named('Example mission'),
    kind: 'BUSINESS_MISSION',
    hub,
    startsOn: '2030-05-04',
    endsOn: '2030-05-06',
    example: true,
  };
  const { data, errors } = await client.ask<{ createEvent: { __typename: string } | null }>(query, { input });
  return data?.createEvent?.__typename ?? String(errors?.[0]?.extensions?.['code']);
}
const untilAnswered = (client: HubClient, hub: string, expected: string, timeoutMs = 5_000) =>
  waitFor(async () => (await creates(client, hub)) === expected, {
    timeoutMs,
    what: `events to answer ${expected}`,
  });

describe('a grant that companies keeps', () => {
  it('is a right at every service, in its hub and in no other, until it is revoked', async () => {
    const [own = '', other = ''] = hubs;
    const { id, client } = await somebody();
    expect(await creates(client, own)).toBe('FORBIDDEN');
    const given = await grantIn(id, own);
    await untilAnswered(client, own, 'Event');
    expect(await creates(client, other)).not.toBe('Event');
    await revoke(given);
    await untilAnswered(client, own, 'FORBIDDEN');
  }, 60_000);

  it('that is revoked while a service is down ends there once it has caught up', async () => {
    const [own = ''] = hubs;
    const { id, client } = await somebody();
    const given = await grantIn(id, own);
    await untilAnswered(client, own, 'Event');
    await stack.stopService('events', 'SIGKILL');
    await revoke(given);
    await stack.startService('events');
    await untilAnswered(client, own, 'FORBIDDEN', 20_000);
    type Status = { lag: Record<string, number> };
    const status = await waitFor(
      async () => {
        const { lag } = (await (await fetch(`${stack.healthUrl('events')}/status`)).json()) as Status;
        return lag && 'companies.grant.v1' in lag ? lag : undefined;
      },
      { timeoutMs: 20_000, what: 'the lag of grants to be shown' },
    );
    expect(status['companies.grant.v1']).toBe(0);
  }, 90_000);

  it('is one’s own to see, with where one may act', async () => {
    const [own = ''] = hubs;
    const { id, client } = await somebody();
    await grantIn(id, own, 'PROGRAMME_MANAGER');
    const { me } = await client.get<{ me: object }>(
      '{ me { person { id } hubs { id } grants { role scopeKind scopeId } organizations { roles } } }',
    );
    expect(me).toEqual({
      person: { id },
      hubs: [{ id: own }],
      grants: [{ role: 'PROGRAMME_MANAGER', scopeKind: 'HUB', scopeId: own }],
      organizations: [],
    });
  });
});
