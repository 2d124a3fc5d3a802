import { describe, expect, it } from '@jest/globals';
import { fromUuid, newId, type Identity, type Role, type Uuid } from '@hub/hub-language';
import { sql, type Expression } from 'kysely';
import type { Aggregate } from '../aggregate/aggregate.ts';
import { branch } from '../../test/library/branch.ts';
import { inspection } from '../../test/library/inspection.ts';
import { member } from '../../test/library/member.ts';
import { visit } from '../../test/library/visit.ts';
import { allOf, anyOf, names, sightOf, uuidOf, within } from './condition.ts';
import { compiler } from './sql.ts';
import { compileStatement } from './statement.ts';

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
  const seen = (identity: Identity, aggregate: Aggregate) => {
    const { statement, parameters } = compileStatement(
      sql`${within(sightOf(identity, aggregate), aggregate)}`,
    );
    const organizationUuid = String(uuidOf(organization));
    return {
      text: statement.text.replaceAll('"', ''),
      parameters: parameters({ organization, organizationUuid }),
    };
  };

  it('is everything for staff and the roles of the aggregate', () => {
    expect(seen(who(['OPERATOR']), inspection).text).toBe('TRUE');
    expect(seen(who(['REVIEWER']), inspection).text).toBe('TRUE');
  });

  it('is nothing where nothing is public and the caller owns nothing', () => {
    expect(seen(who([]), inspection).text).toBe('FALSE');
    expect(seen(who(['ORG_MEMBER'], 'VN'), inspection).text).toBe('FALSE');
    expect(seen(who(['ORG_MEMBER'], newId('ins')), inspection).text).toBe('FALSE');
  });

  it('is what is public and what names the own organization, whose people share one text', () => {
    const { text, parameters } = seen(who(['ORG_MEMBER'], organization), member);
    expect(text).toBe("(t.provenance IS NOT NULL OR t.status IN ('VERIFIED') OR t.id = $1::uuid)");
    expect(parameters).toEqual([uuidOf(organization)]);
    expect(seen(who(['ORG_MEMBER'], newId('org')), member).text).toBe(text);
  });

  it('is by state alone where documents do not make a row public', () => {
    expect(seen(who([]), branch)).toEqual({ text: "(t.status IN ('ACTIVE'))", parameters: [] });
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
