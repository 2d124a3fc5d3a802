import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openEnvelope } from '@hub/hub-language';
import { json, type Received } from '../test/loopback.ts';
import { aGatewayEnv } from '../test/gateway-env.ts';
import { aRecordingLog } from '../test/recording-log.ts';
import { aSupergraph, startSmallHub, type SmallHub } from '../test/small-hub.ts';
import { createGateway } from './app.ts';
import { readEnv } from './env.ts';

let companiesStatus = 200;
const answerCompanies = ({ body }: Received, response: ServerResponse) => {
  const data = body.includes('rename') ? { rename: { id: 'h1' } } : { hubs: [{ id: 'h1' }] };
  json(response, { data }, companiesStatus);
};
const answerEvents = (_request: Received, response: ServerResponse) =>
  json(response, { data: { events: [{ id: 'e1' }] } });

let hub: SmallHub;
beforeAll(async () => {
  hub = await startSmallHub({ companies: answerCompanies, events: answerEvents });
}, 30_000);
afterAll(() => hub.stop());
beforeEach(() => {
  companiesStatus = 200;
  hub.lines.length = 0;
  hub.companies.received.length = 0;
  hub.events.received.length = 0;
});

const BOTH = '{ hubs { id } events { id } }';
const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${hub.base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
const ask = (query: string, headers?: Record<string, string>) => post(JSON.stringify({ query }), headers);

type Answer = { data?: object | null; errors?: { message: string; extensions: { code: string } }[] };
const answerOf = async (response: Response) => (await response.json()) as Answer;

describe('the endpoint', () => {
  it('answers from the subgraphs that a query needs, and from no other', async () => {
    const response = await ask(BOTH);
    expect(response.status).toBe(200);
    expect(await answerOf(response)).toEqual({ data: { hubs: [{ id: 'h1' }], events: [{ id: 'e1' }] } });
    await ask('{ events { id } }');
    expect([hub.companies.received.length, hub.events.received.length]).toEqual([1, 2]);
  });

  it('answers as JSON and says nothing of what it runs on', async () => {
    const { headers } = await ask('{ hubs { id } }');
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
  });

  it('tells each subgraph who is asking, under its own secret', async () => {
    const token = await hub.issue({ sub: 'anna', roles: ['ORG_ADMIN'], organization: 'org_1' });
    await ask(BOTH, { authorization: `Bearer ${token}` });
    const [toCompanies] = hub.companies.received as [Received];
    const [toEvents] = hub.events.received as [Received];
    const secretOf = (name: string) => `the secret of ${name}, long enough`;
    const open = (audience: string, { method, url: path, headers }: Received) =>
      openEnvelope([secretOf(audience)], { audience, method, path }, headers);
    const { identity } = open('companies', toCompanies);
    expect(identity).toMatchObject({ subject: 'anna', roles: ['ORG_ADMIN'], organization: 'org_1' });
    expect(open('events', toEvents).identity).toEqual(identity);
    expect(() => open('companies', toEvents)).toThrow('does not fit');
  });

  it('passes on nothing else of what a client sends: neither its token nor its headers', async () => {
    const token = await hub.issue({ roles: ['ORG_MEMBER'] });
    const forged = { 'x-hub-envelope': 'eyJyb2xlcyI6WyJPUEVSQVRPUiJdfQ', cookie: 'a=b' };
    await ask('{ hubs { id } }', { authorization: `Bearer ${token}`, ...forged });
    const [{ headers }] = hub.companies.received as [Received];
    expect(headers).not.toHaveProperty('authorization');
    expect(headers).not.toHaveProperty('cookie');
    expect(headers['x-hub-envelope']).not.toContain(forged['x-hub-envelope']);
  });

  it('answers 401 to a token that is not good, before any subgraph is asked', async () => {
    const response = await ask('{ hubs { id } }', { authorization: 'Bearer abc' });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer realm="hub", error="invalid_token", /);
    expect((await answerOf(response)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(hub.companies.received).toEqual([]);
  });

  it('refuses a request with two tokens, which others might read as either', async () => {
    const { hostname, port } = new URL(hub.base);
    const token = `Bearer ${await hub.issue({})}`;
    const request = httpRequest({ hostname, port, path: '/graphql', method: 'POST' });
    request.setHeader('content-type', 'application/json');
    request.setHeader('authorization', [token, token]);
    request.end(JSON.stringify({ query: '{ hubs { id } }' }));
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.resume();
    expect(response.statusCode).toBe(400);
    expect(response.headers['www-authenticate']).toContain('error="invalid_request"');
    expect(hub.companies.received).toEqual([]);
  });

  it('passes a mutation on once, with its variables', async () => {
    const query = 'mutation ($name: String!) { rename(name: $name) { id } }';
    const response = await post(JSON.stringify({ query, variables: { name: 'Example' } }));
    expect(await answerOf(response)).toEqual({ data: { rename: { id: 'h1' } } });
    expect(hub.companies.received.map(({ body }) => JSON.parse(body) as object)).toMatchObject([
      { variables: { name: 'Example' } },
    ]);
  });

  it('loses the fields of a subgraph that fails and no others, and logs which one', async () => {
    companiesStatus = 503;
    const { data, errors } = await answerOf(await ask(BOTH));
    expect(data).toEqual({ hubs: null, events: [{ id: 'e1' }] });
    expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'companies' } }]);
    expect(hub.lines.filter(({ level }) => level === 'warn')).toMatchObject([
      { fields: { subgraph: 'companies' }, message: 'a subgraph is unavailable' },
    ]);
  });

  it('logs nothing of a request that goes well, nor of one that is refused', async () => {
    await ask('{ hubs { id } }');
    await ask('{ hubs { budget } }');
    await ask('{ hubs { id } }', { authorization: 'Bearer abc' });
    expect(hub.lines).toEqual([]);
  });

  it('shows the schema to whoever asks', async () => {
    const { data } = await answerOf(await ask('{ __type(name: "Hub") { fields { name } } }'));
    expect(data).toEqual({ __type: { fields: [{ name: 'id' }, { name: 'name' }, { name: 'neighbours' }] } });
  });

  it('is protected against requests that a page of another site can make', async () => {
    const get = await fetch(`${hub.base}/graphql?query={hubs{id}}`);
    const form = await ask('{ hubs { id } }', { 'content-type': 'text/plain' });
    expect([get.status, form.status]).toEqual([400, 400]);
    expect(hub.companies.received).toEqual([]);
  });

  it('answers a GET that such a page cannot make', async () => {
    const response = await fetch(`${hub.base}/graphql?query={hubs{id}}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(await answerOf(response)).toEqual({ data: { hubs: [{ id: 'h1' }] } });
  });
});

describe('a request that is refused', () => {
  const errorsOf = async (response: Response) => (await answerOf(response)).errors;

  it.each([
    ['no JSON', '{"query":', 400, 'the body is not valid JSON'],
    [
      'larger than 1 MB',
      JSON.stringify({ query: 'a'.repeat(1_100_000) }),
      413,
      'the body is larger than 1mb',
    ],
  ])('because it is %s gets a GraphQL error', async (_what, body, status, message) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await errorsOf(response)).toEqual([{ message, extensions: { code: 'BAD_REQUEST' } }]);
  });

  it.each([
    ['an unknown field', '{ hubs { budget } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a syntax error', '{ hubs {', 'GRAPHQL_PARSE_FAILED'],
    ['more tokens than are read', `{ ${'hubs { id } '.repeat(4_000)} }`, 'GRAPHQL_PARSE_FAILED'],
  ])('for %s gets 400, or 200 when it accepts JSON alone', async (_what, query, code) => {
    const graphql = await ask(query, { accept: 'application/graphql-response+json' });
    const plain = await ask(query, { accept: 'application/json' });
    expect([graphql.status, plain.status]).toEqual([400, 200]);
    for (const response of [graphql, plain]) {
      expect(await errorsOf(response)).toMatchObject([{ extensions: { code } }]);
    }
    expect(hub.companies.received).toEqual([]);
  });

  it('for its cost gets 400 with it', async () => {
    const product = 'hubs(first: 100) { neighbours(first: 100) { neighbours(first: 100) { id } } }';
    const response = await ask(`{ ${product} }`, { accept: 'application/graphql-response+json' });
    expect(response.status).toBe(400);
    expect(await errorsOf(response)).toMatchObject([
      { extensions: { code: 'QUERY_TOO_EXPENSIVE', cost: 1 + 100 * (1 + 100 * (1 + 100)) } },
    ]);
    expect(hub.companies.received).toEqual([]);
  });

  it('without a query gets 400, whatever it accepts', async () => {
    expect((await post('{}', { accept: 'application/json' })).status).toBe(400);
  });

  it('by the hash of a query that nobody has stored gets its code', async () => {
    const persistedQuery = { version: 1, sha256Hash: 'a'.repeat(64) };
    const response = await post(JSON.stringify({ extensions: { persistedQuery } }));
    expect(await errorsOf(response)).toMatchObject([
      { extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } },
    ]);
  });

  it('elsewhere than at /graphql gets 404', async () => {
    expect((await fetch(`${hub.base}/admin`)).status).toBe(404);
  });
});

describe('the page', () => {
  it('is where one is sent from the root', async () => {
    const response = await fetch(hub.base, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphiql']);
    expect((await fetch(`${hub.base}/graphiql`)).status).toBe(200);
  });
});

describe('the health server', () => {
  it('says on a port of its own that the gateway lives and is ready', async () => {
    const [live, ready] = await Promise.all(
      ['livez', 'readyz'].map((path) => fetch(`${hub.healthBase}/${path}`)),
    );
    expect([live?.status, ready?.status]).toEqual([200, 200]);
    expect((await fetch(`${hub.base}/readyz`)).status).toBe(404);
  });
});

describe('a start', () => {
  /** Why a gateway with these settings does not start; it can be stopped all the same. */
  async function failureOf(settings: Record<string, string>, supergraphSdl = aSupergraph()) {
    const gateway = createGateway(readEnv(aGatewayEnv(settings)), aRecordingLog().log, { supergraphSdl });
    const failure = await gateway.start().then(
      () => 'none',
      (error: Error) => error.message,
    );
    expect(await gateway.ready()).toBe(false);
    await gateway.stop();
    return failure;
  }

  it('without its key file fails, and names it', async () => {
    expect(await failureOf({ JWKS: '/nowhere/jwks.json' })).toContain('/nowhere/jwks.json');
  }, 30_000);

  it('on a port that is taken fails, and names it', async () => {
    const { port } = hub.listening;
    const failure = await failureOf({ PORT: String(port), JWKS: hub.jwks });
    expect(failure).toMatch(new RegExp(`EADDRINUSE.*:${port}`));
  }, 30_000);

  it('with a supergraph of unknown subgraphs fails, and names one', async () => {
    const sdl = aSupergraph({ payments: 'type Query { bills: [String!] }' });
    expect(await failureOf({}, sdl)).toContain('payments');
  }, 30_000);

  it('has asked every list before the gateway is ready, so that the first client need not wait', async () => {
    const supergraph = aSupergraph({
      companies: `type Query { hubs(first: Int = 20): Hubs }
        type Hubs { nodes: [Hub!] pageInfo: PageInfo } type Hub { id: ID! } type PageInfo { endCursor: String }`,
    });
    const settings = { JWKS: hub.jwks, COMPANIES_URL: hub.companies.url, WARM_UP_MS: '50' };
    const gateway = createGateway(readEnv(aGatewayEnv(settings)), aRecordingLog().log, {
      supergraphSdl: supergraph,
    });
    try {
      await gateway.start();
      expect(await gateway.ready()).toBe(true);
      expect(hub.companies.received[0]?.body).toContain('hubs(first:2)');
    } finally {
      await gateway.stop();
    }
  }, 30_000);

  it('says where the gateway listens', () => {
    const { port, healthPort } = hub.listening;
    expect(port).toBeGreaterThan(0);
    expect(healthPort).not.toBe(port);
    expect(hub.started).toMatchObject([{ level: 'info', fields: { port, healthPort }, message: 'ready' }]);
  });
});
