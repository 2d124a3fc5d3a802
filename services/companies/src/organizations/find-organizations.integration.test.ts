import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aCompany, named as name } from '../testing/builders.ts';
import { named } from './find-organizations.ts';
import { organization } from './organization.ts';
import { registerOrganization } from './register-organization.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  for (const value of ['Cabot Т8', 'Ab Initio', 'Лаборатория'])
    await bed.accept(registerOrganization, aCompany({ names: [name(value)], example: false }));
}, 60_000);
afterAll(() => bed.close());

const found = async (search: string | null) => {
  const { nodes } = await bed.reader().list(organization, {}, (row) => named(row, search));
  return nodes.map(({ names }) => names[0]?.value);
};

it.each([
  ['abot', ['Cabot Т8']],
  ['ab', ['Ab Initio']],
  ['т8', ['Cabot Т8']],
  ['T8', ['Cabot Т8']],
  ['лаб', ['Лаборатория']],
  ['laboratori', ['Лаборатория']],
  ['a', []],
  ['%', []],
  ['--', []],
  [null, ['Cabot Т8', 'Ab Initio', 'Лаборатория']],
])('%p finds %p', async (search, names) => {
  expect(await found(search)).toEqual(names);
});
