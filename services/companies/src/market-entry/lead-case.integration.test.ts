import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { give, openUseCaseBed, seen, take, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import type { Hub } from '../hubs/hub.ts';
import { aCase, aHub, anOrganization } from '../testing/builders.ts';
import { agreePlan, completeCase, openMarketEntryCase } from './lead-case.ts';

let bed: UseCaseBed;
let hub: Hub;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  hub = await aHub(bed);
});
afterAll(() => bed.close());

const opened = async () => aCase(bed, (await anOrganization(bed)).id, hub);

describe('opening a case', () => {
  it('says who enters which country, and is an example when the organization is one', async () => {
    const { id: organization } = await anOrganization(bed);
    const input = { hub: hub.id, organization, targetCountry: 'VN' };
    expect(await bed.accept(openMarketEntryCase, input)).toMatchObject({
      ...input,
      status: 'OPENED',
      plan: null,
      outcome: null,
      example: true,
      provenance: null,
    });
  });

  it.each([
    ['a hub', { hub: newId('hub') }],
    ['an organization', { organization: newId('org') }],
  ])('refuses %s that is unknown', async (_what, unknown) => {
    const { id: organization } = await anOrganization(bed);
    const input = { hub: hub.id, organization, targetCountry: 'VN', ...unknown };
    const [reference] = Object.values(unknown);
    expect(await bed.run(openMarketEntryCase, input)).toMatchObject({
      refusal: 'ReferenceUnknown',
      reference,
    });
  });

  it('is for the operator, and for editors for their own organization only', async () => {
    const { id: organization } = await anOrganization(bed);
    const input = { hub: hub.id, organization, targetCountry: 'VN' };
    const as = (role: 'ORG_EDITOR' | 'ORG_MEMBER', of: string) => ({ roles: [role], organization: of });
    const open = `mutation ($input: OpenMarketEntryCaseInput!) {
      openMarketEntryCase(input: $input) { __typename } }`;
    const errorsOf = async (caller: {
      roles: readonly ('ORG_EDITOR' | 'ORG_MEMBER')[];
      organization: string;
    }) => (await bed.ask(open, { input: { ...input, idempotencyKey: newId('key') } }, caller)).errors;
    expect(await errorsOf(as('ORG_EDITOR', organization))).toEqual([]);
    expect(await errorsOf(as('ORG_MEMBER', organization))).toEqual(['FORBIDDEN at openMarketEntryCase']);
    expect(await errorsOf(as('ORG_EDITOR', newId('org')))).toEqual(['FORBIDDEN at openMarketEntryCase']);
  });
});

describe('agreeing a plan', () => {
  it('writes it down for a qualified case', async () => {
    const qualified = await take(bed, await opened(), 'qualifyCase');
    const planned = await bed.accept(agreePlan, { ...seen(qualified), plan: 'Find a distributor' });
    expect(planned).toMatchObject({ status: 'PLANNED', plan: 'Find a distributor', version: 3 });
  });

  it('refuses a blank plan, and a case that is not qualified', async () => {
    const row = await opened();
    expect(await bed.run(agreePlan, { ...seen(row), plan: ' \n' })).toMatchObject({
      refusal: 'InvalidInput',
      field: 'plan',
    });
    expect(await bed.run(agreePlan, { ...seen(row), plan: 'Find a distributor' })).toMatchObject({
      refusal: 'IllegalTransition',
      from: 'OPENED',
    });
  });
});

describe('completing a case', () => {
  const active = async () => {
    const qualified = await take(bed, await opened(), 'qualifyCase');
    return take(bed, await give(bed, qualified, 'agreePlan', { plan: 'Find a distributor' }), 'startCase');
  };

  it('keeps what came of it', async () => {
    const done = await bed.accept(completeCase, { ...seen(await active()), outcome: 'An office' });
    expect(done).toMatchObject({ status: 'COMPLETED', plan: 'Find a distributor', outcome: 'An office' });
  });

  it('refuses a blank outcome, a case on hold, and one that has moved on', async () => {
    const row = await active();
    expect(await bed.run(completeCase, { ...seen(row), outcome: '' })).toMatchObject({
      refusal: 'InvalidInput',
      field: 'outcome',
    });
    const held = await take(bed, row, 'holdCase');
    expect(await bed.run(completeCase, { ...seen(held), outcome: 'An office' })).toMatchObject({
      refusal: 'IllegalTransition',
      from: 'ON_HOLD',
    });
    await expect(bed.run(completeCase, { ...seen(row), outcome: 'An office' })).rejects.toMatchObject({
      extensions: { code: 'CONFLICT' },
    });
  });
});
