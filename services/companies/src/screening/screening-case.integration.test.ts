import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  give,
  openUseCaseBed,
  peopleOf,
  seen,
  wrongPairs,
  type RunOptions,
  type UseCaseBed,
} from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import {
  aClearScreening,
  anOrganization,
  aReviewedScreening,
  aRunningScreening,
} from '../testing/builders.ts';
import { seenBy, STAFF } from '../testing/seen-by.ts';
import { STEPS } from '../testing/state-tables.ts';
import { latestScreening, screeningCase, type ScreeningCase } from './screening-case.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const boris = { as: { subject: 'boris', roles: ['COMPLIANCE'] } } as const;
const anna = { as: { subject: 'anna', roles: ['COMPLIANCE'] } } as const;
/** Who acts in the builders unless they say otherwise. */
const RUNNER = { as: { subject: 'test', roles: ['COMPLIANCE', 'OPERATOR'] } } as const;
const FAR = '2100-01-01T00:00:00.000Z';
const expectFourEyes = (command: string, row: ScreeningCase, taker: RunOptions) =>
  expect(bed.mutate(command, seen(row), taker)).rejects.toMatchObject({
    message: expect.stringContaining('four eyes'),
    extensions: { code: 'FORBIDDEN' },
  });
const reviewed = async (verdict: 'MATCH' | 'NO_MATCH') =>
  aReviewedScreening(bed, (await anOrganization(bed)).id, verdict);

describe('a screening', () => {
  it('takes every step of the table, and no other', async () => {
    // Each of an organization of its own: no case is run beside one that is open, blocks, or is clear.
    const values = async () => ({
      organization: (await anOrganization(bed)).id,
      hits: [],
      actors: [],
      completedBy: null,
      decidedBy: null,
      validUntil: null,
      blocking: false,
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
    const old = await give(bed, await aClearScreening(bed, organization), 'expireScreening');
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
  ] as const)('%s is refused to whoever decided a hit or ran the screening', async (command, verdict) => {
    const row = await reviewed(verdict);
    expect(row.actors).toEqual([RUNNER.as.subject, 'anna']);
    for (const taker of [anna, RUNNER]) await expectFourEyes(command, row, taker);
  });

  it('is refused to whoever found nothing; another confirms it', async () => {
    const { id: organization } = await anOrganization(bed);
    const running = await aRunningScreening(bed, organization);
    const found = await give(bed, running, 'completeScreening', { hits: [], validUntil: FAR }, anna);
    expect(found).toMatchObject({ status: 'REVIEW', completedBy: 'anna' });
    for (const taker of [anna, RUNNER]) await expectFourEyes('clearScreening', found, taker);
    expect(await give(bed, found, 'clearScreening', {}, boris)).toMatchObject({
      status: 'CLEAR',
      decidedBy: 'boris',
      actors: ['boris'],
    });
  });

  it('is not for a result that the second person does not trust: then the run is given up', async () => {
    const { id: organization } = await anOrganization(bed);
    const running = await aRunningScreening(bed, organization);
    const found = await give(bed, running, 'completeScreening', { hits: [], validUntil: FAR });
    const failed = await give(bed, found, 'failScreening', {}, boris);
    const again = await give(bed, failed, 'runScreening', {}, anna);
    expect(again).toMatchObject({ status: 'RUNNING', actors: ['anna'], completedBy: null, decidedBy: null });
    const withHits = await reviewed('MATCH');
    expect(await bed.mutate('failScreening', seen(withHits), boris)).toMatchObject({ rule: 'HITS_FOUND' });
  });

  it.each([
    ['clearScreening', 'MATCH', 'HITS_UNDECIDED'],
    ['blockScreening', 'NO_MATCH', 'NO_MATCH_DECIDED'],
  ] as const)('%s is refused with a verdict of %s', async (command, verdict, rule) => {
    const row = await reviewed(verdict);
    expect(await bed.mutate(command, seen(row), boris)).toMatchObject({ refusal: 'RuleBreach', rule });
  });
});

describe('a clearance', () => {
  it('is ended before its day by another than who gave it', async () => {
    const { id: organization } = await anOrganization(bed);
    const cleared = await aClearScreening(bed, organization);
    await expectFourEyes('expireScreening', cleared, boris);
    expect(await give(bed, cleared, 'expireScreening', {}, anna)).toMatchObject({ status: 'STALE' });
  });
});

describe('a block', () => {
  const blocked = async () => give(bed, await reviewed('MATCH'), 'blockScreening', {}, boris);
  const clara = { as: { subject: 'clara', roles: ['COMPLIANCE'] } } as const;

  it('is lifted by an appeal that neither who blocked nor who appealed reviews', async () => {
    const appeal = await give(bed, await blocked(), 'appealScreening', {}, anna);
    for (const taker of [boris, anna]) await expectFourEyes('reviewAppeal', appeal, taker);
    expect(await give(bed, appeal, 'reviewAppeal', {}, clara)).toMatchObject({ status: 'REVIEW' });
  });

  it('is not cleared after its appeal by who blocked, appealed, reviewed or decided; by anybody else it is', async () => {
    const appeal = await give(bed, await blocked(), 'appealScreening', {}, boris);
    const review = await give(bed, appeal, 'reviewAppeal', {}, clara);
    const decision = { listEntry: 'list/1', verdict: 'NO_MATCH', comment: 'another address' };
    const decided = await give(bed, review, 'decideHit', decision, anna);
    for (const taker of [boris, clara, anna]) await expectFourEyes('clearScreening', decided, taker);
    expect(await give(bed, decided, 'clearScreening', {}, RUNNER)).toMatchObject({ status: 'CLEAR' });
  });
});
