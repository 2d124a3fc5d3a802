import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, newId } from '@hub/hub-language';
import { take, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aProposal, aReview, TO_REVIEW } from '../testing/builders.ts';
import { publishedProposal } from '../testing/published.ts';
import { seenBy } from '../testing/seen-by.ts';
import { review, reviewsOfProposal } from './review.ts';
import { submitReview, type NewReview } from './submit-review.ts';

let bed: UseCaseBed;
let inReview: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  inReview = (await take(bed, await aProposal(bed), ...TO_REVIEW)).id;
});
afterAll(() => bed.close());

const aNewReview = (values: Partial<NewReview> = {}): NewReview => ({
  proposal: inReview,
  conflict: false,
  excellence: 5,
  impact: 0,
  implementation: 3,
  comment: 'little impact',
  ...values,
});
const by = (subject: string) => ({ as: { subject, roles: ['REVIEWER'] as const } });

describe('submitting a review', () => {
  it('keeps it under the name of who submits it, on the internal topic', async () => {
    const created = await bed.accept(submitReview, aNewReview(), by('anna'));
    expect(created).toMatchObject({
      proposal: inReview,
      reviewer: 'anna',
      excellence: 5,
      impact: 0,
      implementation: 3,
      comment: 'little impact',
      version: 1,
      example: true,
    });
    expect(await bed.changes(created.id)).toMatchObject([
      { topic: 'projects.review.v1', changeType: 'submitted', actor: 'anna', snapshot: { impact: 0 } },
    ]);
  });

  it('is done once by each reviewer, also when it is sent twice at the same time', async () => {
    const results = await Promise.all(
      Array.from({ length: 4 }, () => bed.run(submitReview, aNewReview(), by('boris'))),
    );
    const refusals = results.filter((result) => isRefusal(result));
    expect(refusals).toHaveLength(3);
    expect(refusals[0]).toMatchObject({ refusal: 'RuleBreach', rule: 'ALREADY_REVIEWED' });
    const again = aNewReview({ conflict: true });
    expect(await bed.run(submitReview, again, by('boris'))).toMatchObject({ rule: 'ALREADY_REVIEWED' });
  });

  it.each([
    ['a score above 5', { excellence: 6 }, 'excellence'],
    ['a score below 0', { impact: -1 }, 'impact'],
    ['any score that does not fit', { implementation: 100 }, 'implementation'],
    ['no comment', { comment: ' \n' }, 'comment'],
  ] as [string, Partial<NewReview>, string][])('refuses %s', async (_what, values, field) => {
    expect(await bed.run(submitReview, aNewReview(values), by('chi'))).toMatchObject({
      refusal: 'InvalidInput',
      field,
    });
  });

  it('is possible only while the proposal is in review', async () => {
    const announced = await publishedProposal(bed);
    const early = await bed.run(submitReview, aNewReview({ proposal: announced.id }), by('anna'));
    expect(early).toMatchObject({ refusal: 'RuleBreach', rule: 'NOT_IN_REVIEW' });
    const unknown = bed.run(submitReview, aNewReview({ proposal: newId('pro') }), by('anna'));
    await expect(unknown).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });
});

describe('reviews', () => {
  it('are seen by those who run the programme, not by other reviewers or the sender', async () => {
    const { id } = await aReview(bed, inReview, 'dung');
    expect(await seenBy(bed, review, id)).toEqual(['a programme manager', 'the operator', 'compliance']);
  });

  it('are found with their proposal', async () => {
    const { id: proposal } = await take(bed, await aProposal(bed), ...TO_REVIEW);
    const first = await aReview(bed, proposal, 'anna');
    const second = await aReview(bed, proposal, 'boris', { conflict: true });
    const { nodes } = await bed.reader().related(reviewsOfProposal, proposal);
    expect(nodes.map(({ id, conflict }) => [id, conflict])).toEqual([
      [first.id, false],
      [second.id, true],
    ]);
    expect((await bed.reader({}).related(reviewsOfProposal, proposal)).nodes).toEqual([]);
  });
});
