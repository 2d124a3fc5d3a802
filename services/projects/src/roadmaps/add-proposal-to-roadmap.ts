import {
  invalidInput,
  isRefusal,
  type IllegalTransition,
  type InvalidInput,
  type LocalizedText,
  type RuleBreach,
} from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { refuseBlockedParty } from '../parties/known-party.ts';
import { proposal, type Proposal } from '../proposals/proposal.ts';
import { refuseDuration, refuseUnlessDraft, soundPlan } from './check-plan.ts';
import { newMilestone } from './milestone.ts';
import { roadmap, type Roadmap } from './roadmap.ts';

/** `expectedVersion` is the proposal's. */
export type RoadmappedProposal = {
  proposal: string;
  expectedVersion: number;
  roadmap: string;
  action: LocalizedText;
  dependsOn: readonly string[];
  durationDays?: number | null | undefined;
};

/** An approved proposal becomes a milestone of a draft; both change in one transaction. */
export async function addProposalToRoadmap(
  work: UnitOfWork,
  { action, dependsOn, durationDays, ...input }: RoadmappedProposal,
): Promise<Roadmap | IllegalTransition | InvalidInput | RuleBreach> {
  const approved = await work.load(proposal, input.proposal, input.expectedVersion);
  const blocked = await refuseBlockedParty(work, approved.from);
  if (blocked) return blocked;
  const taken = await work.transition(proposal, approved, 'addProposalToRoadmap');
  if (isRefusal(taken)) return taken;
  const row = await work.load(roadmap, input.roadmap);
  const refused = refuseUnlessDraft(row) ?? refuseOtherHub(row, approved) ?? refuseDuration(durationDays);
  if (refused) return refused;
  const added = newMilestone({
    action,
    actor: approved.from,
    proposal: approved.id,
    dependsOn,
    durationDays: durationDays ?? null,
  });
  const milestones = soundPlan([...row.milestones, added]);
  if (isRefusal(milestones)) return milestones;
  return work.save(roadmap, row, { milestones });
}

const refuseOtherHub = (row: Roadmap, { hub }: Proposal): InvalidInput | undefined =>
  row.hub === hub ? undefined : invalidInput('proposal and roadmap belong to different hubs', 'roadmap');
