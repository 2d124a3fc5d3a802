import type { Grant as HeldGrant } from '@hub/hub-language';
import { isRefusal } from '@hub/hub-language';
import type { TestCaller, UseCaseBed } from '@hub/service-kit/testing';
import { giveGrant, type GivenGrant } from '../access/give-grant.ts';
import type { Grant } from '../access/grant.ts';
import { introduceMyself } from '../people/introduce-myself.ts';
import type { Person } from '../people/person.ts';
import type { Organization } from '../organizations/organization.ts';
import { aCompany, named } from './builders.ts';

let accounts = 0;

/** Somebody who has signed in and said who it is; an account of its own each time. */
export async function aPerson(
  bed: UseCaseBed,
  account = `account-${++accounts}`,
): Promise<Person & { account: string }> {
  const names = [named(`Example Person ${account}`)];
  const known = await bed.accept(
    introduceMyself,
    { names, example: true },
    { as: { subject: account, roles: [] } },
  );
  return { ...known, account };
}

/** A person of this account who has registered a company, and so is its admin. */
export async function aFounder(
  bed: UseCaseBed,
): Promise<{ founder: Person & { account: string }; company: Organization }> {
  const founder = await aPerson(bed);
  const as = await bed.signedIn(founder.account);
  const company = await bed.mutate('registerOrganization', aCompany(), { as });
  if (isRefusal(company)) throw new Error(JSON.stringify(company));
  return { founder, company: company as Organization };
}

/** A grant that an Operator of the platform gives. */
export const aGrant = (bed: UseCaseBed, person: Person, values: Partial<GivenGrant> = {}): Promise<Grant> =>
  bed.accept(giveGrant, { person: person.id, role: 'COMPLIANCE', scopeKind: 'PLATFORM', ...values });

/** A caller with this grant alone. */
export const holding = (role: HeldGrant['role'], kind: HeldGrant['kind'], id: string | null): TestCaller => ({
  subject: `a holder of ${role}`,
  grants: [{ role, kind, id }],
});
