import { invalidInput, isRefusal, type InvalidInput } from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { checkIdentifier, type Identifier } from './identifiers.ts';
import { organization, type Organization } from './organization.ts';

export type NewIdentifier = { id: string; expectedVersion: number; identifier: Identifier };

/** Adds an identifier after checking its check digits; one of each scheme. */
export async function addIdentifier(
  work: UnitOfWork,
  input: NewIdentifier,
): Promise<Organization | InvalidInput> {
  const row = await work.load(organization, input.id, input.expectedVersion);
  const identifier = checkIdentifier(input.identifier);
  if (isRefusal(identifier)) return identifier;
  if (row.identifiers.some(({ scheme }) => scheme === identifier.scheme)) {
    return invalidInput(`it has a ${identifier.scheme} already`, 'identifier.scheme');
  }
  return work.save(organization, row, { identifiers: [...row.identifiers, identifier] });
}
