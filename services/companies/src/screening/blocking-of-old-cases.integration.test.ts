import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { give, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aClearScreening, anOrganization, aReviewedScreening, asSecond } from '../testing/builders.ts';
import { screeningCase, type ScreeningCase } from './screening-case.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const asThird = { as: { subject: 'clara', roles: ['COMPLIANCE'] } } as const;
const migrate = async (direction: 'up' | 'down') => {
  const file = new URL(`../../migrations/0141-screening-blocking.${direction}.sql`, import.meta.url);
  await bed.asOwner((owner) => owner.query(readFileSync(file, 'utf8')));
};
const isBlocking = async ({ id }: ScreeningCase) => (await bed.reader().byId(screeningCase, id))?.blocking;

it('cases from before the column block from the block on, through an appeal, until they are cleared', async () => {
  const reviewed = async (verdict: 'MATCH' | 'NO_MATCH') =>
    aReviewedScreening(bed, (await anOrganization(bed)).id, verdict);
  const block = async () => give(bed, await reviewed('MATCH'), 'blockScreening', {}, asSecond);
  const appealed = async () => give(bed, await block(), 'appealScreening');
  const afterAppeal = async () => give(bed, await appealed(), 'reviewAppeal', {}, asThird);
  const cases = [await block(), await appealed(), await afterAppeal()];
  const others = [
    await reviewed('MATCH'),
    await aClearScreening(bed, (await anOrganization(bed)).id),
    await give(bed, await aClearScreening(bed, (await anOrganization(bed)).id), 'expireScreening'),
  ];
  const all = [...cases, ...others];
  const expected = [true, true, true, false, false, false];
  expect(await Promise.all(all.map((one) => isBlocking(one)))).toEqual(expected);
  await migrate('down');
  await migrate('up');
  expect(await Promise.all(all.map((one) => isBlocking(one)))).toEqual(expected);
});
