import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { branch } from '../../test/library/branch.ts';
import { inspection } from '../../test/library/inspection.ts';
import { library } from '../../test/library/library.ts';
import { member } from '../../test/library/member.ts';
import { badge, visit } from '../../test/library/visit.ts';
import type { Aggregate, Table } from '../aggregate/aggregate.ts';
import { id, integer, json, oneOf, party, text, type Field } from '../aggregate/fields.ts';
import { aggregateProblems } from './aggregate-problems.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase(library);
});
afterAll(() => test.drop());

type AnyField = Field<unknown, unknown>;
const problemsOf = (aggregates: readonly Aggregate[], tables: readonly Table[] = []) =>
  aggregateProblems(test.database, { aggregates, tables });
/** The aggregate as if its list had these lines too, or others in their place. */
const having = <A extends Table>(of: A, lines: Readonly<Record<string, AnyField>>): A => ({
  ...of,
  fields: { ...of.fields, ...lines },
});
/** The aggregate as if its list lacked a line. */
const lacking = <A extends Table>(of: A, name: string): A => ({
  ...of,
  fields: Object.fromEntries(Object.entries(of.fields).filter(([field]) => field !== name)),
});
/** What is found in a table of the database while a statement has changed it. */
async function whileTable(sql: string, back: string): Promise<string[]> {
  await test.asOwner((owner) => owner.query(sql));
  try {
    return await problemsOf(library.aggregates, library.tables);
  } finally {
    await test.asOwner((owner) => owner.query(back));
  }
}

describe('a service whose lists fit', () => {
  it('has no problems', async () => {
    expect(await problemsOf(library.aggregates, library.tables)).toEqual([]);
  });
});

describe('a list and its table', () => {
  it('differ when the table lacks a column', async () => {
    expect(await problemsOf([having(inspection, { roomNumber: integer() })])).toEqual([
      'table inspection lacks room_number int4 NOT NULL',
    ]);
  });

  it('differ when the list lacks a column', async () => {
    expect(await problemsOf([lacking(inspection, 'inspector')])).toEqual([
      'the field list of inspection lacks inspector text',
    ]);
  });

  it('differ when a column was dropped, or added', async () => {
    const dropped = await whileTable(
      'ALTER TABLE inspection DROP COLUMN inspector',
      'ALTER TABLE inspection ADD COLUMN inspector text',
    );
    expect(dropped).toEqual(['table inspection lacks inspector text']);
    const added = await whileTable(
      'ALTER TABLE visit_badge ADD COLUMN colour text',
      'ALTER TABLE visit_badge DROP COLUMN colour',
    );
    expect(added).toEqual(['the field list of visit_badge lacks colour text']);
  });

  it('differ when one of them may be null', async () => {
    expect(await problemsOf([having(inspection, { inspector: text() })])).toEqual([
      'table inspection lacks inspector text NOT NULL',
      'the field list of inspection lacks inspector text',
    ]);
    expect(await problemsOf([], [having(badge, { code: text().nullable() })])).toEqual([
      'table visit_badge lacks code text',
      'the field list of visit_badge lacks code text NOT NULL',
    ]);
  });

  it('differ when a column is of another type', async () => {
    expect(await problemsOf([having(inspection, { inspector: json().nullable() })])).toEqual([
      'table inspection lacks inspector jsonb',
      'the field list of inspection lacks inspector text',
    ]);
  });

  it('differ altogether when there is no such table', async () => {
    const nowhere = { ...badge, table: 'visit_bag' };
    expect(await problemsOf([], [nowhere])).toHaveLength(Object.keys(badge.fields).length);
  });
});

describe('a list and the contract of its topic', () => {
  it('differ when a column is published that the contract does not have', async () => {
    expect(await problemsOf([having(inspection, { inspector: text().nullable().published() })])).toEqual([
      'Inspection.inspector is published but not in the contract of companies.screening.v1',
    ]);
  });

  it('differ when a derived value is published that the contract does not have', async () => {
    expect(await problemsOf([{ ...inspection, derived: { ...inspection.derived, age: () => 3 } }])).toEqual([
      'Inspection.age is published but not in the contract of companies.screening.v1',
    ]);
  });

  it('differ when a column that the contract has is not published', async () => {
    expect(await problemsOf([having(branch, { hub: id('hub') })])).toEqual([
      'events.venue.v1 has hub, which no aggregate publishes',
      'events.venue.v1 requires hub, which Branch does not publish',
    ]);
  });

  it('differ when what the contract requires may be null', async () => {
    const problems = await problemsOf([having(branch, { hub: id('hub').nullable().published() })]);
    expect(problems).toContain('Branch.hub may be null, but events.venue.v1 requires it');
  });

  it('differ when a value is of another type in JSON', async () => {
    expect(await problemsOf([having(branch, { spaces: party().published() })])).toEqual([
      'Branch.spaces is object, in events.venue.v1 array',
    ]);
  });

  it('differ when a value is not listed', async () => {
    const states = ['PENDING', 'RUNNING', 'DONE', 'GONE'];
    expect(await problemsOf([having(inspection, { status: oneOf(states).published() })])).toEqual([
      'Inspection.status may be DONE, GONE, which companies.screening.v1 does not list',
    ]);
  });

  it('are compared for each topic of an aggregate', async () => {
    expect(await problemsOf([having(member, { contact: text().nullable().published() })])).toEqual([
      'Member.contact is published but not in the contract of companies.organization-record.v1',
      'Member.contact is published but not in the contract of companies.organization.v1',
    ]);
  });

  it('fit when another aggregate of the topic publishes the property', async () => {
    const partly = lacking(having(visit, {}), 'origin');
    expect(await problemsOf([partly])).toContain(
      'events.meeting.v1 has origin, which no aggregate publishes',
    );
    expect((await problemsOf([partly, visit])).join()).not.toContain('origin, which no aggregate');
  });
});
