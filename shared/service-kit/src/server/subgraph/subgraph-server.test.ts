import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codedError, signRequest, type Identity } from '@hub/hub-language';
import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { portOf } from '../../runtime/process.ts';
import { buildSubgraph } from './subgraph-schema.ts';
import { startSubgraphServer } from './subgraph-server.ts';

const SECRET = 'a secret of sixteen or more';
const anna: Identity = { subject: 'anna', roles: ['OPERATOR'], requestId: 'r1' };

const { schema } = buildSubgraph({
  sdl: `directive @access(roles: [String!]!) on OBJECT | FIELD_DEFINITION
    type Query @access(roles: ["PUBLIC"]) { me: String until: String twice(of: Int!): Int coded: Int unknown: Int driver: Int own: Int two: Two }
    type Two @access(roles: ["PUBLIC"]) { good: Int bad: Int }`,
  resolvers: {
    Query: {
      me: (_: unknown, _args: unknown, { identity }: { identity: Identity }) => identity.subject,
      until: (_: unknown, _args: unknown, { deadline }: { deadline: number }) => String(deadline),
      twice: (_: unknown, { of }: { of: number }) => of * 2,
      coded: () => {
        throw codedError('CONFLICT', 'read it again', { currentVersion: 3 });
      },
      unknown: () => {
        throw new TypeError('connect postgres://library:secret@10.0.0.1');
      },
      driver: () => {
        throw Object.assign(new Error('column t.secret does not exist'), { code: '42703' });
      },
      own: () => {
        throw new GraphQLError('at /srv/library.ts', { extensions: { code: 'MY_OWN' } });
      },
      two: () => ({ good: 1 }),
    },
    Two: {
      bad: () => {
        throw new Error('select * from member');
      },
    },
  },
  mutations: {},
});

let running: Awaited<ReturnType<typeof startSubgraphServer>>;
let logged: { msg: string; err?: { message: string } }[] = [];
beforeAll(async () => {
  const write = (line: string) => void logged.push(JSON.parse(line) as (typeof logged)[number]);
  running = await startSubgraphServer({
    schema,
    host: '127.0.0.1',
    port: 0,
    name: 'library',
    gatewaySecrets: [SECRET],
    log: pino({ level: 'error' }, { write }),
    createContext: (identity, deadline) => ({ identity, deadline }),
  });
});
afterAll(() => running.stop());

type Answer = {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: string[]; extensions: Record<string, unknown> }[];
};
type Sent = { secret?: string; signed?: string; deadline?: number; headers?: Record<string, string> };
const sign = (body: string, secret = SECRET, deadline = Date.now() + 30_000) =>
  signRequest(secret, { audience: 'library', method: 'POST', path: '/', body, deadline }, anna);

/** Sends a body as the gateway would, or not quite so; the connection is closed with the answer. */
async function send(body: string, { secret, signed = body, deadline, headers }: Sent = {}) {
  logged = [];
  const response = await fetch(`http://127.0.0.1:${portOf(running.server)}/`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      connection: 'close',
      ...(headers ?? sign(signed, secret, deadline)),
    },
  });
  const answer = (await response.json()) as Answer;
  return { status: response.status, headers: response.headers, answer };
}
/** Asks twice, and gives the second answer: a document that is known is answered as one that is not. */
async function ask(query: string, more: object = {}) {
  const body = JSON.stringify({ query, ...more });
  const [first, second] = [await send(body), await send(body)];
  expect([second.status, second.answer]).toEqual([first.status, first.answer]);
  return second;
}

describe('a request of the gateway', () => {
  it('is answered as the caller that it names', async () => {
    const { status, answer } = await ask('{ me }');
    expect([status, answer]).toEqual([200, { data: { me: 'anna' } }]);
  });

  it('knows until when its answer is waited for', async () => {
    const deadline = Date.now() + 20_000;
    const { answer } = await send(JSON.stringify({ query: '{ until }' }), { deadline });
    expect(answer).toEqual({ data: { until: String(deadline) } });
  });

  it('gets its values from the variables, and is told of one that does not fit each time', async () => {
    const query = 'query($of: Int!) { twice(of: $of) }';
    expect((await ask(query, { variables: { of: 4 } })).answer).toEqual({ data: { twice: 8 } });
    const { answer } = await ask(query, { variables: { of: 'four' } });
    expect(answer.data).toBeUndefined();
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect((await ask(query, { variables: ['four'] })).answer.errors).toHaveLength(1);
  });

  it('says which operation of a document is meant', async () => {
    const query = 'query A { me } query B { twice(of: 1) }';
    expect((await ask(query, { operationName: 'B' })).answer).toEqual({ data: { twice: 2 } });
    expect((await ask(query, { operationName: 'A' })).answer).toEqual({ data: { me: 'anna' } });
    for (const operationName of ['C', null])
      expect((await ask(query, { operationName })).answer.errors).toHaveLength(1);
  });

  it.each([[], {}, { query: 7 }, 'text', null].map((body) => JSON.stringify(body)))(
    'is refused when its body is no operation: %s',
    async (body) => {
      const { answer } = await send(body);
      expect(answer.data).toBeUndefined();
      expect(answer.errors).toHaveLength(1);
    },
  );

  it('does not say what answers it', async () => {
    const { headers } = await ask('{ me }');
    expect(headers.has('x-powered-by')).toBe(false);
  });
});

describe('a request that does not come from the gateway', () => {
  it.each<[string, Sent]>([
    ['without a signature', { headers: {} }],
    ['signed with another secret', { secret: 'another secret of sixteen' }],
    ['of which the body was altered', { signed: JSON.stringify({ query: '{ you }' }) }],
    ['whose deadline has passed', { deadline: Date.now() - 1 }],
  ])('%s is refused before anything runs', async (_what, sent) => {
    const { status, answer } = await send(JSON.stringify({ query: '{ me }' }), sent);
    expect(status).toBe(401);
    expect(answer.data).toBeUndefined();
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

describe('a signed request that is no GraphQL', () => {
  it.each(['', '{', 'not json'])('%p is refused', async (body) => {
    const { status, answer } = await send(body);
    expect(status).toBe(400);
    expect(answer).toEqual({
      errors: [{ message: 'the body is not JSON', extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it.each([
    ['{ you }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ me', 'GRAPHQL_PARSE_FAILED'],
  ])('%s is answered with the code of the protocol, in JSON that the gateway reads', async (query, code) => {
    const { status, answer } = await ask(query);
    expect(status).toBe(200);
    expect(answer.errors).toMatchObject([{ extensions: { code } }]);
  });

  it('suggests no names of the schema', async () => {
    const { answer } = await ask('{ mee }');
    expect(answer.errors?.[0]?.message).not.toMatch(/Did you mean/);
  });

  it('asking for the schema itself is refused', async () => {
    const { answer } = await ask('{ __schema { types { name } } }');
    expect(answer.data).toBeUndefined();
    expect(answer.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });
});

describe('a failure of a resolver', () => {
  it('that a use case throws for the client goes to it as it is, and is not logged', async () => {
    const { answer } = await ask('{ coded }');
    expect(answer).toEqual({
      data: { coded: null },
      errors: [
        expect.objectContaining({
          message: 'read it again',
          path: ['coded'],
          extensions: { code: 'CONFLICT', currentVersion: 3 },
        }),
      ],
    });
    expect(logged).toEqual([]);
  });

  it.each([
    ['unknown', 'connect postgres://library:secret@10.0.0.1'],
    ['driver', 'column t.secret does not exist'],
    ['own', 'at /srv/library.ts'],
  ])('that nobody expects (%s) is INTERNAL without its text, which is logged', async (field, text) => {
    const { status, answer } = await ask(`{ ${field} }`);
    expect(status).toBe(200);
    expect(answer).toEqual({
      data: { [field]: null },
      errors: [
        {
          message: 'The service could not answer. The failure is logged; try again.',
          path: [field],
          extensions: { code: 'INTERNAL' },
        },
      ],
    });
    expect(logged).toMatchObject([{ msg: 'a resolver failed', err: { message: text } }]);
  });

  it('leaves the other fields of the answer', async () => {
    const { answer } = await ask('{ me two { good bad } }');
    expect(answer.data).toEqual({ me: 'anna', two: { good: 1, bad: null } });
    expect(answer.errors).toMatchObject([{ path: ['two', 'bad'], extensions: { code: 'INTERNAL' } }]);
  });
});

describe('a body that cannot be read', () => {
  it.each([
    [
      'over a megabyte',
      JSON.stringify({ query: '{ me }', variables: { x: 'x'.repeat(1_100_000) } }),
      {},
      413,
    ],
    ['in an unknown encoding', '{}', { 'content-encoding': 'rot13' }, 415],
  ])('%s is refused in JSON, without a word of the code', async (_what, body, extra, expected) => {
    const { status, answer } = await send(body, { headers: { ...sign(body), ...extra } });
    expect(status).toBe(expected);
    expect(answer).toEqual({
      errors: [{ message: 'the body cannot be read', extensions: { code: 'BAD_REQUEST' } }],
    });
  });
});
