import { seen, take, type UseCaseBed } from '@hub/service-kit/testing';
import { addProposalToRoadmap } from '../roadmaps/add-proposal-to-roadmap.ts';
import { reportMilestone } from '../roadmaps/report-milestone.ts';
import type { Roadmap } from '../roadmaps/roadmap.ts';
import { aMilestone, anActiveRoadmap, inPanel } from './builders.ts';
import { RU, VN } from './foreign.ts';
import { aProposalRecord, aStep, publishedProposal, publishedRoadmap, text } from './published.ts';
import { agreed, proposed } from './signing.ts';

/** A roadmap that a document states, drawn up, revised, agreed on and carried out; and others that end before. */
export async function liveRoadmaps(bed: UseCaseBed, hub: string): Promise<void> {
  const planned = await statedRoadmap(bed, hub);
  const longer = await aMilestone(bed, await withApproved(bed, planned), {
    action: text('Example step that both parties asked for'),
    actor: RU,
    dependsOn: planned.milestones.map(({ id }) => id),
    durationDays: 30,
  });
  const active = await take(
    bed,
    await agreed(bed, await take(bed, await proposed(bed, longer), 'reviseRoadmap')),
    'activateRoadmap',
  );
  await take(bed, await reported(bed, active), 'completeRoadmap');
  await take(bed, await anActiveRoadmap(bed), 'supersedeRoadmap');
}

/** Two steps of the document, the first of which produces a proposal. */
async function statedRoadmap(bed: UseCaseBed, hub: string): Promise<Roadmap> {
  const record = await aProposalRecord(bed, { hub });
  await publishedProposal(bed, record);
  return publishedRoadmap(bed, {
    hub,
    steps: [
      aStep('example step 1', { order: 1, actor: VN, produces: record.source.recordId }),
      aStep('example step 2', { order: 2, timing: text('after the first'), dependsOn: ['example step 1'] }),
    ],
  });
}

/** The roadmap with a proposal that the panel approved as its last milestone. */
async function withApproved(bed: UseCaseBed, row: Roadmap): Promise<Roadmap> {
  const received = await take(bed, await publishedProposal(bed, { hub: row.hub }), 'receiveProposal');
  const approved = await take(bed, await inPanel(bed, received), 'approveProposal');
  return bed.accept(addProposalToRoadmap, {
    proposal: approved.id,
    expectedVersion: approved.version,
    roadmap: row.id,
    action: text('Example project that was proposed'),
    dependsOn: [],
    durationDays: 90,
  });
}

/** The roadmap with every milestone met. */
async function reported(bed: UseCaseBed, active: Roadmap): Promise<Roadmap> {
  let row = active;
  for (const { id } of active.milestones) {
    row = await bed.accept(reportMilestone, {
      ...seen(row),
      milestone: id,
      status: 'MET',
      evidence: 'Example record that both parties signed',
    });
  }
  return row;
}
