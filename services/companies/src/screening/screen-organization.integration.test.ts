import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { give, openUseCaseBed, seen, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import {
  aClearScreening,
  anOrganization,
  aReviewedScreening,
  aRunningScreening,
  asSecond,
} from '../testing/builders.ts';
import { completeScreening, decideHit, requestScreening } from './screen-organization.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const FAR = '2100-01-01T00:00:00.000Z';
const HITS = [
  { listEntry: 'list/1', name: 'Example Company Ltd' },
  { listEntry: 'list/2', name: 'Example Co' },
];
const anna = { as: { subject: 'anna', roles: ['COMPLIANCE'] } } as const;
const running = async () => aRunningScreening(bed, (await anOrganization(bed)).id);
const inReview = async () => give(bed, await running(), 'completeScreening', { hits: HITS, validUntil: FAR });

describe('requesting a screening', () => {
  it('opens a case without hits', async () => {
    const { id: organization } = await anOrganization(bed);
    expect(await bed.accept(requestScreening, { organization })).toMatchObject({
      status: 'PENDING',
      organization,
      hits: [],
      validUntil: null,
      example: true,
    });
  });

  it('refuses an organization that nobody knows', async () => {
    const organization = newId('org');
    expect(await bed.run(requestScreening, { organization })).toMatchObject({
      refusal: 'ReferenceUnknown',
      reference: organization,
    });
  });

  it('refuses a second one while the first is open, and names it', async () => {
    const { id: organization } = await anOrganization(bed);
    const open = await aRunningScreening(bed, organization);
    expect(await bed.run(requestScreening, { organization })).toMatchObject({
      rule: 'ONE_OPEN_SCREENING',
      message: expect.stringContaining(open.id),
    });
  });

  it('opens the next when the last has passed its day, or was let expire, and not before', async () => {
    const { id: organization } = await anOrganization(bed);
    const cleared = await aClearScreening(bed, organization);
    const request = (now = new Date()) => bed.run(requestScreening, { organization }, { now });
    expect(await request()).toMatchObject({
      rule: 'STILL_CLEAR',
      message: expect.stringContaining(cleared.id),
    });
    const other = await anOrganization(bed);
    await aClearScreening(bed, other.id);
    const later = bed.run(requestScreening, { organization: other.id }, { now: new Date(FAR) });
    expect(await later).toMatchObject({ status: 'PENDING' });
    await give(bed, cleared, 'expireScreening');
    expect(await request()).toMatchObject({ status: 'PENDING' });
  });

  it('refuses a blocked organization, says to appeal, and does so during the appeal', async () => {
    const { id: organization } = await anOrganization(bed);
    const reviewed = await aReviewedScreening(bed, organization, 'MATCH');
    const blocked = await give(bed, reviewed, 'blockScreening', {}, asSecond);
    const refused = { rule: 'BLOCKED_UNTIL_APPEAL', message: expect.stringMatching(/appealScreening/) };
    expect(await bed.run(requestScreening, { organization })).toMatchObject(refused);
    const appeal = await give(bed, blocked, 'appealScreening');
    expect(await bed.run(requestScreening, { organization })).toMatchObject(refused);
    const review = await give(
      bed,
      appeal,
      'reviewAppeal',
      {},
      {
        as: { subject: 'clara', roles: ['COMPLIANCE'] },
      },
    );
    expect(review).toMatchObject({ status: 'REVIEW', blocking: true });
    expect(await bed.run(requestScreening, { organization })).toMatchObject(refused);
  });

  it('runs no old case again beside a newer one', async () => {
    const { id: organization } = await anOrganization(bed);
    const old = await give(bed, await aClearScreening(bed, organization), 'expireScreening');
    const open = await bed.accept(requestScreening, { organization });
    expect(await bed.mutate('runScreening', seen(old))).toMatchObject({ rule: 'ONE_OPEN_SCREENING' });
    expect(await give(bed, open, 'runScreening')).toMatchObject({ status: 'RUNNING' });
  });

  it('opens one of many that are asked for at once', async () => {
    const { id: organization } = await anOrganization(bed);
    const asked = await Promise.all(
      Array.from({ length: 8 }, () => bed.run(requestScreening, { organization })),
    );
    const answers = asked.map((one) => ('rule' in one ? one.rule : 'status' in one ? one.status : 'other'));
    expect(answers.toSorted()).toEqual([...Array<string>(7).fill('ONE_OPEN_SCREENING'), 'PENDING']);
  });
});

describe('ending a run', () => {
  it('goes to review without hits too, until the day that was given, and keeps who ran it', async () => {
    const row = await running();
    const input = { ...seen(row), hits: [], validUntil: '2100-01-01T07:00:00+07:00' };
    expect(await bed.accept(completeScreening, input, anna)).toMatchObject({
      status: 'REVIEW',
      validUntil: FAR,
      completedBy: 'anna',
    });
  });

  it('sends hits to review, each undecided', async () => {
    const { status, hits } = await inReview();
    expect(status).toBe('REVIEW');
    expect(hits).toEqual(HITS.map((hit) => ({ ...hit, verdict: null, comment: null, decidedBy: null })));
  });

  it.each(['2019-02-20T00:00:00Z', 'never'])('refuses a validity that ends %s', async (validUntil) => {
    const row = await running();
    expect(await bed.run(completeScreening, { ...seen(row), hits: [], validUntil })).toMatchObject({
      refusal: 'InvalidInput',
      field: 'validUntil',
    });
  });
});

describe('deciding a hit', () => {
  const decision = { listEntry: 'list/2', verdict: 'NO_MATCH', comment: 'another address' } as const;

  it('keeps verdict, comment and decider, and touches no other hit', async () => {
    const decided = await bed.accept(decideHit, { ...seen(await inReview()), ...decision }, anna);
    expect(decided).toMatchObject({ status: 'REVIEW' });
    expect(decided.hits).toEqual([
      { ...HITS[0], verdict: null, comment: null, decidedBy: null },
      { ...HITS[1], verdict: 'NO_MATCH', comment: 'another address', decidedBy: 'anna' },
    ]);
  });

  it('needs a comment and a hit of this case', async () => {
    const row = await inReview();
    const refused = (more: object) => bed.run(decideHit, { ...seen(row), ...decision, ...more });
    expect(await refused({ comment: ' ' })).toMatchObject({ refusal: 'InvalidInput', field: 'comment' });
    expect(await refused({ listEntry: 'list/3' })).toMatchObject({
      refusal: 'InvalidInput',
      field: 'listEntry',
    });
  });

  it('is for a case in review', async () => {
    const { id: organization } = await anOrganization(bed);
    const row = await aReviewedScreening(bed, organization, 'NO_MATCH');
    const cleared = await give(bed, row, 'clearScreening', {}, asSecond);
    const again = { ...seen(cleared), ...decision, listEntry: 'list/1' };
    expect(await bed.run(decideHit, again)).toMatchObject({ rule: 'NOT_IN_REVIEW' });
  });
});
