import { invalidInput, type CommandInput, type Work } from '@hub/service-kit';
import { membershipAggregate, personAggregate } from './person.entity.ts';

export type PersonErased = { __typename: 'PersonErased'; id: string; erasedMemberships: number };

/**
 * Erases a person: rows, values in the audit trail and in what was imported; a tombstone takes it out of the topics
 * and of every replica. Who, when and why stay. Refuses without a reason.
 */
export async function erasePerson(work: Work, input: CommandInput): Promise<PersonErased> {
  if (!input.reason?.trim()) throw invalidInput('say why: an erasure needs a reason', 'reason');
  const person = await work.load(personAggregate, input.id, input.expectedVersion);
  const memberships = await work.manager.findBy(membershipAggregate.entity, { person: person.id });
  for (const { id } of memberships.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const membership = await work.loadForeign(membershipAggregate, id);
    await work.erase(membershipAggregate, membership, 'removed', input.reason);
  }
  await work.erase(personAggregate, person, 'removed', input.reason);
  return { __typename: 'PersonErased', id: person.id, erasedMemberships: memberships.length };
}
