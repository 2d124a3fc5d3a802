import { describe, expect, it } from '@jest/globals';
import type { AggregateRow } from '@hub/hub-language';
import type { Aggregate } from './aggregate.ts';
import { changesFor, publishedNames, snapshotOf } from './changes.ts';
import { integer, text } from './fields.ts';
import { publicWhenPublished } from './visibility.ts';

type Row = AggregateRow & { status: string };

const row = (status: string, provenance: object | null = null) =>
  ({ id: 'org_1', version: 1, example: true, status, provenance }) as unknown as Row;
const aggregate = (topic: string, recordTopic?: string) =>
  ({
    topic,
    ...(recordTopic ? { recordTopic } : {}),
    fields: { status: text().published(), secret: text() },
    derived: {},
    visibility: { public: publicWhenPublished('VERIFIED') },
  }) as unknown as Aggregate<Row>;
const change = { aggregateId: 'org_1', version: 1, changeType: 'x', actor: 'a', causationId: 'c' };

/** Where each change goes, and whether it shows values. */
const outcome = (of: Aggregate<Row>, before: Row | null, after: Row) =>
  changesFor(of, change, before, after).map(({ topic, published, snapshot }) => [
    topic,
    published ?? true,
    snapshot === null ? 'tombstone' : 'values',
  ]);

describe('a change of an aggregate with a public topic', () => {
  const organization = aggregate('companies.organization.v1', 'companies.organization-record.v1');
  const center = aggregate('projects.center.v1');

  it('stays off it while everyone may not see the aggregate', () => {
    expect(outcome(center, null, row('DRAFT'))).toEqual([['projects.center.v1', false, 'values']]);
    expect(outcome(organization, null, row('DRAFT'))).toEqual([
      ['companies.organization-record.v1', true, 'values'],
    ]);
  });

  it('is on it, and on the record topic, once everyone may', () => {
    expect(outcome(organization, row('DRAFT'), row('VERIFIED'))).toEqual([
      ['companies.organization-record.v1', true, 'values'],
      ['companies.organization.v1', true, 'values'],
    ]);
    expect(outcome(center, null, row('DRAFT', { document: 'd' }))).toEqual([
      ['projects.center.v1', true, 'values'],
    ]);
  });

  it('leaves a tombstone when the aggregate is hidden again', () => {
    expect(outcome(center, row('VERIFIED'), row('DRAFT'))).toEqual([
      ['projects.center.v1', false, 'values'],
      ['projects.center.v1', true, 'tombstone'],
    ]);
  });
});

describe('a change of an aggregate with a restricted topic', () => {
  it('is always on it', () => {
    expect(outcome(aggregate('companies.case.v1'), null, row('DRAFT'))).toEqual([
      ['companies.case.v1', true, 'values'],
    ]);
  });
});

describe('a snapshot', () => {
  const aggregate = {
    fields: { status: text().published(), searchText: text(), number: integer().published() },
    derived: { double: (of: { number: number }) => of.number * 2 },
  } as unknown as Aggregate<Row>;
  const full = { ...row('DRAFT'), searchText: 'draft', number: 3, idempotencyKey: 'k' } as Row;

  it('has what its lines publish and what is derived, and nothing else that a row carries', () => {
    expect(snapshotOf(aggregate, full)).toEqual({ status: 'DRAFT', number: 3, double: 6 });
    expect(publishedNames(aggregate)).toEqual(['status', 'number', 'double']);
  });
});
