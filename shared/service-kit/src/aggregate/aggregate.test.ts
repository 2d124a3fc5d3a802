import { SHARED } from './place.ts';
import { describe, expect, it } from '@jest/globals';
import { newId, type AggregateRow } from '@hub/hub-language';
import { branch } from '../../test/library/branch.ts';
import { aBranch, anInspection } from '../../test/library/builders.ts';
import { inspection, type Inspection } from '../../test/library/inspection.ts';
import { member } from '../../test/library/member.ts';
import { defineAggregate, defineTable, stateAfter } from './aggregate.ts';
import { publishedNames } from './changes.ts';
import { id, text } from './fields.ts';
import { NOT_PUBLIC } from './visibility.ts';

describe('an aggregate', () => {
  const thing = defineAggregate('Thing', {
    prefix: 'thg',
    topic: 'companies.case.v1',
    table: 'a_thing',
    created: 'opened',
    place: SHARED,
    visibility: { public: NOT_PUBLIC },
    fields: { name: text().published(), secret: text() },
  });

  it('has what every aggregate has, before its own fields', () => {
    expect(Object.keys(thing.fields)).toEqual(['id', 'version', 'example', 'provenance', 'name', 'secret']);
    expect(thing.fields['id']?.spec).toMatchObject({ kind: 'id', prefix: 'thg' });
    expect(thing.fields['provenance']?.spec.nullable).toBe(true);
  });

  it('publishes of its own fields only those that say so', () => {
    expect(publishedNames(thing)).toEqual(['id', 'version', 'example', 'provenance', 'name']);
  });

  it('has no owners, parts, derived values or machine unless it says so', () => {
    expect(thing).toMatchObject({ owners: [], parts: {}, derived: {} });
    expect(thing).not.toHaveProperty('machine');
    expect(branch.parts).toEqual({ spc: 'Space' });
    expect(member.owners).toEqual(['id']);
  });

  it('keeps its names', () => {
    expect(thing).toMatchObject({
      typeName: 'Thing',
      prefix: 'thg',
      table: 'a_thing',
      topic: 'companies.case.v1',
      created: 'opened',
    });
    expect(thing).not.toHaveProperty('recordTopic');
    expect(member.recordTopic).toBe('companies.organization-record.v1');
    thing.typeName satisfies 'Thing';
    thing.table satisfies 'a_thing';
  });

  it('has a row type made of both', () => {
    type Row = NonNullable<NonNullable<typeof thing.types>['row']>;
    const row: Row = {
      id: newId('thg'),
      version: 1,
      example: true,
      provenance: null,
      name: 'n',
      secret: 's',
    };
    row satisfies AggregateRow & { name: string; secret: string };
    expect(Object.keys(row)).toEqual(Object.keys(thing.fields));
  });
});

describe('a table beside an aggregate', () => {
  it('has its fields and no others', () => {
    const table = defineTable('a_table', { owner: id('org'), name: text() });
    expect(Object.keys(table.fields)).toEqual(['owner', 'name']);
    expect(table.table).toBe('a_table');
  });
});

describe('the state after a command', () => {
  const row = (values: Partial<Inspection>): Inspection => ({
    ...anInspection(values),
    id: newId('ins'),
    version: 1,
  });

  it('is what the machine says', () => {
    expect(stateAfter(inspection, row({}), 'startInspection')).toBe('RUNNING');
    expect(stateAfter(inspection, row({ status: 'CLEAR' }), 'blockInspection')).toBe('BLOCKED');
    const paused = row({ status: 'REVIEW', previousStatus: 'RUNNING' });
    expect(stateAfter(inspection, paused, 'resumeInspection')).toBe('RUNNING');
  });

  it('is a refusal that names the object where the machine has no such step', () => {
    const cleared = row({ status: 'CLEAR' });
    expect(stateAfter(inspection, cleared, 'startInspection')).toMatchObject({
      refusal: 'IllegalTransition',
      message: `startInspection is not possible while Inspection ${cleared.id} is CLEAR`,
    });
  });

  it('cannot be asked of an aggregate without a machine', () => {
    const open = { ...aBranch(), id: newId('brn'), version: 1 };
    const ask = () => stateAfter(branch, open, 'close' as never);
    expect(ask).toThrow('Branch has no state machine');
  });
});
