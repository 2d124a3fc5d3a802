import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { take, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { proposal, type Proposal } from '../proposals/proposal.ts';
import { aProposal, aRoadmap, inPanel } from '../testing/builders.ts';
import { knownHub, VN } from '../testing/foreign.ts';
import { text } from '../testing/published.ts';
import { agreed } from '../testing/signing.ts';
import { addProposalToRoadmap, type RoadmappedProposal } from './add-proposal-to-roadmap.ts';
import { roadmap, roadmapsOfProposal, type Roadmap } from './roadmap.ts';

let bed: UseCaseBed;
let hub: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  hub = await knownHub(bed);
});
afterAll(() => bed.close());

const approved = async (at = hub): Promise<Proposal> =>
  take(bed, await inPanel(bed, await aProposal(bed, { hub: at })), 'approveProposal');

const add = (row: Proposal, to: Roadmap, values: Partial<RoadmappedProposal> = {}) =>
  bed.run(addProposalToRoadmap, {
    proposal: row.id,
    expectedVersion: row.version,
    roadmap: to.id,
    action: text('Carry it out'),
    dependsOn: [],
    ...values,
  });

/** Neither the proposal nor the roadmap has moved. */
async function expectUntouched(row: Proposal, to: Roadmap): Promise<void> {
  const read = bed.reader();
  expect(await read.byId(proposal, row.id)).toEqual(row);
  expect(await read.byId(roadmap, to.id)).toEqual(to);
  expect((await bed.changes(row.id)).at(-1)).toMatchObject({ version: row.version });
}

describe('adding a proposal to a roadmap', () => {
  it('makes it a milestone of its sender, and roadmapped, in one transaction', async () => {
    const row = await approved();
    const draft = await aRoadmap(bed, ['first'], hub);
    const first = draft.milestones[0]?.id ?? '';
    const result = await add(row, draft, { dependsOn: [first], durationDays: 90 });
    expect(result).toMatchObject({
      id: draft.id,
      version: draft.version + 1,
      milestones: [
        { id: first },
        { proposal: row.id, actor: row.from, dependsOn: [first], durationDays: 90, status: 'SCHEDULED' },
      ],
    });
    expect(await bed.reader().byId(proposal, row.id)).toMatchObject({ status: 'ROADMAPPED' });
    expect((await bed.changes(row.id)).at(-1)).toMatchObject({
      topic: 'projects.proposal.v1',
      changeType: 'roadmapped',
    });
    const { nodes } = await bed.reader().related(roadmapsOfProposal, row.id);
    expect(nodes.map(({ id }) => id)).toEqual([draft.id]);
  });

  it('is done once', async () => {
    const row = await approved();
    const [one, other] = [await aRoadmap(bed, [], hub), await aRoadmap(bed, [], hub)];
    const results = await Promise.allSettled([add(row, one), add(row, other)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const present = await bed.reader().byId(proposal, row.id);
    expect(await add({ ...row, version: present?.version ?? 0 }, one)).toMatchObject({
      refusal: 'IllegalTransition',
      from: 'ROADMAPPED',
      command: 'addProposalToRoadmap',
    });
  });

  it('needs an approved proposal', async () => {
    const draft = await aProposal(bed, { hub });
    const to = await aRoadmap(bed, [], hub);
    expect(await add(draft, to)).toMatchObject({ refusal: 'IllegalTransition', from: 'DRAFT' });
    await expectUntouched(draft, to);
  });

  it('needs a roadmap in draft, of the same hub', async () => {
    const row = await approved();
    const elsewhere = await aRoadmap(bed, [], await knownHub(bed));
    expect(await add(row, elsewhere)).toMatchObject({ refusal: 'InvalidInput', field: 'roadmap' });
    const signed = await agreed(bed, await aRoadmap(bed, ['first'], hub), [VN]);
    expect(await add(row, signed)).toMatchObject({ refusal: 'RuleBreach', rule: 'ROADMAP_NOT_DRAFT' });
    await expectUntouched(row, signed);
  });

  it('leaves both as they were when the milestone does not fit', async () => {
    const row = await approved();
    const to = await aRoadmap(bed, [], hub);
    expect(await add(row, to, { durationDays: -3 })).toMatchObject({ field: 'durationDays' });
    expect(await add(row, to, { dependsOn: [newId('mil')] })).toMatchObject({ field: 'dependsOn' });
    await expect(add(row, { ...to, id: newId('rdm') })).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
    await expectUntouched(row, to);
  });
});
