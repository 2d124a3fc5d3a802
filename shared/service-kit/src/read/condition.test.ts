import { describe, expect, it } from '@jest/globals';
import { fromUuid, newId, type Identity, type Role, type Uuid } from '@hub/hub-language';
import { sql, type Expression } from 'kysely';
import { branch } from '../../test/library/branch.ts';
import { inspection } from '../../test/library/inspection.ts';
import { member } from '../../test/library/member.ts';
import { visit } from '../../test/library/visit.ts';
import { allOf, anyOf, names, uuidOf, visibleTo } from './condition.ts';
import { compiler } from './sql.ts';

/** A condition as the text and parameters that the database gets. */
function said(condition: Expression<unknown>) {
  const { sql: text, parameters } = sql`${condition}`.compile(compiler);
  return { text: text.replaceAll('"', ''), parameters };
}
const textOf = (condition: Expression<unknown>) => said(condition).text;
const object = { id: sql<string>`p.id`, uuid: sql<Uuid>`p.uuid` };
const who = (roles: Role[], organization?: string): Identity => ({
  subject: 'test',
  roles,
  requestId: 'r1',
  ...(organization ? { organization } : {}),
});

describe('a column names an object', () => {
  it.each([
    ['event', 't.event = p.uuid'],
    ['organizations', 't.organizations @> to_jsonb(p.id)'],
    ['host', "t.host ->> 'id' = p.id"],
    ['guests', "t.guests @> jsonb_build_array(jsonb_build_object('id', p.id))"],
    ['status', 't.status = p.id'],
  ])('%s', (column, expected) => {
    expect(textOf(names(visit, column, object))).toBe(expected);
  });

  it.each(['table', 'startsAt', 'slot', 'notes', 'colour'])('not: %s', (column) => {
    expect(() => names(visit, column, object)).toThrow(`column ${column} names no object`);
  });
});

describe('several conditions', () => {
  const [a, b] = [sql<boolean>`a`, sql<boolean>`b`];

  it('are joined so that they may stand among others', () => {
    expect(textOf(anyOf([a, b]))).toBe('(a OR b)');
    expect(textOf(allOf([a, b]))).toBe('(a AND b)');
  });

  it('of which there are none: one of them is never met, every one always', () => {
    expect(textOf(anyOf([]))).toBe('FALSE');
    expect(textOf(allOf([]))).toBe('TRUE');
  });
});

describe('what a caller may see', () => {
  const organization = newId('org');

  it('is everything for staff and the roles of the aggregate', () => {
    expect(textOf(visibleTo(who(['OPERATOR']), inspection))).toBe('TRUE');
    expect(textOf(visibleTo(who(['REVIEWER']), inspection))).toBe('TRUE');
  });

  it('is nothing where nothing is public and the caller owns nothing', () => {
    expect(textOf(visibleTo(who([]), inspection))).toBe('FALSE');
    expect(textOf(visibleTo(who(['ORG_MEMBER'], 'VN'), inspection))).toBe('FALSE');
    expect(textOf(visibleTo(who(['ORG_MEMBER'], newId('ins')), inspection))).toBe('FALSE');
  });

  it('is what is public and what names the own organization, which is a parameter', () => {
    const { text, parameters } = said(visibleTo(who(['ORG_MEMBER'], organization), member));
    expect(text).toBe('(t.provenance IS NOT NULL OR t.status = ANY($1) OR t.id = $2::uuid)');
    expect(parameters).toEqual([['VERIFIED'], uuidOf(organization)]);
  });

  it('is by state alone where documents do not make a row public', () => {
    expect(said(visibleTo(who([]), branch))).toEqual({
      text: '(t.status = ANY($1))',
      parameters: [['ACTIVE']],
    });
  });
});

describe('the uuid of an id', () => {
  it('is there for TypeIDs alone', () => {
    const id = newId('org');
    expect(fromUuid('org', uuidOf(id) ?? '')).toBe(id);
    expect(uuidOf('VN')).toBeNull();
    expect(uuidOf('')).toBeNull();
  });
});
