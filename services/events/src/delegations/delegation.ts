import { aggregateColumns, defineMachine, type AggregateRow } from '@hub/service-kit';
import {
  defineAggregate,
  defineRelation,
  idColumn,
  idListColumn,
  nullable,
  publicWhenPublished,
  textColumn,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';

export const DELEGATION_STATUSES = ['FORMING', 'SUBMITTED', 'ACCREDITED', 'RETURNED', 'CLOSED'] as const;
export type DelegationStatus = (typeof DELEGATION_STATUSES)[number];

export type Delegation = AggregateRow & {
  status: DelegationStatus;
  event: string;
  country: string;
  head: string | null;
  /** Unnamed groups whose members are only counted. */
  countedGroups: readonly string[];
};

export const delegationMachine = defineMachine<DelegationStatus>(DELEGATION_STATUSES, [
  { command: 'submitDelegation', from: ['FORMING'], to: 'SUBMITTED' },
  { command: 'accreditDelegation', from: ['SUBMITTED'], to: 'ACCREDITED' },
  { command: 'returnDelegation', from: ['SUBMITTED'], to: 'RETURNED' },
  { command: 'reviseDelegation', from: ['RETURNED'], to: 'FORMING' },
  { command: 'closeDelegation', from: ['ACCREDITED'], to: 'CLOSED' },
]);

export const DelegationEntity = new EntitySchema<Delegation>({
  name: 'Delegation',
  tableName: 'delegation',
  columns: {
    ...aggregateColumns('del'),
    status: textColumn(),
    event: idColumn('evt'),
    country: textColumn(),
    head: nullable(idColumn('per')),
    countedGroups: idListColumn(),
  },
});

export const delegationAggregate = defineAggregate<Delegation>({
  typeName: 'Delegation',
  prefix: 'del',
  topic: 'events.delegation.v1',
  entity: DelegationEntity,
  created: 'recorded',
  machine: delegationMachine,
  visibility: { public: publicWhenPublished(), roles: ['EVENT_ORGANIZER'] },
});

export const delegationsOfEvent = defineRelation(delegationAggregate, 't.event = p.parent::uuid');
