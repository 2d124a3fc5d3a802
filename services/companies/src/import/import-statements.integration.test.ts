import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { countStatements, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aSource, named, records } from '../testing/builders.ts';
import { importCompanies } from './import-companies.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

/** A document with one organization, and with so many persons who work for it and so many facts about it. */
const aDocument = (each: number) => {
  const nths = Array.from({ length: each }, (_, nth) => nth);
  return records({
    organizations: [
      { source: aSource(`o${each}`), names: [named(`Example ${each}`)], kind: 'FUND', status: 'DRAFT' },
    ],
    persons: nths.map((nth) => ({
      source: aSource(`o${each}/p${nth}`),
      names: [named(`Example Person ${nth}`)],
      organization: `o${each}`,
      position: { lang: 'en', value: 'Head' },
      roles: ['HEAD'],
    })),
    facts: nths.map((nth) => ({
      source: aSource(`o${each}/t${nth}`),
      category: 'TRADE',
      parties: [{ kind: 'ORGANIZATION', id: `o${each}` }],
    })),
  });
};

it('an import takes as many statements for many persons, memberships and facts as for few', async () => {
  await bed.accept(importCompanies, aDocument(1));
  const countOf = (each: number) =>
    countStatements(bed.pool, () => bed.accept(importCompanies, aDocument(each)));
  expect(await countOf(20)).toEqual(await countOf(2));
});
