import { invalidInput, type InvalidInput, type Name } from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { person, type Person } from './person.ts';

type Introduction = { names: readonly Name[]; example: boolean };

/** Makes the profile of the caller's account, or changes its names. */
export async function introduceMyself(
  work: UnitOfWork,
  { names, example }: Introduction,
): Promise<Person | InvalidInput> {
  if (names.length === 0) return invalidInput('say at least one name', 'names');
  const empty = names.findIndex(({ value }) => value.trim() === '');
  if (empty >= 0) return invalidInput('a name has at least one letter', `names.${empty}.value`);
  const { subject } = work.identity;
  const [known] = await work.list(person, { account: subject });
  if (known) return work.save(person, await work.loadForeign(person, known.id), { names }, 'changed');
  return work.create(person, { names, account: subject, organizations: [], example, provenance: null });
}
