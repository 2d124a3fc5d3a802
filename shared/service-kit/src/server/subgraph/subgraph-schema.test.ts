import { describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import { callerOf, newId, type Caller, type Role } from '@hub/hub-language';
import { library } from '../../../test/library/library.ts';
import { answering, mutation } from '../../use-case/mutation.ts';
import type { AnyMutation } from './mutations.ts';
import { subgraphSdl } from './sdl.ts';
import { buildSubgraph } from './subgraph-schema.ts';

const DIRECTIVE = 'directive @access(roles: [String!]!) on OBJECT | FIELD_DEFINITION\n';
const grow = mutation((_work, { by }: { by: number }) => Promise.resolve({ size: by }), answering('Thing'));
const parts = {
  sdl: `${DIRECTIVE}
    type Query { size: Int @access(roles: ["PUBLIC"]) }
    type Mutation { grow(input: GrowInput!): Thing @access(roles: ["OPERATOR"]) }
    type Thing @access(roles: ["PUBLIC"]) { size: Int }
    input GrowInput { idempotencyKey: String! by: Int! }`,
  resolvers: { Query: { size: (): number => 3 } },
  mutations: { grow } as unknown as Record<string, AnyMutation>,
};

describe('a subgraph is not built', () => {
  it('with a query that has no resolver', () => {
    expect(() => buildSubgraph({ ...parts, resolvers: {} })).toThrow('no resolver: Query.size');
  });

  it('with a mutation that has no use case', () => {
    expect(() => buildSubgraph({ ...parts, mutations: {} })).toThrow('no resolver: Mutation.grow');
  });

  it('with a use case that has no mutation', () => {
    const mutations = { ...parts.mutations, shrink: parts.mutations['grow'] as AnyMutation };
    expect(() => buildSubgraph({ ...parts, mutations })).toThrow(
      'a resolver without a field: Mutation.shrink',
    );
  });

  it.each([
    ['field', 'Query', 'weight'],
    ['type', 'Animal', 'legs'],
  ])('with a resolver that has no %s', (_what, type, field) => {
    const query = parts.resolvers.Query;
    const resolvers = { Query: query, [type]: { ...query, [field]: () => 4 } };
    expect(() => buildSubgraph({ ...parts, resolvers })).toThrow(`${type}.${field}`);
  });

  it('with a field that has no access rule', () => {
    const sdl = parts.sdl.replace('type Thing @access(roles: ["PUBLIC"])', 'type Thing');
    expect(() => buildSubgraph({ ...parts, sdl })).toThrow('Thing.size has no @access rule');
  });

  it('of the made-up service when one of its mutations is taken away', () => {
    const sdl = subgraphSdl(`${library.folder}/schema.graphql`);
    expect(() => buildSubgraph({ ...library, sdl })).not.toThrow();
    const { passInspection: _taken, ...mutations } = library.mutations;
    expect(() => buildSubgraph({ ...library, sdl, mutations })).toThrow('Mutation.passInspection');
  });
});

describe('a subgraph that is built', () => {
  const { schema, rules } = buildSubgraph(parts);
  const as = (...roles: Role[]) =>
    callerOf({
      subject: roles.length === 0 ? 'public' : 'anna',
      roles,
      organization: newId('org'),
      requestId: 'r',
    });
  const ask = async (identity: Caller) => {
    const asked: unknown[] = [];
    const runMutation = (operation: string, input: object) => {
      asked.push(operation, input);
      return Promise.resolve({ size: 5 });
    };
    const { data, errors = [] } = await graphql({
      schema,
      source: 'mutation { grow(input: { idempotencyKey: "k", by: 5 }) { size } }',
      contextValue: { identity, runMutation },
    });
    return { data, asked, codes: errors.map(({ extensions }) => extensions['code']) };
  };

  it('knows the rule of every field', () => {
    expect(rules.get('Mutation.grow')).toEqual(['OPERATOR']);
    expect(rules.get('Thing.size')).toEqual(['PUBLIC']);
  });

  it('runs the use case under the name of the mutation', async () => {
    expect(await ask(as('OPERATOR'))).toEqual({
      data: { grow: { size: 5 } },
      asked: ['grow', { idempotencyKey: 'k', by: 5 }],
      codes: [],
    });
  });

  it('tells nobody its schema: the graph is composed from files', async () => {
    const { errors } = await graphql({ schema, source: '{ _service { sdl } }' });
    expect(errors).toMatchObject([{ message: expect.stringContaining('Cannot query field "_service"') }]);
  });

  it('runs nothing for whom the rule refuses', async () => {
    expect(await ask(as('INVESTOR'))).toEqual({ data: { grow: null }, asked: [], codes: ['FORBIDDEN'] });
    expect(await ask(as())).toEqual({ data: { grow: null }, asked: [], codes: ['UNAUTHENTICATED'] });
  });
});
