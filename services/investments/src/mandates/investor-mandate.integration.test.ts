import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { peopleOf, seen, take, openUseCaseBed, wrongPairs, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aMandate, anActiveMandate } from '../testing/builders.ts';
import { clearedOrganization, knownOrganization, screened } from '../testing/foreign.ts';
import { seenBy, STAFF } from '../testing/seen-by.ts';
import { STEPS } from '../testing/state-tables.ts';
import { mandate, mandatesOfOrganization } from './investor-mandate.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const money = { minorUnits: '100', currency: 'USD' };
const values = (organization: string) => ({
  organization,
  title: 'Example',
  stages: ['SEED' as const],
  sectors: ['it'],
  ticketMin: money,
  ticketMax: money,
  homeCountries: [],
  targetCountries: [],
  exclusions: [],
  thesis: '',
  capacity: 5,
  example: true,
  previousStatus: null,
  provenance: null,
});

describe('a mandate', () => {
  it('takes every step of the table, and no other', async () => {
    const fund = await clearedOrganization(bed);
    const spec = { aggregate: mandate, steps: STEPS.mandate, values: () => values(fund) };
    expect(await wrongPairs(bed, spec)).toEqual([]);
  });

  it('is not active without a verified organization, first or again; all else needs none', async () => {
    const draft = await knownOrganization(bed, { status: 'DRAFT' });
    const rule = 'ORGANIZATION_NOT_VERIFIED';
    const wrong = await wrongPairs(bed, {
      aggregate: mandate,
      steps: STEPS.mandate,
      values: () => values(draft),
      refused: { activateMandate: rule, resumeMandate: rule },
    });
    expect(wrong).toEqual([]);
  });

  it('tells of its life on its topic, with all that it looks for', async () => {
    const draft = await aMandate(bed);
    await take(bed, draft, 'activateMandate', 'pauseMandate', 'resumeMandate', 'retireMandate');
    const changes = await bed.changes(draft.id);
    expect(changes.map(({ topic, changeType, version }) => [topic, changeType, version])).toEqual([
      ['investments.mandate.v1', 'recorded', 1],
      ['investments.mandate.v1', 'active', 2],
      ['investments.mandate.v1', 'paused', 3],
      ['investments.mandate.v1', 'active', 4],
      ['investments.mandate.v1', 'retired', 5],
    ]);
    expect(changes[0]?.snapshot).toEqual({ ...draft, previousStatus: undefined, provenance: undefined });
  });

  it('is seen by its own organization and by staff, in every state', async () => {
    const row = await anActiveMandate(bed);
    const people = { 'its own people': peopleOf(row.organization) };
    expect(await seenBy(bed, mandate, row.id, people)).toEqual([...STAFF, 'its own people']);
  });

  it('is found with its organization, by those who see it', async () => {
    const first = await aMandate(bed);
    const second = await aMandate(bed, { organization: first.organization });
    await aMandate(bed);
    const ofOrganization = async (read = bed.reader()) =>
      (await read.related(mandatesOfOrganization, first.organization)).nodes.map(({ id }) => id);
    expect(await ofOrganization()).toEqual([first.id, second.id]);
    expect(await ofOrganization(bed.reader(peopleOf(first.organization)))).toEqual([first.id, second.id]);
    expect(await ofOrganization(bed.reader(peopleOf(newId('org'))))).toEqual([]);
  });
});

describe('activating a mandate', () => {
  it.each(['REVIEW', 'BLOCKED', 'APPEAL'] as const)('waits while the screening is %s', async (status) => {
    const organization = await knownOrganization(bed);
    await screened(bed, organization, status);
    const draft = await aMandate(bed, { organization });
    expect(await bed.mutate('activateMandate', seen(draft))).toMatchObject({
      refusal: 'RuleBreach',
      rule: 'ORGANIZATION_NOT_CLEAR',
    });
    await screened(bed, organization, 'CLEAR');
    expect(await bed.mutate('activateMandate', seen(draft))).toMatchObject({ status: 'ACTIVE' });
  });

  it('waits for a first screening, and for a new one when the last has run out', async () => {
    const organization = await knownOrganization(bed);
    const draft = await aMandate(bed, { organization });
    const stale = { rule: 'ORGANIZATION_NOT_CLEAR' };
    expect(await bed.mutate('activateMandate', seen(draft))).toMatchObject(stale);
    await screened(bed, organization, 'CLEAR', { validUntil: '2026-01-01T00:00:00.000Z' });
    const at = (now: string) => bed.mutate('activateMandate', seen(draft), { now: new Date(now) });
    expect(await at('2026-01-01T00:00:00.000Z')).toMatchObject(stale);
    expect(await at('2025-12-31T23:59:59.999Z')).toMatchObject({ status: 'ACTIVE' });
  });

  it('is for its own investor', async () => {
    const draft = await aMandate(bed);
    const investor = (organization: string) => ({ as: { roles: ['INVESTOR'] as const, organization } });
    await expect(bed.mutate('activateMandate', seen(draft), investor(newId('org')))).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
    expect(await bed.mutate('activateMandate', seen(draft), investor(draft.organization))).toMatchObject({
      status: 'ACTIVE',
      version: 2,
    });
  });

  it('is not done on a version that is no longer the latest', async () => {
    const draft = await aMandate(bed);
    await take(bed, draft, 'activateMandate', 'pauseMandate');
    await expect(bed.mutate('resumeMandate', { id: draft.id, expectedVersion: 2 })).rejects.toMatchObject({
      extensions: { code: 'CONFLICT', currentVersion: 3 },
    });
  });
});
