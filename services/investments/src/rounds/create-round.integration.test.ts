import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { roundTerms, usd } from '../testing/builders.ts';
import { knownOrganization } from '../testing/foreign.ts';
import { createRound, type NewRound } from './create-round.ts';

let bed: UseCaseBed;
let startup: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  startup = await knownOrganization(bed, { status: 'DRAFT', example: false });
});
afterAll(() => bed.close());

const create = (values: Partial<NewRound> = {}) => bed.run(createRound, roundTerms(startup, values));

describe('creating a round', () => {
  it('keeps a draft, also for an organization that is not verified yet', async () => {
    const created = await bed.accept(createRound, roundTerms(startup));
    expect(created).toMatchObject({
      ...roundTerms(startup),
      status: 'DRAFT',
      version: 1,
      amountSought: { minorUnits: '50000000', currency: 'USD' },
      example: false,
      provenance: null,
    });
    expect(await bed.changes(created.id)).toMatchObject([
      { topic: 'investments.round.v1', changeType: 'recorded', snapshot: { organization: startup } },
    ]);
  });

  it('counts amounts in the minor units that the currency has', async () => {
    const amountSought = { amount: '1000000000', currency: 'VND' };
    expect(await create({ amountSought })).toMatchObject({
      amountSought: { minorUnits: '1000000000', currency: 'VND' },
    });
    expect(await create({ amountSought: usd('0.01') })).toMatchObject({
      amountSought: { minorUnits: '1', currency: 'USD' },
    });
  });

  it('is demonstration data when its organization is', async () => {
    const organization = await knownOrganization(bed, { example: true });
    expect(await create({ organization })).toMatchObject({ example: true });
  });

  it.each([
    ['no title', { title: '\t' }, 'title'],
    ['no sector', { sectors: [] }, 'sectors'],
    ['a sector that is no path', { sectors: ['it/'] }, 'sectors'],
    ['a capacity below nothing', { capacity: -1 }, 'capacity'],
    ['nothing sought', { amountSought: usd('0.00') }, 'amountSought'],
    ['an unknown currency', { amountSought: { amount: '1', currency: 'usd' } }, 'amountSought'],
  ] as [string, Partial<NewRound>, string][])('refuses %s', async (_what, values, field) => {
    expect(await create(values)).toMatchObject({ refusal: 'InvalidInput', field });
  });

  it('refuses an organization that has not arrived', async () => {
    const organization = newId('org');
    expect(await create({ organization })).toMatchObject({
      refusal: 'ReferenceUnknown',
      reference: organization,
    });
  });

  it('leaves no trace of what it refuses', async () => {
    const before = (await bed.changes()).length;
    await create({ title: '' });
    await create({ organization: newId('org') });
    expect(await bed.changes()).toHaveLength(before);
  });

  it('is for the caller’s own organization', async () => {
    const as = (organization: string) => ({
      as: { roles: ['ORG_EDITOR'] as const, organization },
      operation: 'createRound',
    });
    await expect(bed.run(createRound, roundTerms(startup), as(newId('org')))).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
    expect(await bed.run(createRound, roundTerms(startup), as(startup))).toMatchObject({
      organization: startup,
    });
  });
});
