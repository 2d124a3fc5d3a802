import { describe, expect, it } from '@jest/globals';
import type { Party, Uuid } from '@hub/hub-language';
import {
  boolean,
  date,
  id,
  ids,
  instant,
  instantRange,
  integer,
  json,
  oneOf,
  parties,
  party,
  text,
  type RowOf,
  type StoredRowOf,
} from './fields.ts';

/** True when each type fits the other; a test that says so of two that do not does not compile. */
type Same<One, Other> = [One, Other] extends [Other, One] ? true : false;

describe('a line of a field list', () => {
  it('is not published and has a value unless it says otherwise', () => {
    expect(text().spec).toEqual({ kind: 'text', nullable: false, isPublished: false });
  });

  it('says what follows in any order, and keeps what was said before', () => {
    const spec = { kind: 'id', prefix: 'org', nullable: true, isPublished: true };
    expect(id('org').nullable().published().spec).toEqual(spec);
    expect(id('org').published().nullable().spec).toEqual(spec);
    expect(oneOf(['A', 'B']).nullable().published().spec.values).toEqual(['A', 'B']);
  });

  it('does not change the line that it was made from', () => {
    const one = text();
    one.nullable().published();
    expect(one.spec).toMatchObject({ nullable: false, isPublished: false });
  });

  it.each([
    [text(), 'text'],
    [oneOf(['A']), 'text'],
    [integer(), 'integer'],
    [boolean(), 'boolean'],
    [date(), 'date'],
    [instant(), 'instant'],
    [instantRange(), 'range'],
    [id('org'), 'id'],
    [ids('org'), 'ids'],
    [json(), 'json'],
    [party(), 'party'],
    [parties(), 'parties'],
  ])('has a kind of its own: %#', ({ spec }, kind) => {
    expect(spec.kind).toBe(kind);
  });
});

describe('the row of a field list', () => {
  const fields = {
    name: text(),
    kind: oneOf(['COMPANY', 'FUND']),
    count: integer().nullable(),
    isOpen: boolean().published(),
    day: date(),
    at: instant().nullable(),
    owner: id('org').published(),
    origin: id('org').nullable(),
    members: ids('org'),
    facts: json<{ size: number }>(),
    host: party().nullable(),
    guests: parties(),
  };
  type Row = RowOf<typeof fields>;
  type Stored = StoredRowOf<typeof fields>;

  it('has the values that code sees', () => {
    const same: Same<
      Row,
      {
        name: string;
        kind: 'COMPANY' | 'FUND';
        count: number | null;
        isOpen: boolean;
        day: string;
        at: string | null;
        owner: string;
        origin: string | null;
        members: readonly string[];
        facts: { size: number };
        host: Party | null;
        guests: readonly Party[];
      }
    > = true;
    expect(same).toBe(true);
  });

  it('has uuids and dates where typed SQL sees it', () => {
    const same: Same<
      Pick<Stored, 'owner' | 'origin' | 'at' | 'day' | 'kind'>,
      { owner: Uuid; origin: Uuid | null; at: Date | null; day: string; kind: 'COMPANY' | 'FUND' }
    > = true;
    expect(same).toBe(true);
  });
});
