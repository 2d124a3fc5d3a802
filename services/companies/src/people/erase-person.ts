import { invalidInput, type InvalidInput } from '@hub/hub-language';
import type { CommandInput, UnitOfWork } from '@hub/service-kit/use-case';
import { grant } from '../access/grant.ts';
import { membership, person } from './person.ts';

/** What an erasure took away. */
export type ErasedPerson = { id: string; erasedMemberships: number };

/**
 * Erases a person: rows, values in the audit trail and in what was imported; a tombstone takes it out of the topics
 * and of every replica. Who, when and why stay. Refuses without a reason.
 */
export async function erasePerson(
  work: UnitOfWork,
  input: CommandInput,
): Promise<ErasedPerson | InvalidInput> {
  if (!input.reason?.trim()) return invalidInput('say why: an erasure needs a reason', 'reason');
  const erased = await work.load(person, input.id, input.expectedVersion);
  const memberships = await work.list(membership, { person: erased.id });
  const locked = await work.findMany(
    membership,
    memberships.map(({ id }) => id),
  );
  await work.eraseMany(membership, locked, 'removed', input.reason);
  const grants = await work.list(grant, { person: erased.id });
  const held = await work.findMany(
    grant,
    grants.map(({ id }) => id),
  );
  await work.eraseMany(grant, held, 'removed', input.reason);
  await work.erase(person, erased, 'removed', input.reason);
  return { id: erased.id, erasedMemberships: locked.length };
}
