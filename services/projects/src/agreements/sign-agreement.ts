import {
  invalidInput,
  isRefusal,
  ruleBreach,
  type IllegalTransition,
  type InvalidInput,
  type Party,
  type RuleBreach,
} from '@hub/hub-language';
import { stateAfter } from '@hub/service-kit/aggregate';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { isSameParty } from '../parties/known-party.ts';
import { agreement, type Agreement } from './agreement.ts';

export type AgreementSignature = { id: string; expectedVersion: number; party: Party };

/** One party signs; the last signature makes the agreement active. */
export async function signAgreement(
  work: UnitOfWork,
  input: AgreementSignature,
): Promise<Agreement | IllegalTransition | InvalidInput | RuleBreach> {
  const row = await work.load(agreement, input.id, input.expectedVersion);
  const active = stateAfter(agreement, row, 'signAgreement');
  if (isRefusal(active)) return active;
  const party = row.parties.find((one) => isSameParty(one, input.party));
  if (!party) return invalidInput('this is not a party of the agreement', 'party');
  if (row.signedBy.some((one) => isSameParty(one, party))) {
    return ruleBreach('ALREADY_SIGNED', 'this party has signed already');
  }
  const signedBy = [...row.signedBy, party];
  return signedBy.length === row.parties.length
    ? work.transition(agreement, row, 'signAgreement', { patch: { signedBy } })
    : work.save(agreement, row, { signedBy });
}
