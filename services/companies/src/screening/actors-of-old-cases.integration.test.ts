import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { toUuid } from '@hub/hub-language';
import { openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import {
  aClearScreening,
  anOrganization,
  aReviewedScreening,
  aRunningScreening,
} from '../testing/builders.ts';
import { screeningCase, type ScreeningCase } from './screening-case.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const migrate = async (direction: 'up' | 'down') => {
  const file = new URL(`../../migrations/0120-screening-actors.${direction}.sql`, import.meta.url);
  await bed.asOwner((owner) => owner.query(readFileSync(file, 'utf8')));
};
const actorsOf = async ({ id }: ScreeningCase) => (await bed.reader().byId(screeningCase, id))?.actors;

it('cases from before the column know who decided, ended the run, or closed them', async () => {
  const organization = async () => (await anOrganization(bed)).id;
  const running = await aRunningScreening(bed, await organization());
  const reviewed = await aReviewedScreening(bed, await organization(), 'MATCH');
  const cleared = await aClearScreening(bed, await organization());
  const clearedByOne = await aClearScreening(bed, await organization());
  await bed.database.query('UPDATE screening_case SET decided_by = NULL WHERE id = $1', [
    toUuid(clearedByOne.id),
  ]);
  await migrate('down');
  await migrate('up');
  expect(await actorsOf(running)).toEqual([]);
  expect((await actorsOf(reviewed))?.toSorted((a, b) => a.localeCompare(b))).toEqual(['anna', 'test']);
  expect(await actorsOf(cleared)).toEqual(['boris']);
  expect(await actorsOf(clearedByOne)).toEqual(['test']);
});
