import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloServer } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { MAX_COST, MAX_PAGE, queryLimits } from './query-limits.ts';

const typeDefs = `
  type Query {
    hub: Hub
    hubs(first: Int = 20, after: String): HubConnection
      search(text: String!): [Hub!]
  }
  type Mutation { rename(name: String!): Hub }
  type HubConnection { nodes: [Hub!]! }
  type Hub { id: ID name: String neighbours(first: Int = 20): HubConnection others(first: Int): HubConnection }
`;

/** Counts how often anything is resolved: what is refused must not be. */
let resolved = 0;
const hub = () => (resolved++, { id: 'hub_1', name: 'Example' });
const connection = () => ({ nodes: [hub()] });
const resolvers = {
  Query: { hub, hubs: connection, search: () => [hub()] },
  Mutation: { rename: hub },
  Hub: { neighbours: connection, others: connection },
};

let server: ApolloServer;
beforeAll(async () => {
  server = new ApolloServer({ typeDefs, resolvers, plugins: [queryLimits()] });
  await server.start();
});
afterAll(() => server.stop());

type Asked = { errors: readonly GraphQLFormattedError[]; status: number | undefined; wasResolved: boolean };

async function ask(query: string, variables: Record<string, unknown> = {}, operationName?: string) {
  resolved = 0;
  const { body, http } = await server.executeOperation({
    query,
    variables,
    ...(operationName ? { operationName } : {}),
  });
  if (body.kind !== 'single') throw new Error('one answer was expected');
  const { errors = [] } = body.singleResult;
  return { errors, status: http.status, wasResolved: resolved > 0 } satisfies Asked;
}

const codes = ({ errors }: Asked) => errors.map(({ extensions }) => extensions?.['code']);
const ALLOWED = { errors: [], status: undefined, wasResolved: true };

/** The same page size as a literal, as a variable, and as the default of a variable. */
const waysToAsk = (list: (size: string) => string, size: number) =>
  [
    [`{ ${list(String(size))} }`],
    [`query ($n: Int) { ${list('$n')} }`, { n: size }],
    [`query ($n: Int = ${size}) { ${list('$n')} }`],
    [`query ($n: Int! = 1) { ${list('$n')} }`, { n: size }],
  ] as const;

describe('the size of a page', () => {
  const hubs = (size: string) => `hubs(first: ${size}) { nodes { id } }`;
  const nested = (size: string) => `hub { neighbours(first: ${size}) { nodes { id } } }`;

  it.each([1, 20, MAX_PAGE])('may be %i, wherever it comes from', async (size) => {
    for (const [query, variables] of waysToAsk(hubs, size)) {
      expect(await ask(query, variables)).toEqual(ALLOWED);
    }
  });

  it.each([0, -1, MAX_PAGE + 1, 1_000_000, 2_147_483_647])(
    'may not be %i, wherever it comes from and however deep it stands',
    async (size) => {
      for (const list of [hubs, nested]) {
        for (const [query, variables] of waysToAsk(list, size)) {
          const answer = await ask(query, variables);
          expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
          expect(answer).toMatchObject({ status: 400, wasResolved: false });
        }
      }
    },
  );

  it('is named with its field when it is refused', async () => {
    const { errors } = await ask(`{ ${nested('101')} }`);
    expect(errors[0]?.message).toBe('first of neighbours must be between 1 and 100');
  });

  it('is checked in fragments and under aliases too', async () => {
    const inFragment = 'query { ...all } fragment all on Query { many: hubs(first: 101) { nodes { id } } }';
    const inline = '{ ... on Query { hubs(first: 0) { nodes { id } } } }';
    for (const query of [inFragment, inline]) expect(codes(await ask(query))).toEqual(['BAD_USER_INPUT']);
  });

  it('is the default of the schema when it is null, in every way in which it can be', async () => {
    const levels = (count: number, size: string): string =>
      count === 0 ? 'id' : `neighbours(first: ${size}) { nodes { ${levels(count - 1, size)} } }`;
    const ways = [
      (count: number) => [`{ hub { ${levels(count, 'null')} } }`, {}] as const,
      (count: number) => [`query ($n: Int) { hub { ${levels(count, '$n')} } }`, { n: null }] as const,
      (count: number) => [`query ($n: Int) { hub { ${levels(count, '$n')} } }`, {}] as const,
      (count: number) => [`query ($n: Int = null) { hub { ${levels(count, '$n')} } }`, {}] as const,
    ];
    for (const way of ways) {
      const [[small, given], [large]] = [way(3), way(4)];
      expect(await ask(small, given)).toEqual(ALLOWED);
      expect(codes(await ask(large, given))).toEqual(['QUERY_TOO_EXPENSIVE']);
    }
  });

  it('is the largest there is where the schema has no default', async () => {
    const levels = (count: number): string =>
      count === 0 ? 'id' : `others { nodes { ${levels(count - 1)} } }`;
    expect(await ask(`{ hub { ${levels(2)} } }`)).toEqual(ALLOWED);
    expect(codes(await ask(`{ hub { ${levels(3)} } }`))).toEqual(['QUERY_TOO_EXPENSIVE']);
  });

  it('is the default of the schema when it is not given', async () => {
    const levels = (count: number): string =>
      count === 0 ? 'id' : `neighbours { nodes { ${levels(count - 1)} } }`;
    expect(await ask(`{ hub { ${levels(3)} } }`)).toEqual(ALLOWED);
    expect(codes(await ask(`{ hub { ${levels(4)} } }`))).toEqual(['QUERY_TOO_EXPENSIVE']);
  });
});

describe('the cost of a query', () => {
  /** Lists in lists, three deep. */
  const list = (size: string) => `neighbours(first: ${size}) { nodes { neighbours(first: ${size}) {
    nodes { neighbours(first: ${size}) { nodes { id } } } } } }`;

  it('multiplies along nested lists, whatever way the sizes are given', async () => {
    for (const [query, variables] of waysToAsk((size) => `hub { ${list(size)} }`, 100)) {
      const answer = await ask(query, variables);
      expect(codes(answer)).toEqual(['QUERY_TOO_EXPENSIVE']);
      expect(answer).toMatchObject({ status: 400, wasResolved: false });
    }
    for (const [query, variables] of waysToAsk((size) => `hub { ${list(size)} }`, 10)) {
      expect(await ask(query, variables)).toEqual(ALLOWED);
    }
  });

  it('adds up aliases of the same list', async () => {
    const aliases = (count: number) =>
      Array.from({ length: count }, (_, i) => `a${i}: hubs(first: 100) { nodes { id } }`).join(' ');
    // 1 + 100 × (nodes + id) for each.
    const most = Math.floor(MAX_COST / 201);
    expect(await ask(`{ ${aliases(most)} }`)).toEqual(ALLOWED);
    const answer = await ask(`{ ${aliases(most + 1)} }`);
    expect(codes(answer)).toEqual(['QUERY_TOO_EXPENSIVE']);
    expect(answer.errors[0]?.extensions).toMatchObject({ cost: (most + 1) * 201 });
  });

  it('is said in the refusal, with what to do', async () => {
    const { errors } = await ask(`{ hub { ${list('100')} } }`);
    const cost = errors[0]?.extensions?.['cost'];
    expect(cost).toBeGreaterThan(MAX_COST);
    expect(errors[0]?.message).toBe(
      `The query asks for up to ${String(cost)} values, at most 250000 are allowed: ask for smaller pages (first).`,
    );
  });

  it('is that of the operation that is asked for, among several', async () => {
    const document = `query small { hub { id } } query large { hub { ${list('100')} } }`;
    expect(await ask(document, {}, 'small')).toEqual(ALLOWED);
    expect(codes(await ask(document, {}, 'large'))).toEqual(['QUERY_TOO_EXPENSIVE']);
  });

  it('counts for a mutation as for a query', async () => {
    const rename = (size: string) => `mutation { rename(name: "x") { ${list(size)} } }`;
    expect(await ask(rename('2'))).toEqual(ALLOWED);
    const answer = await ask(rename('100'));
    expect(codes(answer)).toEqual(['QUERY_TOO_EXPENSIVE']);
    expect(answer.wasResolved).toBe(false);
  });
});

describe('what cannot be measured', () => {
  it('is too expensive: a bomb of nested fragments', async () => {
    const levels = Array.from(
      { length: 22 },
      (_, i) => `fragment f${i} on Hub { ...f${i + 1} ...f${i + 1} }`,
    );
    const answer = await ask(`{ hub { ...f0 } } ${levels.join(' ')} fragment f22 on Hub { id }`);
    expect(codes(answer)).toEqual(['QUERY_TOO_EXPENSIVE']);
    expect(answer).toMatchObject({ status: 400, wasResolved: false });
  });

  it.each([
    ['is missing', {}],
    ['is null', { text: null }],
    ['has another type', { text: { value: 'x' } }],
  ])('is left to the executor, by name, when a variable %s', async (_what, variables) => {
    const answer = await ask('query ($text: String!) { search(text: $text) { id } }', variables);
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors[0]?.message).toContain('$text');
    expect(answer.wasResolved).toBe(false);
  });

  it('is left to the executor when a page size is no number', async () => {
    const answer = await ask('query ($n: Int) { hubs(first: $n) { nodes { id } } }', { n: 'many' });
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors[0]?.message).toContain('$n');
  });
});
