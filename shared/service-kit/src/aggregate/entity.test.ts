import { describe, expect, it } from '@jest/globals';
import { newId, toUuid } from '@hub/hub-language';
import { visit } from '../../test/library/visit.ts';
import { columnName, entityOf, fromStored, hydrate, toStored } from './entity.ts';
import { id, instant, json, text } from './fields.ts';

const organization = newId('org');
const uuid = toUuid(organization);

describe('the name of a column', () => {
  it.each([
    ['status', 'status'],
    ['roleInSource', 'role_in_source'],
    ['id', 'id'],
  ])('of %s is %s', (field, column) => {
    expect(columnName(field)).toBe(column);
  });
});

describe('a value', () => {
  it('of an id is a uuid in the database', () => {
    const { spec } = id('org').nullable();
    expect(toStored(spec, organization)).toBe(uuid);
    expect(fromStored(spec, uuid)).toBe(organization);
    expect(toStored(spec, null)).toBeNull();
    expect(fromStored(spec, null)).toBeNull();
  });

  it('of an id is not stored when it is of another kind', () => {
    expect(() => toStored(id('org').spec, newId('ins'))).toThrow();
  });

  it('of an id may be a uuid already', () => {
    expect(toStored(id('org').spec, uuid)).toBe(uuid);
  });

  it('of an instant is a text in UTC', () => {
    const text = '2026-05-04T09:00:00.000Z';
    expect(fromStored(instant().spec, new Date(text))).toBe(text);
    expect(fromStored(instant().nullable().spec, null)).toBeNull();
  });

  it('of any other kind is as it is stored', () => {
    const value = { organization: uuid, at: '2026-05-04' };
    expect(fromStored(json().spec, value)).toBe(value);
    expect(toStored(json().spec, value)).toBe(value);
    expect(toStored(text().spec, organization)).toBe(organization);
  });
});

describe('the entity of a field list', () => {
  const { options } = entityOf('Thing', 'a_thing', { id: id('thg'), ownerName: text().nullable() });

  it('has every column, by its name in the database, with the id as key', () => {
    expect(options).toMatchObject({
      name: 'Thing',
      tableName: 'a_thing',
      columns: {
        id: { type: 'uuid', name: 'id', primary: true, nullable: false },
        ownerName: { type: 'text', name: 'owner_name', nullable: true },
      },
    });
    expect(options.columns['ownerName']).not.toHaveProperty('primary');
  });

  it('has every field of an aggregate', () => {
    expect(Object.keys(visit.entity.options.columns)).toEqual(Object.keys(visit.fields));
  });
});

describe('a row', () => {
  it('has the fields of the list and no other column of the table', () => {
    const fields = { id: id('org'), ownerName: text(), at: instant().nullable() };
    const stored = { id: uuid, owner_name: 'Anna', at: null, dropped_later: 'x' };
    expect(hydrate({ fields }, stored)).toEqual({ id: organization, ownerName: 'Anna', at: null });
  });
});
