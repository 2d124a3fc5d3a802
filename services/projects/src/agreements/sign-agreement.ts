import { invalidInput, requireHub, ruleBreach, type Party, type Work } from '@hub/service-kit';
import type { DraftAgreementInput, SignAgreementInput } from '../graphql/generated.ts';
import { requireParties } from '../proposals/review-proposal.ts';
import { agreementAggregate, type Agreement } from './agreement.ts';

const member = (row: Agreement) => ({ __typename: 'Agreement' as const, ...row });

export async function draftAgreement(work: Work, input: DraftAgreementInput) {
  await requireHub(work.manager, input.hub);
  const created = await work.create(agreementAggregate, {
    status: 'DRAFT',
    kind: input.kind,
    hub: input.hub,
    title: input.title,
    parties: await requireParties(work, input.parties, 'parties'),
    signedBy: [],
    example: input.example,
    provenance: null,
  });
  return member(created);
}

/** One party signs; the last signature makes the agreement active. */
export async function signAgreement(work: Work, input: SignAgreementInput) {
  const row = await work.load(agreementAggregate, input.id, input.expectedVersion);
  work.requireStep(agreementAggregate, row, 'signAgreement');
  const isParty = (party: Party) => party.kind === input.party.kind && party.id === input.party.id;
  if (!row.parties.some(isParty)) throw invalidInput('this is not a party of the agreement', 'party');
  if (row.signedBy.some(isParty)) throw ruleBreach('ALREADY_SIGNED', 'this party has signed already');
  const signedBy = [...row.signedBy, { kind: input.party.kind, id: input.party.id }];
  const saved =
    signedBy.length === row.parties.length
      ? await work.step(agreementAggregate, row, 'signAgreement', null, { signedBy })
      : await work.save(agreementAggregate, row, { signedBy });
  return member(saved);
}
