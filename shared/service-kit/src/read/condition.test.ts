import { describe, expect, it } from '@jest/globals';
import { fromUuid, newId, type Uuid } from '@hub/hub-language';
import { sql, type Expression } from 'kysely';
import { id } from '../aggregate/fields.ts';
import { visit } from '../../test/library/visit.ts';
import { allOf, anyOf, names, namesAny, uuidOf } from './condition.ts';
import { compiler } from './sql.ts';

/** A condition as the text and parameters that the database gets. */
function said(condition: Expression<unknown>) {
  const { sql: text, parameters } = sql`${condition}`.compile(compiler);
  return { text: text.replaceAll('"', ''), parameters };
}
const textOf = (condition: Expression<unknown>) => said(condition).text;
const object = { id: sql<string>`p.id`, uuid: sql<Uuid>`p.uuid` };

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

describe('a column names any of several objects', () => {
  const objects = { ids: sql<string[]>`p.ids`, uuids: sql<Uuid[]>`p.uuids` };
  it.each([
    ['event', 't.event = ANY(p.uuids)'],
    ['organizations', 't.organizations ?| p.ids'],
    ['host', "t.host ->> 'id' = ANY(p.ids)"],
    ['guests', "jsonb_path_query_array(t.guests, '$[*].id') ?| p.ids"],
  ])('%s', (column, expected) => {
    expect(textOf(namesAny(visit, column, objects))).toBe(expected);
  });

  it('in a row of another name, and with the column as the database names it', () => {
    const fields = { createdFor: id('org') };
    expect(textOf(namesAny({ fields }, 'createdFor', objects, 'w'))).toBe('w.created_for = ANY(p.uuids)');
  });

  it.each(['status', 'table', 'colour'])('not: %s', (column) => {
    expect(() => namesAny(visit, column, objects)).toThrow(`column ${column} names no object`);
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
