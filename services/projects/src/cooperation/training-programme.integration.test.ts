import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { knownHub, knownOrganization, organizationParty, VN } from '../testing/foreign.ts';
import { publishedTraining } from '../testing/published.ts';
import { OUTSIDERS, seenBy } from '../testing/seen-by.ts';
import { trainingOfHub, trainingOfOrganization, trainingProgramme } from './training-programme.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const ids = ({ nodes }: { nodes: readonly { id: string }[] }) => nodes.map(({ id }) => id);

describe('a training programme', () => {
  it('is recorded as the document states it, for all to see', async () => {
    const row = await publishedTraining(bed, { traineesCountry: 'VN', sourceStatus: 'PLANNED' });
    expect(row).toMatchObject({ version: 1, example: false, traineesCountry: 'VN', sourceStatus: 'PLANNED' });
    expect(await bed.changes(row.id)).toMatchObject([
      {
        topic: 'projects.training.v1',
        changeType: 'recorded',
        snapshot: { traineesCountry: 'VN', subject: { value: 'Example training of specialists' } },
      },
    ]);
    expect(await seenBy(bed, trainingProgramme, row.id)).toEqual(Object.keys(OUTSIDERS));
  });

  it('says nothing of where the trainees come from when the document does not', async () => {
    const row = await publishedTraining(bed, { traineesCountry: null });
    expect(row.traineesCountry).toBeNull();
    expect((await bed.changes(row.id))[0]?.snapshot).not.toHaveProperty('traineesCountry');
  });

  it('belongs to its hub and to each organization among its parties', async () => {
    const hub = await knownHub(bed);
    const organization = await knownOrganization(bed);
    const mine = await publishedTraining(bed, { hub, parties: [VN, organizationParty(organization)] });
    const other = await publishedTraining(bed, { hub });
    const read = bed.reader({});
    expect(ids(await read.related(trainingOfHub, hub))).toEqual([mine.id, other.id]);
    expect(ids(await read.related(trainingOfOrganization, organization))).toEqual([mine.id]);
  });
});
