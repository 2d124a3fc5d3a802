import { holdScreening, hubOf } from '@hub/followed-companies';
import {
  isRefusal,
  type InvalidInput,
  type LocalizedText,
  type Party,
  type ReferenceUnknown,
  type RuleBreach,
} from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import type { ProposalKind } from '../generated/enums.ts';
import { knownParty, refuseBlockedParty } from '../parties/known-party.ts';
import { proposal, type Proposal } from './proposal.ts';

/** Who proposes what to whom, at which hub. */
export type NewProposal = {
  hub: string;
  kind: ProposalKind;
  from: Party;
  to: Party;
  subject: LocalizedText;
  example: boolean;
};

/** Drafts a proposal: an organization in its own name, the staff of the hub for a country. */
export async function draftProposal(
  work: UnitOfWork,
  input: NewProposal,
): Promise<Proposal | InvalidInput | ReferenceUnknown | RuleBreach> {
  const hub = await hubOf(work, input.hub);
  if (isRefusal(hub)) return hub;
  const from = await knownParty(work, input.from, 'from');
  if (isRefusal(from)) return from;
  await holdScreening(work, from.kind === 'ORGANIZATION' ? [from.id] : []);
  const blocked = await refuseBlockedParty(work, from);
  if (blocked) return blocked;
  const to = await knownParty(work, input.to, 'to');
  if (isRefusal(to)) return to;
  const { kind, subject, example } = input;
  return work.create(proposal, {
    status: 'DRAFT',
    previousStatus: null,
    sourceStatus: null,
    kind,
    hub: hub.id,
    from,
    to,
    subject,
    timing: null,
    audience: [from],
    desk: from.kind === 'COUNTRY' ? hub.id : null,
    reviewers: [],
    example,
    provenance: null,
  });
}
