import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  buildSchema,
  extendSchema,
  graphql,
  GraphQLInt,
  GraphQLObjectType,
  GraphQLSchema,
  parse,
} from 'graphql';
import { enforceAccess, readAccessRules, scopeOf } from './access.ts';
import { ORGANIZATION_ROLES, ROLES, type Identity, type Role } from '@hub/hub-language';

const DIRECTIVES = `
  directive @access(roles: [String!]!) on OBJECT | FIELD_DEFINITION
  directive @note(roles: [String!]) on OBJECT | FIELD_DEFINITION
`;
const schemaOf = (sdl: string) => buildSchema(DIRECTIVES + sdl);
const rulesOf = (sdl: string) => Object.fromEntries(readAccessRules(schemaOf(sdl)));
const caller = (...roles: Role[]): Identity => ({ subject: 'test', roles, requestId: 'r' });

describe('the rule of a field', () => {
  it('is its own before that of its type', () => {
    const rules = rulesOf(`type Query @access(roles: ["PUBLIC"]) {
      open: Int
      secret: Int @access(roles: ["OPERATOR", "COMPLIANCE"])
    }`);
    expect(rules).toEqual({ 'Query.open': ['PUBLIC'], 'Query.secret': ['OPERATOR', 'COMPLIANCE'] });
  });

  it('can come from an extension of the type', () => {
    const schema = extendSchema(
      schemaOf('type Query { a: Int }'),
      parse('extend type Query @access(roles: ["OPERATOR"]) { b: Int }'),
    );
    const rules = Object.fromEntries(readAccessRules(schema));
    expect(rules).toEqual({ 'Query.a': ['OPERATOR'], 'Query.b': ['OPERATOR'] });
  });

  it('may let nobody in', () => {
    expect(rulesOf('type Query { a: Int @access(roles: []) }')).toEqual({ 'Query.a': [] });
  });

  it('is not asked of the federation machinery, of inputs, enums and scalars', () => {
    const rules = rulesOf(`
      type Query @access(roles: ["PUBLIC"]) { a(input: Filter): Kind, _service: _Service }
      type _Service { sdl: String }
      input Filter { a: Int }
      enum Kind { A }
    `);
    expect(rules).toEqual({ 'Query.a': ['PUBLIC'] });
  });

  it('lets a restricted type have fields that are never null', () => {
    const rules = rulesOf(`
      type Query @access(roles: ["PUBLIC"]) { deal: Deal }
      type Deal @access(roles: ["INVESTOR"]) { id: ID! }
    `);
    expect(rules['Deal.id']).toEqual(['INVESTOR']);
  });

  it('lets a field for everyone be never null', () => {
    expect(rulesOf('type Query { a: Int! @access(roles: ["PUBLIC"]) }')).toEqual({ 'Query.a': ['PUBLIC'] });
  });
});

describe('no service starts with', () => {
  it.each([
    ['a field without a rule', 'type Query { a: Int }', 'Query.a has no @access rule'],
    [
      'a mutation without a rule of its own',
      `type Query @access(roles: ["PUBLIC"]) { a: Int }
       type Mutation @access(roles: ["PUBLIC"]) { b: Int }`,
      'Mutation.b has no @access rule',
    ],
    [
      'a field under another directive with roles',
      'type Query { a: Int @note(roles: ["PUBLIC"]) }',
      'Query.a has no @access rule',
    ],
    [
      'a restricted field that cannot be hidden',
      'type Query @access(roles: ["PUBLIC"]) { a: Int! @access(roles: ["OPERATOR"]) }',
      'Query.a is restricted: make it nullable, so that it can be hidden',
    ],
    [
      'a role that does not exist on a type',
      'type Query @access(roles: ["KING"]) { a: Int }',
      'Query: @access names the unknown role KING',
    ],
    [
      'a role that does not exist on a field',
      'type Query @access(roles: ["PUBLIC"]) { a: Int @access(roles: ["OPERATOR", "operator"]) }',
      'Query.a: @access names the unknown role operator',
    ],
  ])('%s', (_, sdl, message) => {
    expect(() => rulesOf(sdl)).toThrow(new Error(message));
  });

  it('a role that is not text', () => {
    const sdl = 'directive @access(roles: [Int!]!) on OBJECT\ntype Query @access(roles: [1]) { a: Int }';
    const message = 'Query: @access names the unknown role ';
    expect(() => readAccessRules(buildSchema(sdl))).toThrow(new Error(message));
  });

  it('a schema that was not written as SDL, for it has no rules', () => {
    const query = new GraphQLObjectType({ name: 'Query', fields: { a: { type: GraphQLInt } } });
    expect(() => readAccessRules(new GraphQLSchema({ query }))).toThrow('Query.a has no @access rule');
  });

  it('a rule whose roles are not a list', () => {
    const sdl = 'directive @access(roles: String!) on OBJECT\ntype Query @access(roles: "PUBLIC") { a: Int }';
    expect(() => readAccessRules(buildSchema(sdl))).toThrow('Query.a has no @access rule');
  });

  it('a rule whose roles have another name', () => {
    const sdl = 'directive @access(of: [String]) on OBJECT\ntype Query @access(of: ["PUBLIC"]) { a: Int }';
    expect(() => readAccessRules(buildSchema(sdl))).toThrow('Query.a has no @access rule');
  });

  it('a rule without roles', () => {
    const sdl = 'directive @access on OBJECT\ntype Query @access { a: Int }';
    expect(() => readAccessRules(buildSchema(sdl))).toThrow('Query.a has no @access rule');
  });

  it('several of these: all are named, a line each', () => {
    const sdl =
      'type Query { a: Int, b: Int! @access(roles: ["OPERATOR"]), c: Int @access(roles: ["PUBLIC"]) }';
    expect(() => rulesOf(sdl)).toThrow(
      new Error(
        'Query.a has no @access rule\nQuery.b is restricted: make it nullable, so that it can be hidden',
      ),
    );
  });
});

const SDL = `
  type Query @access(roles: ["PUBLIC"]) {
    open: String
    secret: String @access(roles: ["OPERATOR", "COMPLIANCE"])
    nobodys: String @access(roles: [])
    deal: Deal
    echo(text: String): String @access(roles: ["OPERATOR"])
  }
  type Deal @access(roles: ["INVESTOR"]) { id: ID amount: Int @access(roles: ["OPERATOR"]) }
`;

function guarded(change: (schema: GraphQLSchema) => void = () => undefined): GraphQLSchema {
  const schema = schemaOf(SDL);
  change(schema);
  enforceAccess(schema, readAccessRules(schema));
  return schema;
}

async function ask(source: string, identity: Identity, schema = guarded()) {
  const rootValue = { open: 'seen', secret: 'seen', nobodys: 'seen', deal: { id: 'd', amount: 3 } };
  const result = await graphql({ schema, source, rootValue, contextValue: { identity } });
  const errors = (result.errors ?? []).map(({ extensions, message }) => [extensions['code'], message]);
  return { data: result.data, errors };
}

describe('a guarded field', () => {
  it('is hidden from the wrong role; the others stay', async () => {
    expect(await ask('{ open secret }', caller('INVESTOR', 'ORG_ADMIN'))).toEqual({
      data: { open: 'seen', secret: null },
      errors: [['FORBIDDEN', 'Query.secret needs one of the roles OPERATOR, COMPLIANCE']],
    });
  });

  it('asks the anonymous for a token', async () => {
    expect(await ask('{ open secret }', caller())).toEqual({
      data: { open: 'seen', secret: null },
      errors: [['UNAUTHENTICATED', 'Query.secret needs a token: send "Authorization: Bearer …"']],
    });
  });

  it('is shown to each of its roles and to no other', async () => {
    const shown = await Promise.all(
      ROLES.map(async (role) => [role, (await ask('{ secret }', caller(role))).data?.['secret'] ?? null]),
    );
    expect(shown.filter(([, value]) => value === 'seen').map(([role]) => role)).toEqual([
      'COMPLIANCE',
      'OPERATOR',
    ]);
  });

  it('is shown when one of several roles is right', async () => {
    expect(await ask('{ secret }', caller('INVESTOR', 'OPERATOR'))).toEqual({
      data: { secret: 'seen' },
      errors: [],
    });
  });

  it('for nobody is shown to nobody', async () => {
    const { data, errors } = await ask('{ nobodys }', caller(...ROLES));
    expect({ data, code: errors[0]?.[0] }).toEqual({ data: { nobodys: null }, code: 'FORBIDDEN' });
  });

  it('takes the rule of its type, or its own, wherever the object comes from', async () => {
    expect(await ask('{ deal { id amount } }', caller('INVESTOR'))).toMatchObject({
      data: { deal: { id: 'd', amount: null } },
      errors: [['FORBIDDEN', 'Deal.amount needs one of the roles OPERATOR']],
    });
    expect((await ask('{ deal { id amount } }', caller('OPERATOR'))).data).toEqual({
      deal: { id: null, amount: 3 },
    });
  });

  it('keeps its own resolver with parent, arguments, context and info', async () => {
    const schema = guarded((one) => {
      const type = one.getType('Query');
      if (!(type instanceof GraphQLObjectType)) throw new Error('no Query');
      const { echo } = type.getFields();
      if (!echo) throw new Error('no field');
      echo.resolve = (
        parent: { open: string },
        args: { text: string },
        context: { identity: Identity },
        info,
      ) => [parent.open, args.text, context.identity.subject, info.fieldName].join();
    });
    const { data } = await ask('{ echo(text: "hi") }', caller('OPERATOR'), schema);
    expect(data).toEqual({ echo: 'seen,hi,test,echo' });
  });

  it('is not resolved for a caller who may not see it', async () => {
    let resolved = 0;
    const schema = guarded((one) => {
      const field = (one.getType('Query') as GraphQLObjectType).getFields()['echo'];
      if (field) field.resolve = () => `resolved ${String(++resolved)} times`;
    });
    await ask('{ echo }', caller('INVESTOR'), schema);
    expect(resolved).toBe(0);
    await ask('{ echo }', caller('OPERATOR'), schema);
    expect(resolved).toBe(1);
  });

  it('without a rule, as the federation machinery has none, stays as it is', async () => {
    const schema = schemaOf('type Query { _service: String }');
    enforceAccess(schema, readAccessRules(schema));
    const result = await graphql({ schema, source: '{ _service }', rootValue: { _service: 'sdl' } });
    expect(result).toEqual({ data: { _service: 'sdl' } });
  });
});

describe('a caller who may act', () => {
  const rule: Role[] = ['OPERATOR', 'ORG_ADMIN', 'INVESTOR'];
  const roles = (of: readonly Role[]) => fc.subarray([...of]);

  it('only through the own organization is confined to it', () => {
    expect(scopeOf({ ...caller('ORG_ADMIN'), organization: 'org_1' }, rule)).toBe('org_1');
    expect(scopeOf({ ...caller('ORG_ADMIN', 'INVESTOR'), organization: 'org_1' }, rule)).toBe('org_1');
    expect(scopeOf({ ...caller('ORG_ADMIN', 'COMPLIANCE'), organization: 'org_1' }, rule)).toBe('org_1');
  });

  it('by another role too is not confined', () => {
    expect(scopeOf({ ...caller('ORG_ADMIN', 'OPERATOR'), organization: 'org_1' }, rule)).toBeUndefined();
  });

  it('only through an organization that it does not have is confined to none', () => {
    expect(scopeOf(caller('ORG_ADMIN'), rule)).toBe('none');
  });

  it('as everyone may is not confined', () => {
    expect(scopeOf({ ...caller(), organization: 'org_1' }, ['PUBLIC'])).toBeUndefined();
  });

  it('is free exactly when a role of no organization grants it, whatever else the caller is', () => {
    fc.assert(
      fc.property(roles(ROLES), roles(ROLES), (has, allowed) => {
        const granting = has.filter((role) => allowed.includes(role));
        const free = granting.length === 0 || granting.some((role) => !ORGANIZATION_ROLES.has(role));
        const scope = scopeOf({ ...caller(...has), organization: 'org_1' }, allowed);
        expect(scope).toBe(free ? undefined : 'org_1');
      }),
    );
  });
});
