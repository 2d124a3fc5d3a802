import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { peopleOf, take, openUseCaseBed, wrongPairs, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aProject } from '../testing/builders.ts';
import { knownHub, knownOrganization, organizationParty, RU, VN } from '../testing/foreign.ts';
import { publishedProject, text } from '../testing/published.ts';
import { OUTSIDERS, seenBy } from '../testing/seen-by.ts';
import { STEPS } from '../testing/state-tables.ts';
import { project, projectsOfHub, projectsOfOrganization } from './project.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const ids = ({ nodes }: { nodes: readonly { id: string }[] }) => nodes.map(({ id }) => id);

describe('a project', () => {
  it('takes every step of the table, and no other', async () => {
    const wrong = await wrongPairs(bed, {
      aggregate: project,
      steps: STEPS.project,
      values: () => ({
        sourceStatus: null,
        kind: 'JOINT_WORK' as const,
        hub: newId('hub'),
        parties: [RU, VN],
        subject: text('Example'),
        beneficiaries: null,
        example: true,
        provenance: null,
      }),
    });
    expect(wrong).toEqual([]);
  }, 30_000);

  it('is seen by its parties and staff', async () => {
    const [one, two] = [await knownOrganization(bed), await knownOrganization(bed)];
    const row = await aProject(bed, { parties: [organizationParty(one), VN, organizationParty(two)] });
    const people = { 'people of one': peopleOf(one), 'people of two': peopleOf(two) };
    expect(await seenBy(bed, project, row.id, people)).toEqual([
      'a programme manager',
      'the operator',
      'compliance',
      'people of one',
      'people of two',
    ]);
  });

  it('stays off the topic through its whole life when no document states it', async () => {
    const row = await take(bed, await aProject(bed), 'startProject', 'finalizeProject', 'closeProject');
    expect((await bed.changes(row.id)).map(({ topic, changeType }) => [topic, changeType])).toEqual([
      [null, 'recorded'],
      [null, 'implementation'],
      [null, 'finalisation'],
      [null, 'closed'],
    ]);
  });

  it('that a document states is seen by all and on its topic in every state', async () => {
    const stated = await publishedProject(bed, { beneficiaries: text('small companies') });
    const row = await take(bed, stated, 'startProject', 'suspendProject', 'resumeProject', 'cancelProject');
    expect(await seenBy(bed, project, row.id)).toEqual(Object.keys(OUTSIDERS));
    const changes = await bed.changes(row.id);
    expect(changes.map(({ topic, changeType }) => [topic, changeType])).toEqual([
      ['projects.project.v1', 'recorded'],
      ['projects.project.v1', 'implementation'],
      ['projects.project.v1', 'suspended'],
      ['projects.project.v1', 'implementation'],
      ['projects.project.v1', 'cancelled'],
    ]);
    expect(changes[0]?.snapshot).toMatchObject({
      parties: [RU, VN],
      beneficiaries: text('small companies'),
    });
  });

  it('belongs to its hub and to each organization among its parties', async () => {
    const hub = await knownHub(bed);
    const organization = await knownOrganization(bed);
    const party = organizationParty(organization);
    const first = await aProject(bed, { hub, parties: [party, VN] });
    const second = await aProject(bed, { hub, parties: [RU, VN] });
    const third = await aProject(bed, { parties: [RU, party] });
    const read = bed.reader();
    expect(ids(await read.related(projectsOfHub, hub))).toEqual([first.id, second.id]);
    expect(ids(await read.related(projectsOfOrganization, organization))).toEqual([first.id, third.id]);
    expect(ids(await bed.reader({}).related(projectsOfHub, hub))).toEqual([]);
  });
});
