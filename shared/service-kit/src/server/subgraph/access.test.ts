import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  extendSchema,
  graphql,
  GraphQLInt,
  GraphQLObjectType,
  GraphQLSchema,
  parse,
} from 'graphql';
import { member } from '../../../test/library/member.ts';
import { enforceAccess, readAccessRules } from './access.ts';
import { callerOf, newId, ROLES, type Caller, type Grant, type Role } from '@hub/hub-language';

const DIRECTIVES = `
  directive @access(roles: [String!]!) on OBJECT | FIELD_DEFINITION
  directive @note(roles: [String!]) on OBJECT | FIELD_DEFINITION
`;
const schemaOf = (sdl: string) => buildSchema(DIRECTIVES + sdl);
const rulesOf = (sdl: string) => Object.fromEntries(readAccessRules(schemaOf(sdl)));
const organization = newId('org');
const caller = (...roles: Role[]): Caller =>
  callerOf({ subject: roles.length === 0 ? 'public' : 'test', roles, organization, requestId: 'r' });

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

async function ask(source: string, identity: Caller, schema = guarded()) {
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
        context: { identity: Caller },
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

describe('a field of an aggregate that has owners', () => {
  const sdl = `
    type Query @access(roles: ["PUBLIC"]) { member: Member }
    type Member @access(roles: ["PUBLIC"]) { contact: String @access(roles: ["OPERATOR", "ORG_ADMIN"]) }
  `;
  const own = newId('org');
  async function contactSeenBy(...grants: Grant[]) {
    const schema = schemaOf(sdl);
    enforceAccess(schema, readAccessRules(schema), [member]);
    const rootValue = { member: { id: own, contact: 'seen' } };
    const identity = callerOf({ subject: 'anna', roles: [], requestId: 'r' }, { person: null, grants });
    const contextValue = { identity };
    const result = await graphql({ schema, source: '{ member { contact } }', rootValue, contextValue });
    return result.errors ? String(result.errors[0]?.message) : 'seen';
  }

  it('is for the roles of its own organization', async () => {
    expect(await contactSeenBy({ role: 'ORG_ADMIN', kind: 'ORGANIZATION', id: own })).toBe('seen');
    expect(await contactSeenBy({ role: 'ORG_ADMIN', kind: 'ORGANIZATION', id: newId('org') })).toBe(
      "Member.contact is for the organization's own people",
    );
  });

  it('is for staff of any hub: all hubs share it', async () => {
    expect(await contactSeenBy({ role: 'OPERATOR', kind: 'HUB', id: newId('hub') })).toBe('seen');
    expect(await contactSeenBy({ role: 'OPERATOR', kind: 'PLATFORM', id: null })).toBe('seen');
  });

  it('takes no role that the rule does not name, in the own organization neither', async () => {
    expect(await contactSeenBy({ role: 'ORG_MEMBER', kind: 'ORGANIZATION', id: own })).toBe(
      'Member.contact needs one of the roles OPERATOR, ORG_ADMIN',
    );
  });
});
