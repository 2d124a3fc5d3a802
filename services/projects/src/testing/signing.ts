import type { Party } from '@hub/hub-language';
import { seen, type RunOptions, type UseCaseBed } from '@hub/service-kit/testing';
import type { Agreement } from '../agreements/agreement.ts';
import { contentHash } from '../agreements/agreement.ts';
import { openForSignature } from '../agreements/open-for-signature.ts';
import { signAgreement } from '../agreements/sign-agreement.ts';
import type { Signatory, Signing } from '../parties/signature.ts';
import { proposeRoadmap } from '../roadmaps/propose-roadmap.ts';
import { versionHash, type Roadmap } from '../roadmaps/roadmap.ts';
import { signRoadmap } from '../roadmaps/sign-roadmap.ts';
import { knownOrganization, knownPerson, RU, VN } from './foreign.ts';

type Signer = RunOptions & { operation: string };

/** The id of a body of government of a country. */
export const aBody = (bed: UseCaseBed, country: string): Promise<string> =>
  knownOrganization(bed, { kind: 'GOVERNMENT', country });

/** A body of government for each country among the parties. */
export async function bodiesFor(bed: UseCaseBed, parties: readonly Party[]): Promise<Signatory[]> {
  const signatories: Signatory[] = [];
  for (const party of parties) {
    if (party.kind === 'COUNTRY') signatories.push({ party, organization: await aBody(bed, party.id) });
  }
  return signatories;
}

/** How an admin of an organization signs as this person, by the way that the graph takes. */
export const signer = (operation: string, organization: string, person: string): Signer => ({
  operation,
  as: { subject: person, roles: ['ORG_ADMIN'], organization, person },
});

/** How an admin of a party's signatory signs: a person of its own unless one is named. */
export async function signerOf(
  bed: UseCaseBed,
  operation: 'signRoadmap' | 'signAgreement',
  { signatories }: Pick<Signing, 'signatories'>,
  party: Party,
): Promise<Signer> {
  const named = signatories.find((one) => one.party.kind === party.kind && one.party.id === party.id);
  return signer(operation, named?.organization ?? '', await knownPerson(bed));
}

/** A draft that is open for the signatures of these parties. */
export const proposed = async (
  bed: UseCaseBed,
  draft: Roadmap,
  parties: readonly Party[] = [RU, VN],
): Promise<Roadmap> =>
  bed.accept(proposeRoadmap, { ...seen(draft), parties, signatories: await bodiesFor(bed, parties) });

/** The draft, proposed to these parties and signed by each. */
export async function agreed(
  bed: UseCaseBed,
  draft: Roadmap,
  parties: readonly Party[] = [RU, VN],
): Promise<Roadmap> {
  let row = await proposed(bed, draft, parties);
  for (const party of parties) {
    const input = { ...seen(row), party, versionHash: versionHash(row.milestones) };
    row = await bed.accept(signRoadmap, input, await signerOf(bed, 'signRoadmap', row, party));
  }
  return row;
}

/** An agreement after its legal review, open for the signatures of its parties. */
export const opened = async (bed: UseCaseBed, reviewed: Agreement): Promise<Agreement> =>
  bed.accept(openForSignature, {
    ...seen(reviewed),
    signatories: await bodiesFor(bed, reviewed.parties),
  });

/** The open agreement, signed by each of its parties. */
export async function signed(bed: UseCaseBed, open: Agreement): Promise<Agreement> {
  let row = open;
  for (const party of open.parties) {
    const input = { ...seen(row), party, versionHash: contentHash(row) };
    row = await bed.accept(signAgreement, input, await signerOf(bed, 'signAgreement', row, party));
  }
  return row;
}
