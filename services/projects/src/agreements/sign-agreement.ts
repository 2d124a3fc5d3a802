import { isRefusal, type IllegalTransition, type InvalidInput, type RuleBreach } from '@hub/hub-language';
import { stateAfter } from '@hub/service-kit/aggregate';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { sign, type NewSignature } from '../parties/signature.ts';
import { agreement, contentHash, type Agreement } from './agreement.ts';

/** `versionHash` is that of the agreement which the party has read. */
export type AgreementSignature = NewSignature & { id: string; expectedVersion: number };

/** A party's own signatory signs exactly the version with this hash; the last signature makes it active. */
export async function signAgreement(
  work: UnitOfWork,
  input: AgreementSignature,
): Promise<Agreement | IllegalTransition | InvalidInput | RuleBreach> {
  const row = await work.load(agreement, input.id, input.expectedVersion);
  const active = stateAfter(agreement, row, 'signAgreement');
  if (isRefusal(active)) return active;
  const signed = await sign(work, row, input, contentHash(row));
  if (isRefusal(signed)) return signed;
  const { signatures, last } = signed;
  return last
    ? work.transition(agreement, row, 'signAgreement', { patch: { signatures } })
    : work.save(agreement, row, { signatures });
}
