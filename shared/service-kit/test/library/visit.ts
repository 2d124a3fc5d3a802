import { defineAggregate, defineTable, type RowOfAggregate } from '../../src/aggregate/aggregate.ts';
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
} from '../../src/aggregate/fields.ts';
import { branch } from './branch.ts';
import { NOT_PUBLIC } from '../../src/aggregate/visibility.ts';
import { relation, relationWhere } from '../../src/read/relation.ts';

/** Organizations that come to a branch: with a column of every kind. */
export const visit = defineAggregate('Visit', {
  prefix: 'vis',
  topic: 'events.meeting.v1',
  table: 'visit',
  created: 'scheduled',
  place: { partOf: { event: branch } },
  visibility: { public: NOT_PUBLIC, own: ['organizations', 'host', 'guests'] },
  owners: ['host'],
  fields: {
    status: oneOf(['SCHEDULED', 'HELD', 'CANCELLED']).published(),
    event: id('brn').published(),
    request: id('req').published(),
    organizations: ids('org').published(),
    participations: ids('par').published(),
    startsAt: instant().published(),
    endsAt: instant().published(),
    table: integer().published(),
    origin: id('vis').nullable().published(),
    day: date().nullable(),
    isGuided: boolean().nullable(),
    host: party().nullable(),
    guests: parties(),
    notes: json<unknown>().nullable(),
    slot: instantRange().nullable(),
  },
});
export type Visit = RowOfAggregate<typeof visit>;

/** What visitors wear: a table beside an aggregate. */
export const badge = defineTable('visit_badge', {
  visit: id('vis'),
  code: text(),
  givenOn: date().nullable(),
  printedAt: instant().nullable(),
});

export const visitsOfBranch = relation(visit, 'event');
export const visitsOfOrganization = relation(visit, 'organizations', 'host', 'guests');

/** The visits of which somebody wears the badge whose code is the parent. */
export const visitsByBadge = relationWhere(visit, [badge], (row) => [
  row.exists(
    row
      .selectFrom('visitBadge')
      .select('visitBadge.code')
      .where('visitBadge.visit', '=', row.ref('t.id'))
      .where('visitBadge.code', '=', row.ref('p.id')),
  ),
]);
