import { invalidInput, type Guard, type Work } from '@hub/service-kit';
import { requireReplica, ruleBreach } from '@hub/service-kit';
import { eventAggregate } from '../events/event.entity.ts';
import type { FormDelegationInput } from '../graphql/generated.ts';
import { delegationAggregate, type Delegation } from './delegation.ts';

const requireHead: Guard<Delegation> = (_work, row) => {
  if (!row.head)
    throw ruleBreach('HEAD_MISSING', 'a delegation needs exactly one head before it is submitted');
  return Promise.resolve();
};

export const delegationGuards = { submitDelegation: requireHead };

export async function formDelegation(work: Work, input: FormDelegationInput) {
  const event = await work.load(eventAggregate, input.event);
  if (event.status === 'CANCELLED' || event.status === 'ARCHIVED') {
    throw invalidInput(`the event is ${event.status}`, 'event');
  }
  if (input.head) {
    await requireReplica(work.manager, 'companies.person.v1', input.head);
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
