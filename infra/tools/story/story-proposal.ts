import assert from 'node:assert/strict';
import { mutate, nameOf, onceKnown, seenRow, step, type Answer, type Story } from './story-tools.ts';

const MANAGER = 'manager-first';
const REVIEWERS = ['reviewer-1', 'reviewer-2', 'reviewer-3'];
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

/** Chapter 5: a company drafts a proposal to the host country and submits it; the hub finds it eligible. */
export async function proposeAsCompany(story: Story): Promise<void> {
  const input = {
    hub: story.hub.id,
    kind: 'JOINT_PROJECT',
    from: { kind: 'ORGANIZATION', id: story.placeOf('organization:COMPANY') },
    to: { kind: 'COUNTRY', id: 'VN' },
    subject: { lang: 'en', value: 'Example proposal: software for public services' },
    example: true,
  };
  const draft = { name: 'draftProposal', input, expected: 'Proposal' };
  const editor = await story.as('company-editor');
  const drafted = await onceKnown('projects to learn of the company', () => mutate(editor, draft));
  const manager = await story.as(MANAGER);
  await assert.rejects(seenRow(manager, 'proposal', drafted.id), /not to be seen/);
  const admin = await story.as('company-admin');
  const submitted = await step(admin, 'submitProposal', 'Proposal', drafted, 'SUBMITTED');
  await onceKnown('projects to learn of the manager', () =>
    step(manager, 'declareEligible', 'Proposal', submitted, 'ELIGIBLE'),
  );
  story.report(
    `   ${nameOf('company-editor')} drafted the company’s, ${nameOf('company-admin')} submitted it, ` +
      `${nameOf(MANAGER)} declared it eligible`,
  );
}

/** The proposal that the article expects: received, reviewed by three, approved by the manager, who reviewed nothing. */
export async function bringTheProposal(story: Story): Promise<Answer> {
  const manager = await story.as(MANAGER);
  let proposal = await seenRow(manager, 'proposal', story.hub.proposal);
  assert.equal(proposal.status, 'EXPECTED');
  for (const [command, status] of TO_REVIEW)
    proposal = await step(manager, command, 'Proposal', proposal, status);
  await assert.rejects(step(manager, 'recordConsensus', 'Proposal', proposal, 'CONSENSUS'), /0 of 3 reviews/);
  for (const subject of REVIEWERS) await review(story, subject, proposal);
  story.report(`   the e-government proposal: reviewed by ${REVIEWERS.map(nameOf).join(', ')}, no conflict`);
  for (const [command, status] of TO_APPROVAL)
    proposal = await step(manager, command, 'Proposal', proposal, status);
  story.report(`   consensus, panel: APPROVED by ${nameOf(MANAGER)}, who reviewed nothing`);
  return proposal;
}

/** The manager assigns a reviewer, who declares that there is no conflict of interest and submits a review. */
async function review(story: Story, subject: string, proposal: Answer): Promise<void> {
  const reviewer = await story.as(subject);
  const scores = { excellence: 4, impact: 4, implementation: 4, comment: 'Example review' };
  const input = { proposal: proposal.id, ...scores };
  const submit = { name: 'submitReview', input, expected: 'Review', fields: 'id version' };
  await assert.rejects(mutate(reviewer, submit), /NOT_FOUND|FORBIDDEN/);
  const { me } = await reviewer.get<{ me: { person: { id: string } } }>('{ me { person { id } } }');
  const assign = {
    name: 'assignReviewer',
    input: { proposal: proposal.id, reviewer: me.person.id },
    expected: 'ReviewAssignment',
  };
  const manager = await story.as(MANAGER);
  const assigned = await onceKnown(`projects to learn of ${subject}`, () => mutate(manager, assign));
  await onceKnown(`projects to learn what ${subject} may`, () =>
    step(reviewer, 'declareNoConflict', 'ReviewAssignment', assigned, 'ACCEPTED'),
  );
  await mutate(reviewer, submit);
}
