import { seen, take, type UseCaseBed } from '@hub/service-kit/testing';
import type { Agreement } from '../agreements/agreement.ts';
import { signAgreement } from '../agreements/sign-agreement.ts';
import { anAgreement, TO_SIGNING } from './builders.ts';
import { knownOrganization, organizationParty, VN } from './foreign.ts';

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
    const open = await take(bed, await anAgreement(bed, { hub, parties }), ...TO_SIGNING);
    await take(bed, await signed(bed, open), ...end);
  }
}

async function signed(bed: UseCaseBed, open: Agreement): Promise<Agreement> {
  let row = open;
  for (const party of open.parties) row = await bed.accept(signAgreement, { ...seen(row), party });
  return row;
}
