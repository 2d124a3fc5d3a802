import { describe, expect, it } from '@jest/globals';
import { claimAt, parseRoleMap, pathsOf, rolesIn, stepsOf } from './claims.ts';

const PAYLOAD = {
  roles: ['OPERATOR'],
  realm_access: { roles: ['EXPERT'] },
  resource_access: { 'hub.vn': { roles: ['REVIEWER'] } },
  'https://hub.example/roles': ['COMPLIANCE'],
  'a~b': ['INVESTOR'],
  list: [{ roles: ['OPERATOR'] }],
  nothing: null,
};

describe('the path of a claim', () => {
  it.each([
    ['roles', ['OPERATOR']],
    ['realm_access.roles', ['EXPERT']],
    ['/realm_access/roles', ['EXPERT']],
    ['/resource_access/hub.vn/roles', ['REVIEWER']],
    ['/https:~1~1hub.example~1roles', ['COMPLIANCE']],
    ['/a~0b', ['INVESTOR']],
  ])('%s leads to what stands there', (path, expected) => {
    expect(claimAt(PAYLOAD, path)).toEqual(expected);
  });

  it.each([
    'absent',
    'realm_access.absent',
    'resource_access.hub.vn.roles',
    'list.0.roles',
    'list.length',
    'nothing.roles',
    'roles.0',
    'constructor.name',
    '__proto__.roles',
    'realm_access.toString',
  ])('%s leads nowhere', (path) => {
    expect(claimAt(PAYLOAD, path)).toBeUndefined();
  });

  it.each(['', '.', 'a.', '.a', 'a..b', '/', '/a//b'])('may not be %j', (path) => {
    expect(stepsOf(path)).toBeUndefined();
  });
});

describe('the roles of a token', () => {
  it('come from every path, each once', () => {
    const paths = pathsOf('roles, realm_access.roles,roles');
    expect(rolesIn(PAYLOAD, paths)).toEqual(['OPERATOR', 'EXPERT']);
  });

  it('are what the map makes of them, and nothing else', () => {
    const map = parseRoleMap('EXPERT=REVIEWER, EXPERT=EXPERT ,a=b=INVESTOR');
    expect(map && rolesIn(PAYLOAD, ['roles', 'realm_access.roles'], map)).toEqual(['REVIEWER', 'EXPERT']);
    expect(map && rolesIn({ roles: ['a=b', 'toString'] }, ['roles'], map)).toEqual(['INVESTOR']);
  });

  it('need no map where the names are the same', () => {
    expect(parseRoleMap(' ')).toBeUndefined();
  });

  it.each([
    ['OPERATOR', 'is not NAME=ROLE'],
    ['=OPERATOR', 'is not NAME=ROLE'],
    ['desk=operator', 'is no role that the hub gives'],
    ['desk=PUBLIC', 'is no role that the hub gives'],
    ['desk=OPERATOR,', 'is not NAME=ROLE'],
  ])('cannot be mapped by %j', (text, problem) => {
    expect(() => parseRoleMap(text)).toThrow(problem);
  });
});
