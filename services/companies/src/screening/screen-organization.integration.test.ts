import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { give, openUseCaseBed, seen, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import {
  aClearScreening,
  anOrganization,
  aReviewedScreening,
  aRunningScreening,
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

  it('opens the next when the last is clear', async () => {
    const { id: organization } = await anOrganization(bed);
    await aClearScreening(bed, organization);
    expect(await bed.accept(requestScreening, { organization })).toMatchObject({ status: 'PENDING' });
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
  it('clears without hits until the day that was given, and keeps who ran it', async () => {
    const row = await running();
    const input = { ...seen(row), hits: [], validUntil: '2100-01-01T07:00:00+07:00' };
    expect(await bed.accept(completeScreening, input, anna)).toMatchObject({
      status: 'CLEAR',
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
    const as = { subject: 'boris', roles: ['COMPLIANCE'] } as const;
    const cleared = await give(bed, row, 'clearScreening', {}, { as });
    const again = { ...seen(cleared), ...decision, listEntry: 'list/1' };
    expect(await bed.run(decideHit, again)).toMatchObject({ rule: 'NOT_IN_REVIEW' });
  });
});
