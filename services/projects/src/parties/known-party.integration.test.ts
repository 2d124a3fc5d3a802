import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Party } from '@hub/hub-language';
import { openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { knownOrganization, organizationParty, RU, VN } from '../testing/foreign.ts';
import { isSameParty, knownParties, knownParty } from './known-party.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const party = (one: Party) => bed.run((work) => knownParty(work, one, 'from'), {});
const parties = (all: readonly Party[]) => bed.run((work) => knownParties(work, all, 'parties'), {});

describe('a party', () => {
  it('is a known organization, or a country by its code', async () => {
    const organization = organizationParty(await knownOrganization(bed));
    expect(await party(organization)).toEqual(organization);
    expect(await party(VN)).toEqual(VN);
  });

  it('keeps its kind and id alone', async () => {
    expect(await party({ ...VN, name: 'Viet Nam' } as Party)).toEqual(VN);
  });

  it.each(['', 'vn', 'VNM', 'V', 'V1', ' VN'])('is no country by the code %j', async (id) => {
    expect(await party({ kind: 'COUNTRY', id })).toMatchObject({ refusal: 'InvalidInput', field: 'from' });
  });

  it.each([newId('org'), newId('hub'), 'no id'])('is no organization by the id %s', async (id) => {
    expect(await party({ kind: 'ORGANIZATION', id })).toMatchObject({
      refusal: 'ReferenceUnknown',
      reference: id,
    });
  });
});

describe('several parties', () => {
  it('stay in their order', async () => {
    const organization = organizationParty(await knownOrganization(bed));
    expect(await parties([VN, organization, RU])).toEqual([VN, organization, RU]);
  });

  it('are at least one', async () => {
    expect(await parties([])).toMatchObject({ refusal: 'InvalidInput', field: 'parties' });
  });

  it('are refused with the first that is wrong, by its place', async () => {
    const wrong: Party = { kind: 'COUNTRY', id: 'Laos' };
    expect(await parties([VN, wrong, organizationParty(newId('org'))])).toMatchObject({
      refusal: 'InvalidInput',
      field: 'parties.1',
    });
  });

  it('are the same when kind and id are', () => {
    expect(isSameParty(VN, { ...VN })).toBe(true);
    expect(isSameParty(VN, RU)).toBe(false);
    expect(isSameParty(VN, { kind: 'ORGANIZATION', id: 'VN' })).toBe(false);
  });
});
