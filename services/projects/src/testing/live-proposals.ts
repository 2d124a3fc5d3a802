import { take, type UseCaseBed } from '@hub/service-kit/testing';
import { aProposal, inPanel } from './builders.ts';
import { publishedProposal } from './published.ts';

/** Proposals to each of their ends but a roadmap: one that nobody announced, and others that a document did. */
export async function liveProposals(bed: UseCaseBed, hub: string): Promise<void> {
  await take(bed, await inPanel(bed, await aProposal(bed, { hub })), 'approveProposal');
  const received = async () => take(bed, await publishedProposal(bed, { hub }), 'receiveProposal');
  await take(bed, await inPanel(bed, await received()), 'reserveProposal', 'approveProposal');
  await take(bed, await inPanel(bed, await received(), 2), 'rejectProposal');
  await take(bed, await received(), 'submitProposal', 'declareIneligible');
  await take(bed, await publishedProposal(bed, { hub }), 'withdrawProposal');
}
