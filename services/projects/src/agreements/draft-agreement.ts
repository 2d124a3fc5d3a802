import { hubOf } from '@hub/followed-companies';
import {
  isRefusal,
  type InvalidInput,
  type LocalizedText,
  type Party,
  type ReferenceUnknown,
} from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import type { AgreementKind } from '../generated/enums.ts';
import { knownParties } from '../parties/known-party.ts';
import { UNSIGNED } from '../parties/signature.ts';
import { agreement, type Agreement } from './agreement.ts';

/** What is to be agreed between whom, at which hub. */
export type NewAgreement = {
  hub: string;
  kind: AgreementKind;
  title: LocalizedText;
  parties: readonly Party[];
  example: boolean;
};

/** Drafts an agreement of known parties. */
export async function draftAgreement(
  work: UnitOfWork,
  { kind, title, example, ...input }: NewAgreement,
): Promise<Agreement | InvalidInput | ReferenceUnknown> {
  const hub = await hubOf(work, input.hub);
  if (isRefusal(hub)) return hub;
  const parties = await knownParties(work, input.parties, 'parties');
  if (isRefusal(parties)) return parties;
  return work.create(agreement, {
    status: 'DRAFT',
    kind,
    hub: hub.id,
    title,
    parties,
    ...UNSIGNED,
    example,
    provenance: null,
  });
}
