import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signRequest, type Identity } from '@hub/hub-language';
import { createClient } from '@hub/infra/client';
import { SERVICES, type ServiceName } from '@hub/infra/names';
import { waitFor } from '@hub/infra/wait-for';
import { startTestStack, type TestStack } from '@hub/testing';

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack();
}, 90_000);
afterAll(() => stack.stop(), 60_000);

const LISTS: Record<ServiceName, string> = {
  companies: '{ hubs { nodes { id } } }',
  investments: '{ mandates { nodes { id } } }',
  events: '{ events { nodes { id } } }',
  projects: '{ projects { nodes { id } } }',
};
const SDL = '{ _service { sdl } }';
const ENTITIES = 'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }';
const staff: Identity = { subject: 'officer', roles: ['OPERATOR', 'COMPLIANCE'], requestId: 'r1' };
const asking = (query: string) => JSON.stringify({ query, variables: { of: [] } });

type Signed = Partial<Parameters<typeof signRequest>[1]> & { secret?: string; at?: number };
/** Headers that the gateway would send to this service with this body, but for what is given. */
function headersFor(service: ServiceName, body: string, { secret, at = Date.now(), ...more }: Signed = {}) {
  const to = { audience: service, method: 'POST', path: '/' };
  const request = { ...to, body, deadline: at + 30_000, ...more };
  return signRequest(secret ?? stack.environment.secrets.subgraph[service], request, staff, at);
}

type Sent = { method?: string; path?: string };
type Answer = { data?: Record<string, unknown> | null; errors?: { extensions: { code: string } }[] };
async function send(
  service: ServiceName,
  body: string,
  headers: object,
  { method = 'POST', path }: Sent = {},
) {
  const url = new URL(path ?? '/', stack.subgraphUrl(service));
  const response = await fetch(url, {
    method,
    body,
    headers: { 'content-type': 'application/json', connection: 'close', ...headers },
  });
  const type = response.headers.get('content-type');
  return { status: response.status, type, answer: (await response.json()) as Answer };
}

/** The envelope with something changed, under the signature that was given for it before. */
function altered(headers: Record<string, string>, change: object): Record<string, string> {
  const envelope = Buffer.from(headers['x-hub-envelope'] ?? '', 'base64url').toString();
  const text = JSON.stringify({ ...(JSON.parse(envelope) as object), ...change });
  return { ...headers, 'x-hub-envelope': Buffer.from(text).toString('base64url') };
}

type Attempt = [name: string, headers: object, sent?: Sent & { body?: string }];
/** Every way in which a request may be none of the gateway's to this service, now. */
function attempts(service: ServiceName, body: string): Attempt[] {
  const signed = headersFor(service, body);
  const other = SERVICES.find((name) => name !== service) as ServiceName;
  const secret = stack.environment.secrets.subgraph[other];
  return [
    ['unsigned', {}],
    ['with another method', signed, { method: 'PUT' }],
    ['on another path', signed, { path: '/graphql' }],
    ['with another body', signed, { body: `${body} ` }],
    ['with another identity', altered(signed, { identity: { ...staff, subject: 'eve' } })],
    ['with another deadline', altered(signed, { deadline: Date.now() + 50_000 })],
    ['with another audience', altered(signed, { audience: other })],
    ['for another service', headersFor(service, body, { audience: other })],
    ["with another service's secret", headersFor(service, body, { secret })],
    ['after its deadline', headersFor(service, body, { deadline: Date.now() - 1 })],
    ['from the far future', headersFor(service, body, { at: Date.now() + 600_000 })],
    ['with a deadline that is far away', headersFor(service, body, { deadline: Date.now() + 600_000 })],
  ];
}

const isRefused = ({ status, type, answer }: Awaited<ReturnType<typeof send>>) =>
  status === 401 &&
  type?.startsWith('application/json') === true &&
  answer.data === undefined &&
  answer.errors?.[0]?.extensions.code === 'UNAUTHENTICATED';

/** The attempts that were not refused with 401 in JSON. */
async function passed(service: ServiceName, body: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const [name, headers, sent] of attempts(service, body))
    if (!isRefused(await send(service, sent?.body ?? body, headers, sent))) wrong.push(name);
  return wrong;
}

describe.each(SERVICES)('the port of %s', (service) => {
  it.each([
    ['a list', asking(LISTS[service])],
    ['entities', asking(ENTITIES)],
    ['the schema', asking(SDL)],
  ])('gives %s to nobody but the gateway, just now and for this service', async (_what, body) => {
    expect(await passed(service, body)).toEqual([]);
  });

  it('parses no body of a request that it refuses', async () => {
    expect(await passed(service, 'this is no JSON')).toEqual([]);
  });

  it('answers the gateway', async () => {
    for (const query of [LISTS[service], ENTITIES]) {
      const body = asking(query);
      const { status, answer } = await send(service, body, headersFor(service, body));
      expect([status, answer.errors]).toEqual([200, undefined]);
    }
  });

  it('answers a request once', async () => {
    const body = asking(LISTS[service]);
    const headers = headersFor(service, body);
    expect((await send(service, body, headers)).status).toBe(200);
    expect((await send(service, body, headers)).status).toBe(401);
    const atOnce = headersFor(service, body);
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(service, body, atOnce)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 401)).toHaveLength(9);
  });

  it('tells its schema not even the gateway', async () => {
    const body = asking(SDL);
    const { answer } = await send(service, body, headersFor(service, body));
    expect(answer.data).toBeUndefined();
    expect(answer.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });
});

async function whileStopped<Result>(service: ServiceName, body: () => Promise<Result>): Promise<Result> {
  process.kill(stack.pidOf(service), 'SIGSTOP');
  try {
    return await body();
  } finally {
    process.kill(stack.pidOf(service), 'SIGCONT');
  }
}

it('a mutation that reaches its service after the deadline does nothing', async () => {
  const name = `Abandoned ${randomUUID()}`;
  const names = `[{ value: "${name}", lang: "en", script: "Latn", alias: false }]`;
  const input = `{ idempotencyKey: "${randomUUID()}", names: ${names}, kind: COMPANY, identifiers: [] }`;
  const body = asking(`mutation { registerOrganization(input: ${input}) { __typename } }`);
  const deadline = Date.now() + 500;
  const sent = await whileStopped('companies', async () => {
    const answer = send('companies', body, headersFor('companies', body, { deadline }));
    await waitFor(() => Promise.resolve(Date.now() > deadline), {
      timeoutMs: 10_000,
      what: 'the deadline of the mutation',
    });
    return { answer };
  });
  expect((await sent.answer).status).toBe(401);
  const staffClient = createClient(
    stack.url,
    await stack.issuer.issue({ subject: 'o', roles: ['OPERATOR'] }),
  );
  const search = 'query ($name: String!) { organizations(search: $name) { nodes { id } } }';
  expect(await staffClient.get(search, { name })).toEqual({ organizations: { nodes: [] } });
}, 30_000);
