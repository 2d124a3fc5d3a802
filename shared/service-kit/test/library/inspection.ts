import { SHARED } from '../../src/aggregate/place.ts';
import { defineAggregate, type RowOfAggregate } from '../../src/aggregate/aggregate.ts';
import { id, instant, oneOf, text } from '../../src/aggregate/fields.ts';
import { defineMachine } from '../../src/aggregate/state-machine.ts';
import { NOT_PUBLIC } from '../../src/aggregate/visibility.ts';
import { newestOf, relation } from '../../src/read/relation.ts';

const STATES = ['PENDING', 'RUNNING', 'REVIEW', 'CLEAR', 'BLOCKED'] as const;

export const machine = defineMachine(STATES, {
  startInspection: { from: ['PENDING'], to: 'RUNNING' },
  pauseInspection: { from: ['PENDING', 'RUNNING'], to: 'REVIEW' },
  resumeInspection: { from: ['REVIEW'], to: 'previous' },
  passInspection: { from: ['RUNNING'], to: 'CLEAR' },
  blockInspection: { from: ['RUNNING', 'CLEAR'], to: 'BLOCKED', by: 'service' },
});

/** A look at a member: with a state machine and an internal topic. */
export const inspection = defineAggregate('Inspection', {
  prefix: 'ins',
  topic: 'companies.screening.v1',
  table: 'inspection',
  created: 'opened',
  machine,
  place: SHARED,
  visibility: { public: NOT_PUBLIC, own: ['organization'], roles: ['PROGRAMME_MANAGER'] },
  owners: ['organization'],
  derived: { blocking: ({ status }) => status === 'BLOCKED' },
  fields: {
    status: oneOf(STATES).published(),
    previousStatus: text().nullable(),
    organization: id('org').published(),
    validUntil: instant().nullable().published(),
    /** Never leaves the service. */
    inspector: text().nullable(),
  },
});
export type Inspection = RowOfAggregate<typeof inspection>;

export const inspectionsOfMember = relation(inspection, 'organization');
export const newestInspection = newestOf(inspection, 'organization');
