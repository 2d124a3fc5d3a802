import {
  isRefusal,
  type IllegalTransition,
  type InvalidInput,
  type ReferenceUnknown,
  type RuleBreach,
} from '@hub/hub-language';
import { stateAfter } from '@hub/service-kit/aggregate';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { openFor, type Signatory } from '../parties/signature.ts';
import { agreement, type Agreement } from './agreement.ts';

/** Which body of government signs for each country among the parties. */
export type OpenedAgreement = { id: string; expectedVersion: number; signatories: readonly Signatory[] };

/** Opens an agreement for the signatures of its parties, and shows it to those who sign. */
export async function openForSignature(
  work: UnitOfWork,
  input: OpenedAgreement,
): Promise<Agreement | IllegalTransition | InvalidInput | ReferenceUnknown | RuleBreach> {
  const row = await work.load(agreement, input.id, input.expectedVersion);
  const signing = stateAfter(agreement, row, 'openForSignature');
  if (isRefusal(signing)) return signing;
  const open = await openFor(work, row.parties, input.signatories);
  if (isRefusal(open)) return open;
  return work.transition(agreement, row, 'openForSignature', { patch: open });
}
