import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { isBodyOf, MAX_LIFETIME_MS, openEnvelope, type Identity } from '@hub/hub-language';
import type { Logger } from '@hub/service-kit/runtime';
import { json, serve, type Loopback, type Received } from '../test/loopback.ts';
import { SubgraphClient, type SubgraphClientOptions } from './subgraph-client.ts';

const SECRET = 'a secret of sixteen or more';
const QUERY = '{ hubs { nodes { id } } }';
const MUTATION = 'mutation { registerOrganization { id } }';
const HUBS = { data: { hubs: { nodes: [{ id: 'hub_1' }] } } };
const UNAVAILABLE = [
  {
    message: 'The service "companies" does not answer at the moment; its fields are null. Try again later.',
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'companies' },
  },
];
const anna: Identity = { subject: 'anna', roles: ['OPERATOR'], organization: 'org_1', requestId: 'r1' };

const warnings: object[] = [];
const log = { warn: (fields: object) => void warnings.push(fields) } as Logger;

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  warnings.length = 0;
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

async function subgraph(answer: (request: Received, response: ServerResponse) => void): Promise<Loopback> {
  const server = await serve(answer);
  opened.push(server);
  return server;
}

function clientOf(url: string, options: Partial<SubgraphClientOptions> = {}): SubgraphClient {
  const client = new SubgraphClient({
    subgraph: { name: 'companies', url, secret: SECRET },
    queryDeadlineMs: 30_000,
    mutationDeadlineMs: 30_000,
    log,
    ...options,
  });
  opened.push(client);
  return client;
}

type ProcessOptions = Parameters<SubgraphClient['process']>[0];

/** Sends one operation as the gateway's executor does. */
const send = (
  client: SubgraphClient,
  query: string,
  more: { variables?: object; identity?: Identity } = {},
) =>
  client.process({
    request: { query, variables: more.variables, operationName: 'Hubs__companies__0' },
    context: more.identity ? { identity: more.identity } : {},
  } as unknown as ProcessOptions);

/** What the headers of a request say when the subgraph reads them. */
const envelopeOf = ({ method, url: path, headers }: Received, secret = SECRET) =>
  openEnvelope([secret], { audience: 'companies', method, path }, headers);

describe('what a subgraph gets', () => {
  it('is the operation as JSON, and its answer comes back as it is', async () => {
    const server = await subgraph((_request, response) => json(response, HUBS));
    expect(await send(clientOf(server.url), QUERY, { variables: { first: 3 } })).toEqual(HUBS);
    const [request] = server.received;
    expect(request).toMatchObject({
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
    });
    expect(JSON.parse(request?.body ?? '')).toEqual({
      query: QUERY,
      variables: { first: 3 },
      operationName: 'Hubs__companies__0',
    });
  });

  it("is signed with the subgraph's secret for whoever is asking", async () => {
    const server = await subgraph((_request, response) => json(response, HUBS));
    await send(clientOf(server.url), QUERY, { identity: anna });
    const [request] = server.received as [Received];
    const envelope = envelopeOf(request);
    expect(envelope.identity).toEqual(anna);
    expect(isBodyOf(envelope, request.body)).toBe(true);
    expect(() => envelopeOf(request, 'another secret of sixteen')).toThrow('not fit');
  });

  it('is signed for the path that the subgraph has', async () => {
    const server = await subgraph((_request, response) => json(response, HUBS));
    await send(clientOf(`${server.url}graph?of=companies`), QUERY);
    const [request] = server.received as [Received];
    expect(envelopeOf(request)).toMatchObject({ method: 'POST', path: '/graph?of=companies' });
  });

  it.each([
    [QUERY, 7_000],
    [MUTATION, 20_000],
  ])('%s says until when the gateway waits', async (operation, wait) => {
    const server = await subgraph((_request, response) => json(response, HUBS));
    const before = Date.now();
    await send(clientOf(server.url, { queryDeadlineMs: 7_000, mutationDeadlineMs: 20_000 }), operation);
    const { deadline } = envelopeOf(server.received[0] as Received);
    expect(deadline).toBeGreaterThanOrEqual(before + wait);
    expect(deadline).toBeLessThanOrEqual(Date.now() + wait);
  });

  it('never has a deadline that no subgraph would take: the gateway does not start with one', () => {
    for (const name of ['queryDeadlineMs', 'mutationDeadlineMs'])
      expect(() => clientOf('http://companies.test/', { [name]: MAX_LIFETIME_MS + 1 })).toThrow(RangeError);
  });

  it('is signed for the gateway itself, without a role, when nobody is asking', async () => {
    const server = await subgraph((_request, response) => json(response, HUBS));
    await send(clientOf(server.url), QUERY);
    const [request] = server.received as [Received];
    expect(envelopeOf(request).identity).toMatchObject({ subject: 'gateway', roles: [] });
  });

  it('comes over connections that are kept', async () => {
    const server = await subgraph((_request, response) => json(response, HUBS));
    const client = clientOf(server.url);
    for (let i = 0; i < 6; i++) await send(client, QUERY);
    expect(server.received).toHaveLength(6);
    expect(server.connections()).toBeLessThan(4);
  });
});

describe('a subgraph that fails', () => {
  it('gives its errors to the client with its data', async () => {
    const partial = { data: { hubs: null }, errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] };
    const server = await subgraph((_request, response) => json(response, partial));
    expect(await send(clientOf(server.url), QUERY)).toEqual(partial);
    expect(warnings).toEqual([]);
  });

  it.each([
    ['another status than 200', (response: ServerResponse) => json(response, { secret: 1 }, 500)],
    ['a redirect', (response: ServerResponse) => response.writeHead(302, { location: '/' }).end()],
    ['no JSON', (response: ServerResponse) => response.end('<html>')],
    ['half an answer', (response: ServerResponse) => response.writeHead(200).end('{"data":{"hu')],
  ])('by answering with %s is unavailable, by name alone', async (_what, answer) => {
    const server = await subgraph((_request, response) => void answer(response));
    expect(await send(clientOf(server.url), QUERY)).toEqual({ errors: UNAVAILABLE });
    expect(server.received).toHaveLength(1);
    expect(warnings).toMatchObject([{ subgraph: 'companies', err: expect.any(Error) }]);
  });

  it('by listening no more is unavailable; neither its address nor the reason is told', async () => {
    const server = await serve(() => undefined);
    await server.close();
    const answer = await send(clientOf(server.url), QUERY);
    expect(answer).toEqual({ errors: UNAVAILABLE });
    expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|ECONNREFUSED/);
  });

  it('answers again as soon as it is back', async () => {
    let isDown = true;
    const server = await subgraph((_request, response) => json(response, HUBS, isDown ? 503 : 200));
    const client = clientOf(server.url);
    expect(await send(client, QUERY)).toEqual({ errors: UNAVAILABLE });
    isDown = false;
    expect(await send(client, QUERY)).toEqual(HUBS);
  });
});

describe('a connection that breaks', () => {
  /** Breaks the connection of the first `count` requests, and answers those after them. */
  const breaking = (count: number) => {
    let broken = 0;
    return subgraph((_request, response) => {
      if (broken++ < count) response.destroy();
      else json(response, HUBS);
    });
  };

  it('under a query is tried once more', async () => {
    const server = await breaking(1);
    expect(await send(clientOf(server.url), QUERY)).toEqual(HUBS);
    expect(server.received).toHaveLength(2);
    const [first, second] = server.received as [Received, Received];
    expect(second.body).toBe(first.body);
    expect(envelopeOf(second).nonce).not.toBe(envelopeOf(first).nonce);
    expect(envelopeOf(second).deadline).toBe(envelopeOf(first).deadline);
  });

  it('under a query twice is the end of it', async () => {
    const server = await breaking(2);
    expect(await send(clientOf(server.url), QUERY)).toEqual({ errors: UNAVAILABLE });
    expect(server.received).toHaveLength(2);
  });

  it.each([MUTATION, `\n  ${MUTATION}`, 'mutation($input: X!) { a(input: $input) { id } }'])(
    'under the mutation %j is never repeated',
    async (mutation) => {
      const server = await breaking(1);
      expect(await send(clientOf(server.url), mutation)).toEqual({ errors: UNAVAILABLE });
      expect(server.received).toHaveLength(1);
    },
  );

  it('under a query that is only named like a mutation is tried once more', async () => {
    const server = await breaking(1);
    expect(await send(clientOf(server.url), 'query mutation { hubs { nodes { id } } }')).toEqual(HUBS);
  });
});

describe('a deadline', () => {
  it('ends a query that is not answered and frees its connection; a mutation has its own', async () => {
    const mutations: ServerResponse[] = [];
    const isMutation = ({ body }: Received) => body.includes('registerOrganization');
    const abandoned = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    const server = await subgraph((request, response) => {
      if (isMutation(request)) {
        mutations.push(response);
        arrived.resolve();
      } else response.once('close', () => abandoned.resolve());
    });
    const client = clientOf(server.url, { queryDeadlineMs: 20 });
    const mutation = send(client, MUTATION);
    await arrived.promise;
    // On a busy machine a deadline may pass before the query has arrived: then another one is sent.
    do expect(await send(client, QUERY)).toEqual({ errors: UNAVAILABLE });
    while (server.received.every(isMutation));
    await abandoned.promise;
    for (const response of mutations) json(response, { data: { registerOrganization: { id: 'org_1' } } });
    expect(await mutation).toEqual({ data: { registerOrganization: { id: 'org_1' } } });
  });

  it('ends a mutation that is not answered, without sending it again', async () => {
    const server = await subgraph(() => undefined);
    const client = clientOf(server.url, { mutationDeadlineMs: 20 });
    expect(await send(client, MUTATION)).toEqual({ errors: UNAVAILABLE });
    expect(server.received.length).toBeLessThanOrEqual(1);
  });
});

describe('closing', () => {
  it('waits for what is under way, and sends nothing afterwards', async () => {
    const held = Promise.withResolvers<ServerResponse>();
    const server = await subgraph((_request, response) => held.resolve(response));
    const client = clientOf(server.url);
    const answer = send(client, QUERY);
    const response = await held.promise;
    const closed = client.close();
    json(response, HUBS);
    expect(await answer).toEqual(HUBS);
    await closed;
    expect(await send(client, QUERY)).toEqual({ errors: UNAVAILABLE });
    expect(server.received).toHaveLength(1);
    opened.splice(opened.indexOf(client), 1);
  });
});
