import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { mandateTerms, usd } from '../testing/builders.ts';
import { knownOrganization } from '../testing/foreign.ts';
import { createMandate, type NewMandate } from './create-mandate.ts';

let bed: UseCaseBed;
let fund: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  fund = await knownOrganization(bed, { kind: 'FUND', status: 'DRAFT', example: false });
});
afterAll(() => bed.close());

const create = (values: Partial<NewMandate> = {}) => bed.run(createMandate, mandateTerms(fund, values));

describe('creating a mandate', () => {
  it('keeps a draft with its amounts in minor units, also for an organization that is not verified yet', async () => {
    const created = await bed.accept(createMandate, mandateTerms(fund));
    expect(created).toMatchObject({
      ...mandateTerms(fund),
      status: 'DRAFT',
      version: 1,
      ticketMin: { minorUnits: '10000000', currency: 'USD' },
      ticketMax: { minorUnits: '200000000', currency: 'USD' },
      example: false,
      provenance: null,
    });
    expect(await bed.changes(created.id)).toMatchObject([
      { topic: 'investments.mandate.v1', changeType: 'recorded', snapshot: { organization: fund } },
    ]);
  });

  it('takes the smallest terms there are', async () => {
    expect(
      await create({
        stages: ['GROWTH'],
        ticketMin: usd('0'),
        ticketMax: usd('0'),
        homeCountries: [],
        targetCountries: [],
        exclusions: [],
        thesis: '',
        capacity: 0,
      }),
    ).toMatchObject({ status: 'DRAFT', capacity: 0 });
  });

  it('is demonstration data when its organization is', async () => {
    const organization = await knownOrganization(bed, { example: true });
    expect(await create({ organization })).toMatchObject({ example: true });
  });

  it.each([
    ['no title', { title: ' ' }, 'title'],
    ['no stage', { stages: [] }, 'stages'],
    ['no sector', { sectors: [] }, 'sectors'],
    ['a sector that is no path', { sectors: ['it', 'Everything!'] }, 'sectors'],
    ['a capacity below nothing', { capacity: -1 }, 'capacity'],
    ['an unknown currency', { ticketMin: { amount: '1', currency: 'ZZZ' } }, 'ticketMin'],
    ['an amount below nothing', { ticketMax: usd('-1') }, 'ticketMax'],
    ['more decimals than the currency has', { ticketMin: { amount: '1.5', currency: 'VND' } }, 'ticketMin'],
    ['a range upside down', { ticketMin: usd('2'), ticketMax: usd('1.99') }, 'ticketMax'],
    ['a range in two currencies', { ticketMax: { amount: '200000000', currency: 'RUB' } }, 'ticketMax'],
  ] as [string, Partial<NewMandate>, string][])('refuses %s', async (_what, values, field) => {
    expect(await create(values)).toMatchObject({ refusal: 'InvalidInput', field });
  });

  it('refuses an organization that has not arrived', async () => {
    const organization = newId('org');
    expect(await create({ organization })).toMatchObject({
      refusal: 'ReferenceUnknown',
      reference: organization,
    });
  });

  it('is for the caller’s own organization', async () => {
    const as = (organization: string) => ({
      as: { roles: ['INVESTOR'] as const, organization },
      operation: 'createMandate',
    });
    await expect(bed.run(createMandate, mandateTerms(fund), as(newId('org')))).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
    expect(await bed.run(createMandate, mandateTerms(fund), as(fund))).toMatchObject({ organization: fund });
  });

  it('answers a repeated request with the mandate that it made', async () => {
    const once = await bed.run(createMandate, mandateTerms(fund), { key: 'the same' });
    expect(await bed.run(createMandate, mandateTerms(fund), { key: 'the same' })).toEqual(once);
    await expect(
      bed.run(createMandate, mandateTerms(fund, { title: 'Another' }), { key: 'the same' }),
    ).rejects.toMatchObject({ extensions: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });
});
