import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { peopleOf, seen, take, openUseCaseBed, wrongPairs, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { UNSIGNED } from '../parties/signature.ts';
import { anActiveRoadmap, aRoadmap } from '../testing/builders.ts';
import { knownHub, knownOrganization, organizationParty, VN } from '../testing/foreign.ts';
import { aProposalRecord, aStep, publishedProposal, publishedRoadmap } from '../testing/published.ts';
import { agreed, proposed } from '../testing/signing.ts';
import { OUTSIDERS, seenBy } from '../testing/seen-by.ts';
import { STEPS } from '../testing/state-tables.ts';
import { roadmap, roadmapsOfHub, roadmapsOfProposal } from './roadmap.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const ids = ({ nodes }: { nodes: readonly { id: string }[] }) => nodes.map(({ id }) => id);

describe('a roadmap', () => {
  it('takes every step of the table, and no other', async () => {
    const wrong = await wrongPairs(bed, {
      aggregate: roadmap,
      steps: STEPS.roadmap,
      values: () => ({
        hub: newId('hub'),
        milestones: [],
        parties: [],
        ...UNSIGNED,
        example: true,
        provenance: null,
      }),
    });
    expect(wrong).toEqual([]);
  }, 30_000);

  it('is seen by staff, by its signatories once it is open to them, and by all when they have agreed', async () => {
    const organization = await knownOrganization(bed);
    const party = organizationParty(organization);
    const people = { 'people of a party': peopleOf(organization) };
    const draft = await aRoadmap(bed);
    const staff = ['a programme manager', 'the operator', 'compliance'];
    expect(await seenBy(bed, roadmap, draft.id, people)).toEqual(staff);
    const open = await proposed(bed, draft, [party, VN]);
    expect(await seenBy(bed, roadmap, open.id, people)).toEqual([...staff, 'people of a party']);
    const row = await agreed(bed, await take(bed, open, 'reviseRoadmap'), [party, VN]);
    expect(row.status).toBe('AGREED');
    expect(await seenBy(bed, roadmap, row.id)).toEqual(Object.keys(OUTSIDERS));
    const types = (await bed.changes(row.id)).map(({ topic, changeType }) => [topic, changeType]);
    expect(types).toEqual([
      [null, 'recorded'],
      [null, 'updated'],
      [null, 'in-agreement'],
      [null, 'draft'],
      [null, 'in-agreement'],
      [null, 'updated'],
      ['projects.roadmap.v1', 'agreed'],
    ]);
  });

  it('that a document states is seen by all as a draft', async () => {
    const stated = await publishedRoadmap(bed);
    expect(await seenBy(bed, roadmap, stated.id)).toEqual(Object.keys(OUTSIDERS));
    expect((await bed.changes(stated.id))[0]).toMatchObject({
      topic: 'projects.roadmap.v1',
      changeType: 'recorded',
      snapshot: { status: 'DRAFT', milestones: [{ status: 'SCHEDULED' }] },
    });
  });

  it('ends completed or superseded', async () => {
    const [one, other] = [await anActiveRoadmap(bed), await anActiveRoadmap(bed)];
    expect(await take(bed, one, 'completeRoadmap')).toMatchObject({ status: 'COMPLETED' });
    const superseded = await take(bed, other, 'supersedeRoadmap');
    expect(superseded).toMatchObject({ status: 'SUPERSEDED' });
    expect(await bed.mutate('completeRoadmap', seen(superseded))).toMatchObject({
      refusal: 'IllegalTransition',
      from: 'SUPERSEDED',
    });
  });

  it('belongs to its hub and to the proposals that its milestones produce', async () => {
    const hub = await knownHub(bed);
    const record = await aProposalRecord(bed, { hub });
    const announced = await publishedProposal(bed, record);
    const other = await publishedProposal(bed, { hub });
    const produces = record.source.recordId;
    const steps = [aStep('first', { produces }), aStep('second', { dependsOn: ['first'] })];
    const leading = await publishedRoadmap(bed, { hub, steps });
    const unrelated = await aRoadmap(bed, ['Example step'], hub);
    const read = bed.reader();
    expect(ids(await read.related(roadmapsOfProposal, announced.id))).toEqual([leading.id]);
    expect(ids(await read.related(roadmapsOfProposal, other.id))).toEqual([]);
    expect(ids(await read.related(roadmapsOfHub, hub))).toEqual([leading.id, unrelated.id]);
    expect(ids(await bed.reader({}).related(roadmapsOfHub, hub))).toEqual([leading.id]);
  });
});
