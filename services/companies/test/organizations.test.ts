import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HubClient } from '@hub/infra/client';
import { createSubgraphClient, startTestStack, type Caller, type TestStack } from '@hub/testing';

let stack: TestStack;
let operator: HubClient;
beforeAll(async () => {
  stack = await startTestStack(['companies']);
  operator = as({ roles: ['OPERATOR'] });
}, 60_000);
afterAll(() => stack.stop(), 60_000);

const as = (caller: Caller) => createSubgraphClient(stack.subgraphAddress('companies'), caller);

type Organization = { __typename: string; id: string; version: number; message?: string };

const FIELDS =
  '__typename ... on Organization { id version } ... on OrganizationNameTaken { organization { id } } ... on UserError { message }';
const name = (value: string, lang = 'en', script = 'Latn') => ({ value, lang, script, alias: false });

async function register(client: HubClient, names: object[], more: object = {}): Promise<Organization> {
  const input = { idempotencyKey: randomUUID(), kind: 'COMPANY', names, ...more };
  const { registerOrganization } = await client.get<{ registerOrganization: Organization }>(
    `mutation ($input: RegisterOrganizationInput!) { registerOrganization(input: $input) { ${FIELDS} } }`,
    { input },
  );
  return registerOrganization;
}

async function search(text: string): Promise<string[]> {
  type Found = { organizations: { nodes: { id: string }[] } };
  const query = 'query ($text: String!) { organizations(search: $text) { nodes { id } } }';
  return (await operator.get<Found>(query, { text })).organizations.nodes.map(({ id }) => id);
}

describe('an organization is found by any of its names', () => {
  it.each([
    ['Т8', 'ru', 'Cyrl', 'T8'],
    ['Лаборатория Тестова', 'ru', 'Cyrl', 'testova'],
    ['Công ty Điện tử', 'vi', 'Latn', 'cong ty dien tu'],
    ['Zürich Netz', 'de', 'Latn', 'ZURICH'],
  ])('%s (%s) by %4$s', async (value, lang, script, text) => {
    const { id } = await register(operator, [name(value, lang, script)]);
    expect(await search(text)).toContain(id);
  });

  it('and not by what is no name of it', async () => {
    await register(operator, [name('Quiet Works')]);
    expect(await search('loud')).toEqual([]);
    expect(await search('%')).toEqual([]);
  });
});

describe('registering', () => {
  it('refuses a name that is taken, also in look-alike letters, and says by whom', async () => {
    const { id } = await register(operator, [name('Kometa')]);
    const second = await register(operator, [name('Коmета', 'ru', 'Cyrl')]);
    expect(second).toMatchObject({
      __typename: 'OrganizationNameTaken',
      organization: { id },
    });
  });

  it.each([
    ['no name', [], {}, 'at least one name'],
    ['an empty name', [name(' – ')], {}, 'at least one letter'],
    [
      'a wrong check digit',
      [name('Wrong Inn')],
      { identifiers: [{ scheme: 'RU_INN', value: '5000123451' }] },
      'RU-INN',
    ],
    ['an example that hides', [name('Hidden')], { example: true }, '"Example"'],
  ])('refuses %s', async (_what, names, more, message) => {
    expect(await register(operator, names, more)).toMatchObject({
      __typename: 'InvalidInput',
      message: expect.stringContaining(message),
    });
  });

  it('gives the same answer for the same key, once, also for a hundred at a time', async () => {
    const idempotencyKey = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => register(operator, [name('Only Once')], { idempotencyKey })),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await search('only once')).toHaveLength(1);
  }, 30_000);

  it('refuses the same key with other input', async () => {
    const idempotencyKey = randomUUID();
    await register(operator, [name('First Input')], { idempotencyKey });
    await expect(register(operator, [name('Other Input')], { idempotencyKey })).rejects.toThrow(
      'IDEMPOTENCY_KEY_REUSED',
    );
  });
});

describe('a step', () => {
  const submit = (row: Organization, expectedVersion = row.version) =>
    operator.get<{ submitOrganization: Organization }>(
      `mutation ($input: CommandInput!) { submitOrganization(input: $input) { ${FIELDS} } }`,
      { input: { id: row.id, expectedVersion, idempotencyKey: randomUUID() } },
    );

  it('is refused with CONFLICT when the version seen is not the present one', async () => {
    const row = await register(operator, [name('Stale')]);
    await submit(row);
    await expect(submit(row)).rejects.toThrow('CONFLICT');
  });

  it('is refused with NOT_FOUND for an unknown id', async () => {
    const row = { __typename: '', id: 'org_01h455vb4pex5vsknk084sn02q', version: 1 };
    await expect(submit(row)).rejects.toThrow('NOT_FOUND');
  });

  it('needs an identifier and a clear screening to verify', async () => {
    const row = await register(operator, [name('Unverified')]);
    const { submitOrganization } = await submit(row);
    const verify = await operator.get<{ verifyOrganization: { __typename: string; rule: string } }>(
      'mutation ($input: CommandInput!) { verifyOrganization(input: $input) { __typename ... on RuleBreach { rule } } }',
      { input: { id: row.id, expectedVersion: submitOrganization.version, idempotencyKey: randomUUID() } },
    );
    expect(verify.verifyOrganization).toEqual({ __typename: 'RuleBreach', rule: 'IDENTIFIER_MISSING' });
  });
});

describe('who may see and do', () => {
  it('hides a draft from everyone but its own people and the staff', async () => {
    const { id } = await register(operator, [name('Secret Draft')]);
    const see = async (caller: Caller) => {
      const query = 'query ($id: ID!) { organization(id: $id) { id } }';
      return (await as(caller).get<{ organization: object | null }>(query, { id })).organization !== null;
    };
    const other = 'org_01h455vb4pex5vsknk084sn02q';
    expect(await see({})).toBe(false);
    expect(await see({ roles: ['ORG_ADMIN'], organization: other })).toBe(false);
    expect(await see({ roles: ['ORG_ADMIN'], organization: id })).toBe(true);
    expect(await see({ roles: ['OPERATOR'] })).toBe(true);
  });

  it('lets an admin act on the own organization only', async () => {
    const mine = await register(operator, [name('Mine')]);
    const theirs = await register(operator, [name('Theirs')]);
    const admin = as({ roles: ['ORG_ADMIN'], organization: mine.id });
    const submit = (row: Organization) =>
      admin.ask<{ submitOrganization: Organization }>(
        `mutation ($input: CommandInput!) { submitOrganization(input: $input) { ${FIELDS} } }`,
        { input: { id: row.id, expectedVersion: row.version, idempotencyKey: randomUUID() } },
      );
    expect((await submit(theirs)).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect((await submit(mine)).data?.submitOrganization).toMatchObject({ __typename: 'Organization' });
  });

  it('refuses requests that do not come through the gateway, the schema included', async () => {
    for (const query of [
      '{ hubs { nodes { id } } }',
      '{ _service { sdl } }',
      '{ _entities(representations: []) { __typename } }',
    ]) {
      const response = await fetch(stack.subgraphUrl('companies'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      expect(response.status).toBe(401);
    }
  });

  it('keeps screening to Compliance, by four eyes', async () => {
    const { id } = await register(operator, [name('Screened')]);
    const [first, second] = ['anna', 'boris'].map((subject) => as({ subject, roles: ['COMPLIANCE'] })) as [
      HubClient,
      HubClient,
    ];
    type Case = { id: string; version: number; status: string };
    const run = async (client: HubClient, mutation: string, type: string, input: object) => {
      const answer = await client.get<Record<string, Case>>(
        `mutation ($input: ${type}!) { ${mutation}(input: $input) { ... on ScreeningCase { id version status } ... on UserError { message } } }`,
        { input: { idempotencyKey: randomUUID(), ...input } },
      );
      return answer[mutation] as Case;
    };
    const seen = (row: Case) => ({ id: row.id, expectedVersion: row.version });
    let row = await run(operator, 'requestScreening', 'RequestScreeningInput', { organization: id });
    row = await run(first, 'runScreening', 'CommandInput', seen(row));
    const hits = [{ listEntry: 'list/1', name: 'Screened Ltd' }];
    const validUntil = '2100-01-01T00:00:00Z';
    row = await run(first, 'completeScreening', 'CompleteScreeningInput', { ...seen(row), hits, validUntil });
    expect(row.status).toBe('REVIEW');
    const decision = { listEntry: 'list/1', verdict: 'NO_MATCH', comment: 'another company' };
    row = await run(first, 'decideHit', 'DecideHitInput', { ...seen(row), ...decision });
    await expect(run(first, 'clearScreening', 'CommandInput', seen(row))).rejects.toThrow('four eyes');
    row = await run(second, 'clearScreening', 'CommandInput', seen(row));
    expect(row.status).toBe('CLEAR');
    const anyone = await as({}).ask('{ screeningCases { nodes { id } } }');
    expect(anyone.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});
