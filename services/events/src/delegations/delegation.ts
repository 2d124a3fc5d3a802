import { defineMachine, invalidInput, type AggregateRow, type Guard, type Work } from '@hub/service-kit';
import {
  aggregateColumns,
  defineAggregate,
  defineRelation,
  idColumn,
  idListColumn,
  nullable,
  publicWhenPublished,
  requireReplica,
  ruleBreach,
  textColumn,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';
import { eventAggregate } from '../events/event.entity.ts';
import type { FormDelegationInput } from '../graphql/generated.ts';

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

const requireHead: Guard<Delegation> = (_work, row) => {
  if (!row.head) throw ruleBreach('HEAD_MISSING', 'a delegation needs exactly one head before it is submitted');
  return Promise.resolve();
};

export const delegationGuards = { submitDelegation: requireHead };

export async function formDelegation(work: Work, input: FormDelegationInput) {
  const event = await work.load(eventAggregate, input.event);
  if (event.status === 'CANCELLED' || event.status === 'ARCHIVED') {
    throw invalidInput(`the event is ${event.status}`, 'event');
  }
  if (input.head) {
    await requireReplica(work.manager, { topic: 'companies.person.v1', table: 'person_replica' }, input.head);
  }
  const created = await work.create(delegationAggregate, {
    status: 'FORMING',
    event: event.id,
    country: input.country,
    head: input.head ?? null,
    countedGroups: [],
    example: input.example,
    provenance: null,
  });
  return { __typename: 'Delegation' as const, ...created };
}
