import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { give, openUseCaseBed, peopleOf, seen, wrongPairs, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import {
  aClearScreening,
  anOrganization,
  aReviewedScreening,
  aRunningScreening,
} from '../testing/builders.ts';
import { seenBy, STAFF } from '../testing/seen-by.ts';
import { STEPS } from '../testing/state-tables.ts';
import { latestScreening, screeningCase } from './screening-case.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const boris = { as: { subject: 'boris', roles: ['COMPLIANCE'] } } as const;
const anna = { as: { subject: 'anna', roles: ['COMPLIANCE'] } } as const;
const reviewed = async (verdict: 'MATCH' | 'NO_MATCH') =>
  aReviewedScreening(bed, (await anOrganization(bed)).id, verdict);

describe('a screening', () => {
  it('takes every step of the table, and no other', async () => {
    const { id: organization } = await anOrganization(bed);
    const values = () => ({
      organization,
      hits: [],
      completedBy: null,
      decidedBy: null,
      validUntil: null,
      example: true,
      provenance: null,
    });
    const refused = { blockScreening: 'NO_MATCH_DECIDED' };
    expect(
      await wrongPairs(bed, { aggregate: screeningCase, steps: STEPS.screeningCase, values, refused }),
    ).toEqual([]);
  });

  it('shows its organization that it is there, and the public nothing', async () => {
    const { id: organization } = await anOrganization(bed);
    const { id } = await aClearScreening(bed, organization);
    const people = { 'people of its organization': peopleOf(organization) };
    expect(await seenBy(bed, screeningCase, id, people)).toEqual([...STAFF, 'people of its organization']);
  });

  it('tells partners the state and its end, never a hit or who decided', async () => {
    const { id } = await give(bed, await reviewed('MATCH'), 'blockScreening', {}, boris);
    const changes = await bed.changes(id);
    expect(changes.map(({ changeType }) => changeType)).toEqual([
      'opened',
      'running',
      'review',
      'updated',
      'blocked',
    ]);
    for (const { topic, snapshot } of changes) {
      expect(topic).toBe('companies.screening.v1');
      expect(Object.keys(snapshot ?? {})).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(hits|completedBy|decidedBy)$/)]),
      );
    }
  });

  it('is the state of its organization when it is the latest', async () => {
    const { id: organization } = await anOrganization(bed);
    const old = await aClearScreening(bed, organization);
    const running = await aRunningScreening(bed, organization);
    expect(await bed.reader().one(latestScreening, organization)).toMatchObject({ id: running.id });
    expect(old.id).not.toBe(running.id);
  });
});

describe('closing a screening', () => {
  it('is done by a second person, who is kept', async () => {
    const cleared = await give(bed, await reviewed('NO_MATCH'), 'clearScreening', {}, boris);
    expect(cleared).toMatchObject({ status: 'CLEAR', decidedBy: 'boris' });
    const blocked = await give(bed, await reviewed('MATCH'), 'blockScreening', {}, boris);
    expect(blocked).toMatchObject({ status: 'BLOCKED', decidedBy: 'boris' });
  });

  it.each([
    ['clearScreening', 'NO_MATCH'],
    ['blockScreening', 'MATCH'],
  ] as const)('%s is refused to whoever decided a hit', async (command, verdict) => {
    const row = await reviewed(verdict);
    await expect(bed.mutate(command, seen(row), anna)).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
  });

  it.each([
    ['clearScreening', 'MATCH', 'HITS_UNDECIDED'],
    ['blockScreening', 'NO_MATCH', 'NO_MATCH_DECIDED'],
  ] as const)('%s is refused with a verdict of %s', async (command, verdict, rule) => {
    const row = await reviewed(verdict);
    expect(await bed.mutate(command, seen(row), boris)).toMatchObject({ refusal: 'RuleBreach', rule });
  });
});
