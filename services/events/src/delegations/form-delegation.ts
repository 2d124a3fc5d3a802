import { invalidInput, isRefusal, type InvalidInput, type ReferenceUnknown } from '@hub/hub-language';
import { personOf } from '@hub/followed-companies';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { event } from '../events/event.ts';
import { delegation, type Delegation } from './delegation.ts';

export type NewDelegation = {
  event: string;
  country: string;
  head?: string | null | undefined;
  example: boolean;
};

/** Begins the delegation of a country to an event that is not over. */
export async function formDelegation(
  work: UnitOfWork,
  input: NewDelegation,
): Promise<Delegation | InvalidInput | ReferenceUnknown> {
  const at = await work.load(event, input.event);
  if (at.status === 'CANCELLED' || at.status === 'ARCHIVED') {
    return invalidInput(`the event is ${at.status}`, 'event');
  }
  if (input.head) {
    const head = await personOf(work, input.head);
    if (isRefusal(head)) return head;
  }
  return work.create(delegation, {
    status: 'FORMING',
    event: at.id,
    country: input.country,
    head: input.head ?? null,
    countedGroups: [],
    example: input.example,
    provenance: null,
  });
}
