import { describe, expect, it } from '@jest/globals';
import { buildSchema, graphql } from 'graphql';
import { enforceAccess, readAccessRules, scopeOf } from './access.ts';
import type { Identity, Role } from '@hub/hub-language';

const DIRECTIVE = 'directive @access(roles: [String!]!) on OBJECT | FIELD_DEFINITION\n';
const schemaOf = (sdl: string) => buildSchema(DIRECTIVE + sdl);
const caller = (...roles: Role[]): Identity => ({ subject: 'test', roles, requestId: 'r' });

describe('access rules', () => {
  it('are demanded of every field', () => {
    const schema = schemaOf('type Query { open: String @access(roles: ["PUBLIC"]) forgotten: String }');
    expect(() => readAccessRules(schema)).toThrow('Query.forgotten has no @access rule');
  });

  it('are demanded of every mutation itself, not of its type', () => {
    const schema = schemaOf(
      'type Query @access(roles: ["PUBLIC"]) { a: Int } type Mutation @access(roles: ["PUBLIC"]) { b: Int }',
    );
    expect(() => readAccessRules(schema)).toThrow('Mutation.b has no @access rule');
  });

  it('refuse roles that do not exist', () => {
    const schema = schemaOf('type Query @access(roles: ["KING"]) { a: Int }');
    expect(() => readAccessRules(schema)).toThrow('unknown role KING');
  });

  it('refuse a restricted field that cannot be null', () => {
    const schema = schemaOf('type Query @access(roles: ["PUBLIC"]) { a: Int! @access(roles: ["OPERATOR"]) }');
    expect(() => readAccessRules(schema)).toThrow('make it nullable');
  });

  const ask = async (identity: Identity) => {
    const schema = schemaOf(
      'type Query @access(roles: ["PUBLIC"]) { open: String secret: String @access(roles: ["OPERATOR", "COMPLIANCE"]) }',
    );
    enforceAccess(schema, readAccessRules(schema));
    const rootValue = { open: 'seen', secret: 'seen' };
    const result = await graphql({
      schema,
      source: '{ open secret }',
      rootValue,
      contextValue: { identity },
    });
    return { data: result.data, codes: result.errors?.map(({ extensions }) => extensions['code']) };
  };

  it('hide a field from the wrong role and keep the others', async () => {
    expect(await ask(caller('INVESTOR'))).toEqual({
      data: { open: 'seen', secret: null },
      codes: ['FORBIDDEN'],
    });
  });

  it('ask the anonymous for a token', async () => {
    expect(await ask(caller())).toMatchObject({ codes: ['UNAUTHENTICATED'] });
  });

  it('show a field to any of its roles', async () => {
    expect(await ask(caller('COMPLIANCE'))).toMatchObject({ data: { secret: 'seen' } });
  });

  it('confine those who may act only through their organization', () => {
    const roles: Role[] = ['OPERATOR', 'ORG_ADMIN'];
    expect(scopeOf({ ...caller('ORG_ADMIN'), organization: 'org_1' }, roles)).toBe('org_1');
    expect(scopeOf({ ...caller('ORG_ADMIN', 'OPERATOR'), organization: 'org_1' }, roles)).toBeUndefined();
    expect(scopeOf(caller('ORG_ADMIN'), roles)).toBe('none');
  });
});
