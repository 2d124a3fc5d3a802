import {
  invalidInput,
  newId,
  requireHub,
  ruleBreach,
  stepOrRefuse,
  type Party,
  type Work,
} from '@hub/service-kit';
import type {
  AddDependencyInput,
  AddMilestoneInput,
  AddProposalToRoadmapInput,
  DraftRoadmapInput,
  ProposeRoadmapInput,
  ReportMilestoneInput,
  SignRoadmapInput,
} from '../graphql/generated.ts';
import { proposalAggregate } from '../proposals/proposal.entity.ts';
import { requireParties, requireParty } from '../proposals/review-proposal.ts';
import { hasCircle } from './critical-path.ts';
import { milestoneMachine, roadmapAggregate, versionHash, type Milestone, type Roadmap } from './roadmap.ts';

const member = (row: Roadmap) => ({ __typename: 'Roadmap' as const, ...row });

export const aMilestone = (fields: Partial<Milestone> & Pick<Milestone, 'action'>): Milestone => ({
  id: newId('mil'),
  status: 'SCHEDULED',
  order: null,
  actor: null,
  timing: null,
  produces: null,
  proposal: null,
  dependsOn: [],
  durationDays: null,
  evidence: null,
  provenance: null,
  ...fields,
});

export async function draftRoadmap(work: Work, input: DraftRoadmapInput) {
  await requireHub(work.manager, input.hub);
  const created = await work.create(roadmapAggregate, {
    status: 'DRAFT',
    hub: input.hub,
    milestones: [],
    parties: [],
    signatures: [],
    example: input.example,
    provenance: null,
  });
  return member(created);
}

/** Milestones change only while the roadmap is a draft: what is being signed stays as it is. */
function requireDraft(row: Roadmap): void {
  if (row.status === 'DRAFT') return;
  throw ruleBreach('ROADMAP_NOT_DRAFT', `the roadmap is ${row.status}; reviseRoadmap makes it a draft again`);
}

function checkMilestones(milestones: readonly Milestone[]): readonly Milestone[] {
  const ids = new Set(milestones.map(({ id }) => id));
  for (const { dependsOn } of milestones) {
    const missing = dependsOn.find((id) => !ids.has(id));
    if (missing) throw invalidInput(`${missing} is not a milestone of this roadmap`, 'dependsOn');
  }
  if (hasCircle(milestones)) throw ruleBreach('CIRCLE', 'this dependency would close a circle');
  return milestones;
}

function checkDuration(days: number | null | undefined): number | null {
  if (typeof days === 'number' && days < 0)
    throw invalidInput('a duration is 0 days or more', 'durationDays');
  return days ?? null;
}

export async function addMilestone(work: Work, input: AddMilestoneInput) {
  const row = await work.load(roadmapAggregate, input.id, input.expectedVersion);
  requireDraft(row);
  const milestone = aMilestone({
    action: input.action,
    actor: input.actor ? await requireParty(work, input.actor, 'actor') : null,
    dependsOn: input.dependsOn,
    durationDays: checkDuration(input.durationDays),
  });
  const milestones = checkMilestones([...row.milestones, milestone]);
  return member(await work.save(roadmapAggregate, row, { milestones }));
}

export async function addDependency(work: Work, input: AddDependencyInput) {
  const row = await work.load(roadmapAggregate, input.id, input.expectedVersion);
  requireDraft(row);
  findMilestone(row, input.milestone);
  const milestones = checkMilestones(
    row.milestones.map((milestone) =>
      milestone.id === input.milestone
        ? { ...milestone, dependsOn: [...new Set([...milestone.dependsOn, input.dependsOn])] }
        : milestone,
    ),
  );
  return member(await work.save(roadmapAggregate, row, { milestones }));
}

function findMilestone(row: Roadmap, id: string): Milestone {
  const milestone = row.milestones.find((m) => m.id === id);
  if (!milestone) throw invalidInput(`${id} is not a milestone of this roadmap`, 'milestone');
  return milestone;
}

/** An approved proposal becomes a milestone; both change in one transaction. */
export async function addProposalToRoadmap(work: Work, input: AddProposalToRoadmapInput) {
  const proposal = await work.load(proposalAggregate, input.proposal, input.expectedVersion);
  work.requireStep(proposalAggregate, proposal, 'addProposalToRoadmap');
  const row = await work.load(roadmapAggregate, input.roadmap);
  requireDraft(row);
  if (row.hub !== proposal.hub)
    throw invalidInput('proposal and roadmap belong to different hubs', 'roadmap');
  const milestone = aMilestone({
    action: input.action,
    actor: proposal.from,
    proposal: proposal.id,
    dependsOn: input.dependsOn,
    durationDays: checkDuration(input.durationDays),
  });
  const milestones = checkMilestones([...row.milestones, milestone]);
  await work.step(proposalAggregate, proposal, 'addProposalToRoadmap');
  return member(await work.save(roadmapAggregate, row, { milestones }));
}

export async function proposeRoadmap(work: Work, input: ProposeRoadmapInput) {
  const row = await work.load(roadmapAggregate, input.id, input.expectedVersion);
  if (row.milestones.length === 0)
    throw ruleBreach('NO_MILESTONES', 'a roadmap without milestones cannot be agreed');
  const parties = await requireParties(work, input.parties, 'parties');
  return member(await work.step(roadmapAggregate, row, 'proposeRoadmap', null, { parties, signatures: [] }));
}

const isSame = (a: Party, b: Party) => a.kind === b.kind && a.id === b.id;

export async function signRoadmap(work: Work, input: SignRoadmapInput) {
  const row = await work.load(roadmapAggregate, input.id, input.expectedVersion);
  work.requireStep(roadmapAggregate, row, 'signRoadmap');
  const party = row.parties.find((one) => isSame(one, input.party));
  if (!party) throw invalidInput('this is not a party of the roadmap', 'party');
  if (row.signatures.some((signature) => isSame(signature.party, party))) {
    throw ruleBreach('ALREADY_SIGNED', 'this party has signed already');
  }
  if (input.versionHash !== versionHash(row.milestones)) {
    throw ruleBreach(
      'OTHER_VERSION',
      'the hash is of another version: read the roadmap again before signing',
    );
  }
  const signatures = [...row.signatures, { party, versionHash: input.versionHash }];
  const complete = signatures.length === row.parties.length;
  const saved = complete
    ? await work.step(roadmapAggregate, row, 'signRoadmap', null, { signatures })
    : await work.save(roadmapAggregate, row, { signatures });
  return member(saved);
}

export async function reportMilestone(work: Work, input: ReportMilestoneInput) {
  const row = await work.load(roadmapAggregate, input.id, input.expectedVersion);
  if (row.status !== 'ACTIVE')
    throw ruleBreach('ROADMAP_NOT_ACTIVE', `the roadmap is ${row.status}, not ACTIVE`);
  const milestone = findMilestone(row, input.milestone);
  const status = stepOrRefuse(milestoneMachine, input.status, milestone.status, `milestone ${milestone.id}`);
  if (status === 'MET' && !input.evidence?.trim()) throw invalidInput('MET needs evidence', 'evidence');
  const milestones = row.milestones.map((one) =>
    one.id === milestone.id ? { ...one, status, evidence: input.evidence ?? null } : one,
  );
  return member(await work.save(roadmapAggregate, row, { milestones }));
}
