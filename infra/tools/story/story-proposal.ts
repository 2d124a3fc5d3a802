import assert from 'node:assert/strict';
import { mutate, step, type Answer, type Story } from './story-tools.ts';

const TO_REVIEW = [
  ['receiveProposal', 'DRAFT'],
  ['submitProposal', 'SUBMITTED'],
  ['declareEligible', 'ELIGIBLE'],
  ['startReview', 'IN_REVIEW'],
] as const;
const TO_APPROVAL = [
  ['recordConsensus', 'CONSENSUS'],
  ['sendToPanel', 'PANEL'],
  ['approveProposal', 'APPROVED'],
] as const;
const CHANGES = [
  'draft',
  'submitted',
  'eligible',
  'in-review',
  'consensus',
  'panel',
  'approved',
  'roadmapped',
];
const REVIEWERS = ['reviewer-1', 'reviewer-2', 'reviewer-3'];

type Path = { unit: string; length: number; paths: { milestones: { action: { value: string } }[] }[] };

/** Chapter 4: received, reviewed by three, approved, and put into the roadmap behind the step that draws it up. */
export async function reviewTheProposal(story: Story): Promise<void> {
  const manager = await story.as('programme-manager', ['PROGRAMME_MANAGER']);
  const { proposal: before } = await manager.get<{ proposal: Answer }>(
    'query ($id: ID!) { proposal(id: $id) { id version status } }',
    { id: story.hub.proposal },
  );
  assert.equal(before.status, 'EXPECTED');
  let proposal = before;
  for (const [command, status] of TO_REVIEW)
    proposal = await step(manager, command, 'Proposal', proposal, status);
  await assert.rejects(step(manager, 'recordConsensus', 'Proposal', proposal, 'CONSENSUS'), /0 of 3 reviews/);
  for (const subject of REVIEWERS) {
    const reviewer = await story.as(subject, ['REVIEWER']);
    const scores = { excellence: 4, impact: 4, implementation: 4, comment: 'Example review' };
    const input = { proposal: proposal.id, ...scores };
    await mutate(reviewer, { name: 'submitReview', input, expected: 'Review', fields: 'id version' });
  }
  for (const [command, status] of TO_APPROVAL)
    proposal = await step(manager, command, 'Proposal', proposal, status);
  story.report('   received, eligible, three reviews, consensus, panel: APPROVED');
  const path = await putIntoRoadmap(story, proposal);
  assert.deepEqual({ unit: path.unit, length: path.length }, { unit: 'STEPS', length: 3 });
  story.partner.expect('projects.proposal.v1', proposal.id, 'recorded', ...CHANGES);
  story.partner.expect('projects.roadmap.v1', story.hub.roadmap, 'recorded', 'updated');
  story.report(
    `   in the roadmap; critical path: ${path.length} ${path.unit}, ${path.paths.length} tied paths`,
  );
  for (const { milestones } of path.paths) {
    story.report(`     ${milestones.map(({ action }) => action.value).join(' → ')}`);
  }
}

async function putIntoRoadmap(story: Story, proposal: Answer): Promise<Path> {
  const manager = await story.as('programme-manager', ['PROGRAMME_MANAGER']);
  type Roadmap = {
    roadmap: { milestones: { nodes: { id: string; produces: string | null }[] }; criticalPath: Path };
  };
  const query = `query ($id: ID!) { roadmap(id: $id) {
    milestones { nodes { id produces } } criticalPath { unit length paths { milestones { action { value } } } }
  } }`;
  const { roadmap: before } = await manager.get<Roadmap>(query, { id: story.hub.roadmap });
  const drawnUp = before.milestones.nodes.find(({ produces }) => produces === 'roadmap');
  assert.ok(drawnUp, 'the step that draws up the roadmap is missing');
  const input = {
    proposal: proposal.id,
    expectedVersion: proposal.version,
    roadmap: story.hub.roadmap,
    action: { lang: 'en', value: 'Example milestone: carry out the e-government project' },
    dependsOn: [drawnUp.id],
  };
  await mutate(manager, { name: 'addProposalToRoadmap', input, expected: 'Roadmap' });
  const { roadmap } = await manager.get<Roadmap>(query, { id: story.hub.roadmap });
  return roadmap.criticalPath;
}
