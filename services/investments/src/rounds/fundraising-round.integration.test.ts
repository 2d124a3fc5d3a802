import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { peopleOf, seen, take, openUseCaseBed, wrongPairs, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aRound, anOpenRound } from '../testing/builders.ts';
import { clearedOrganization, knownOrganization, screened } from '../testing/foreign.ts';
import { seenBy, STAFF } from '../testing/seen-by.ts';
import { STEPS } from '../testing/state-tables.ts';
import { round, roundsOfOrganization } from './fundraising-round.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const values = (organization: string) => ({
  organization,
  title: 'Example',
  stage: 'SEED' as const,
  sectors: ['it'],
  amountSought: { minorUnits: '100', currency: 'USD' },
  homeCountry: 'RU',
  targetCountry: 'VN',
  pitch: '',
  capacity: 5,
  example: true,
  previousStatus: null,
  provenance: null,
});

describe('a round', () => {
  it('takes every step of the table, and no other', async () => {
    const startup = await clearedOrganization(bed);
    const spec = { aggregate: round, steps: STEPS.round, values: () => values(startup) };
    expect(await wrongPairs(bed, spec)).toEqual([]);
  });

  it('is not open while its organization is not verified, first or again; all else needs none', async () => {
    const suspended = await knownOrganization(bed, { status: 'SUSPENDED' });
    const rule = 'ORGANIZATION_NOT_VERIFIED';
    const wrong = await wrongPairs(bed, {
      aggregate: round,
      steps: STEPS.round,
      values: () => values(suspended),
      refused: { openRound: rule, resumeRound: rule },
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['funded', ['closeRoundFunded'], ['open', 'funded']],
    ['unfunded after a pause', ['pauseRound', 'closeRoundUnfunded'], ['open', 'paused', 'unfunded']],
    ['open again', ['pauseRound', 'resumeRound'], ['open', 'paused', 'open']],
  ])('tells of its life on its topic until it is %s', async (_what, commands, types) => {
    const draft = await aRound(bed);
    await take(bed, draft, 'openRound', ...commands);
    const changes = await bed.changes(draft.id);
    expect(changes.map(({ changeType }) => changeType)).toEqual(['recorded', ...types]);
    expect(new Set(changes.map(({ topic }) => topic))).toEqual(new Set(['investments.round.v1']));
    expect(changes[0]?.snapshot).toEqual({ ...draft, previousStatus: undefined, provenance: undefined });
  });

  it('is seen by its own organization and by staff, also while it is open', async () => {
    const row = await anOpenRound(bed);
    const people = { 'its own people': peopleOf(row.organization) };
    expect(await seenBy(bed, round, row.id, people)).toEqual([...STAFF, 'its own people']);
  });

  it('is found with its organization, by those who see it', async () => {
    const first = await aRound(bed);
    const second = await aRound(bed, { organization: first.organization });
    await aRound(bed);
    const ofOrganization = async (read = bed.reader()) =>
      (await read.related(roundsOfOrganization, first.organization)).nodes.map(({ id }) => id);
    expect(await ofOrganization()).toEqual([first.id, second.id]);
    expect(await ofOrganization(bed.reader(peopleOf(first.organization)))).toEqual([first.id, second.id]);
    expect(await ofOrganization(bed.reader(peopleOf(newId('org'))))).toEqual([]);
  });
});

describe('opening a round', () => {
  it('waits for a clear screening', async () => {
    const organization = await knownOrganization(bed);
    const draft = await aRound(bed, { organization });
    const open = () => bed.mutate('openRound', seen(draft));
    expect(await open()).toMatchObject({ refusal: 'RuleBreach', rule: 'ORGANIZATION_NOT_CLEAR' });
    await screened(bed, organization, 'BLOCKED');
    expect(await open()).toMatchObject({ refusal: 'RuleBreach', rule: 'ORGANIZATION_NOT_CLEAR' });
    await screened(bed, organization, 'CLEAR');
    expect(await open()).toMatchObject({ status: 'OPEN' });
  });

  it('is for an admin of its own startup', async () => {
    const draft = await aRound(bed);
    const admin = (organization: string) => ({ as: { roles: ['ORG_ADMIN'] as const, organization } });
    await expect(bed.mutate('openRound', seen(draft), admin(newId('org')))).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
    expect(await bed.mutate('openRound', seen(draft), admin(draft.organization))).toMatchObject({
      status: 'OPEN',
      version: 2,
    });
  });

  it('keeps who opened it, and why, in the audit trail', async () => {
    const draft = await aRound(bed);
    const as = { subject: 'founder', roles: ['ORG_ADMIN'], organization: draft.organization } as const;
    await bed.mutate('openRound', { ...seen(draft), reason: 'ready to show' }, { as });
    expect((await bed.changes(draft.id)).at(-1)).toMatchObject({
      changeType: 'open',
      actor: 'founder',
      reason: 'ready to show',
    });
  });
});
