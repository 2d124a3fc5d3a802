import { organizationOf, refuseBlocked } from '@hub/followed-companies';
import {
  invalidInput,
  isRefusal,
  type InvalidInput,
  type Party,
  type ReferenceUnknown,
  type RuleBreach,
} from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';

const COUNTRY_CODE = /^[A-Z]{2}$/;

/** The party, when it is a known organization or has the form of a country's code; `field` names it in a refusal. */
export async function knownParty(
  work: UnitOfWork,
  { kind, id }: Party,
  field: string,
): Promise<Party | InvalidInput | ReferenceUnknown> {
  if (kind === 'ORGANIZATION') {
    const organization = await organizationOf(work, id);
    return isRefusal(organization) ? organization : { kind, id };
  }
  if (COUNTRY_CODE.test(id)) return { kind, id };
  return invalidInput(`${id} is not an ISO 3166-1 alpha-2 code such as VN`, field);
}

/** The parties, when there is one at least and each is known. */
export async function knownParties(
  work: UnitOfWork,
  parties: readonly Party[],
  field: string,
): Promise<Party[] | InvalidInput | ReferenceUnknown> {
  if (parties.length === 0) return invalidInput('name at least one party', field);
  const known: Party[] = [];
  for (const [index, party] of parties.entries()) {
    const one = await knownParty(work, party, `${field}.${index}`);
    if (isRefusal(one)) return one;
    known.push(one);
  }
  return known;
}

/** RuleBreach for an organization that Compliance has blocked; a country is none. */
export const refuseBlockedParty = async (
  work: UnitOfWork,
  { kind, id }: Party,
): Promise<RuleBreach | undefined> => (kind === 'ORGANIZATION' ? refuseBlocked(work, id) : undefined);

/** True when both are the same organization or the same country. */
export const isSameParty = (a: Party, b: Party): boolean => a.kind === b.kind && a.id === b.id;
