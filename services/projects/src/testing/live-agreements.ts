import { take, type UseCaseBed } from '@hub/service-kit/testing';
import { inSigning } from './builders.ts';
import { knownOrganization, organizationParty, VN } from './foreign.ts';
import { signed } from './signing.ts';

/** Ways that an agreement may end. */
const ENDS = [
  ['markExpiring', 'renewAgreement'],
  ['markExpiring', 'expireAgreement'],
  ['terminateAgreement'],
] as const;

/** Agreements of a country and an organization, signed by both, to each of their ends. */
export async function liveAgreements(bed: UseCaseBed, hub: string): Promise<void> {
  const parties = [VN, organizationParty(await knownOrganization(bed))];
  for (const end of ENDS) {
    await take(bed, await signed(bed, await inSigning(bed, { hub, parties })), ...end);
  }
}
