import assert from 'node:assert/strict';
import { mutate, step, type Answer, type Story } from './story-tools.ts';

const TO_REVIEW = [
  ['receiveProposal', 'DRAFT'],
  ['submitProposal', 'SUBMITTED'],
  ['declareEligible', 'ELIGIBLE'],
  ['startReview', 'IN_REVIEW'],
] as const;
const CHANGES = ['draft', 'submitted', 'eligible', 'in-review'];

type Path = { unit: string; length: number; paths: { milestones: { action: { value: string } }[] }[] };

/**
 * Chapter 4: received and put before its reviewers; the roadmap gets a milestone behind the step that draws it up.
 * Reviews, consensus and approval are persons' acts: they are told once the story's callers are persons.
 */
export async function bringTheProposal(story: Story): Promise<void> {
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
  await unassignedReviewIsRefused(story, proposal);
  story.report('   received, eligible, IN_REVIEW; no consensus without three reviews');
  const path = await extendRoadmap(story);
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

async function unassignedReviewIsRefused(story: Story, proposal: Answer): Promise<void> {
  const reviewer = await story.as('reviewer-1', ['REVIEWER']);
  const scores = { excellence: 4, impact: 4, implementation: 4, comment: 'Example review' };
  const input = { proposal: proposal.id, ...scores };
  await assert.rejects(
    mutate(reviewer, { name: 'submitReview', input, expected: 'Review', fields: 'id version' }),
    /FORBIDDEN/,
  );
}

async function extendRoadmap(story: Story): Promise<Path> {
  const manager = await story.as('programme-manager', ['PROGRAMME_MANAGER']);
  type Roadmap = {
    roadmap: {
      version: number;
      milestones: { nodes: { id: string; produces: string | null }[] };
      criticalPath: Path;
    };
  };
  const query = `query ($id: ID!) { roadmap(id: $id) { version
    milestones { nodes { id produces } } criticalPath { unit length paths { milestones { action { value } } } }
  } }`;
  const { roadmap: before } = await manager.get<Roadmap>(query, { id: story.hub.roadmap });
  const drawnUp = before.milestones.nodes.find(({ produces }) => produces === 'roadmap');
  assert.ok(drawnUp, 'the step that draws up the roadmap is missing');
  const input = {
    id: story.hub.roadmap,
    expectedVersion: before.version,
    action: { lang: 'en', value: 'Example milestone: carry out the e-government project' },
    dependsOn: [drawnUp.id],
  };
  await mutate(manager, { name: 'addMilestone', input, expected: 'Roadmap' });
  const { roadmap } = await manager.get<Roadmap>(query, { id: story.hub.roadmap });
  return roadmap.criticalPath;
}
