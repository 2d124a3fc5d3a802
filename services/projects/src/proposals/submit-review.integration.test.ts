import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, newId } from '@hub/hub-language';
import { give, peopleOf, take, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { reviewAssignment } from '../assignments/review-assignment.ts';
import { aProposal, TO_REVIEW } from '../testing/builders.ts';
import { knownOrganization, knownPerson, organizationParty } from '../testing/foreign.ts';
import { publishedProposal } from '../testing/published.ts';
import { anAccepted, anAssignment, aNewReview, aReview, as } from '../testing/reviews.ts';
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

const submit = (person: string, values: Partial<NewReview> = {}) =>
  bed.run(submitReview, aNewReview(inReview, values), as(person));
/** Submits as the graph would let it, with the caller's own reach. */
const mutate = (proposal: string, person: string) =>
  bed.mutate('submitReview', aNewReview(proposal), as(person));

describe('submitting a review', () => {
  it('keeps it under the person who submits it, on the internal topic, and ends the assignment', async () => {
    const { reviewer, id } = await anAccepted(bed, inReview);
    const scores = { excellence: 5, impact: 0, implementation: 3, comment: 'little impact' };
    const created = await submit(reviewer, scores);
    expect(created).toMatchObject({
      ...scores,
      proposal: inReview,
      assignment: id,
      person: reviewer,
      reviewer,
      conflict: false,
      version: 1,
      example: true,
    });
    expect(await bed.changes((created as { id: string }).id)).toMatchObject([
      { topic: 'projects.review.v1', changeType: 'submitted', actor: reviewer, snapshot: { impact: 0 } },
    ]);
    expect(await bed.reader().byId(reviewAssignment, id)).toMatchObject({ status: 'REVIEWED' });
  });

  it('is done once by each reviewer, also when it is sent twice at the same time', async () => {
    const { reviewer } = await anAccepted(bed, inReview);
    const results = await Promise.all(Array.from({ length: 4 }, () => submit(reviewer)));
    const refusals = results.filter((result) => isRefusal(result));
    expect(refusals).toHaveLength(3);
    expect(refusals[0]).toMatchObject({ refusal: 'RuleBreach', rule: 'ALREADY_REVIEWED' });
    expect(await submit(reviewer, { comment: 'on second thoughts' })).toMatchObject({
      rule: 'ALREADY_REVIEWED',
    });
  });

  it.each([
    ['a score above 5', { excellence: 6 }, 'excellence'],
    ['a score below 0', { impact: -1 }, 'impact'],
    ['any score that does not fit', { implementation: 100 }, 'implementation'],
    ['no comment', { comment: ' \n' }, 'comment'],
  ] as [string, Partial<NewReview>, string][])('refuses %s', async (_what, values, field) => {
    const { reviewer } = await anAccepted(bed, inReview);
    expect(await submit(reviewer, values)).toMatchObject({ refusal: 'InvalidInput', field });
  });

  it('is possible only while the proposal is in review', async () => {
    const eligible = await take(bed, await aProposal(bed), 'submitProposal', 'declareEligible');
    const { reviewer } = await anAccepted(bed, eligible.id);
    const early = await bed.run(submitReview, aNewReview(eligible.id), as(reviewer));
    expect(early).toMatchObject({ refusal: 'RuleBreach', rule: 'NOT_IN_REVIEW' });
  });

  it('needs an assignment, and the declaration that there is no conflict', async () => {
    const { reviewer } = await anAssignment(bed, inReview);
    expect(await mutate(inReview, reviewer)).toMatchObject({ rule: 'CONFLICT_NOT_DECLARED' });
    const byStaff = await bed.run(submitReview, aNewReview(inReview));
    expect(byStaff).toMatchObject({ refusal: 'RuleBreach', rule: 'NOT_ASSIGNED' });
  });

  it('knows no proposal that is not assigned, and forbids one that everyone sees', async () => {
    const reviewer = await knownPerson(bed);
    const code = (is: string) => ({ extensions: { code: is } });
    await expect(mutate(inReview, reviewer)).rejects.toMatchObject(code('NOT_FOUND'));
    await expect(mutate(newId('pro'), reviewer)).rejects.toMatchObject(code('NOT_FOUND'));
    const { id } = await publishedProposal(bed);
    await expect(mutate(id, reviewer)).rejects.toMatchObject(code('FORBIDDEN'));
  });
});

describe('reviews', () => {
  it('are seen by their reviewer and those who run the programme, not by other reviewers or a side', async () => {
    const [sender, addressee] = [await knownOrganization(bed), await knownOrganization(bed)];
    const sides = { from: organizationParty(sender), to: organizationParty(addressee) };
    const { id: proposal } = await take(bed, await aProposal(bed, sides), ...TO_REVIEW);
    const { id, person } = await aReview(bed, proposal);
    const waiting = await anAccepted(bed, proposal);
    expect(
      await seenBy(bed, review, id, {
        'its reviewer': as(person ?? '').as,
        'one who has not submitted': as(waiting.reviewer).as,
        'its sender': peopleOf(sender),
        'its addressee': peopleOf(addressee),
      }),
    ).toEqual(['a programme manager', 'the operator', 'compliance', 'its reviewer']);
  });

  it('of others are read once the own is submitted, by both', async () => {
    const { id: proposal } = await take(bed, await aProposal(bed), ...TO_REVIEW);
    const waiting = await anAccepted(bed, proposal);
    const first = await aReview(bed, proposal);
    const readBy = async (person: string) =>
      (await bed.reader(as(person).as).related(reviewsOfProposal, proposal)).nodes.map(({ id }) => id);
    expect(await readBy(waiting.reviewer)).toEqual([]);
    const second = await bed.accept(submitReview, aNewReview(proposal), as(waiting.reviewer));
    expect(await readBy(waiting.reviewer)).toEqual([first.id, second.id]);
    expect(await readBy(first.person ?? '')).toEqual([first.id, second.id]);
    expect(await bed.reader().byId(review, first.id)).toMatchObject({ version: first.version });
  });

  it('of others are read by a manager who reviews too once the own is submitted, and not with a conflict', async () => {
    const { id: proposal } = await take(bed, await aProposal(bed), ...TO_REVIEW);
    const first = await aReview(bed, proposal);
    const [reviewing, tied, other] = [await knownPerson(bed), await knownPerson(bed), await knownPerson(bed)];
    const query = `query ($proposal: ID!, $representations: [_Any!]!) {
      proposal(id: $proposal) { reviews { nodes { id } } }
      _entities(representations: $representations) { ... on Review { id } } }`;
    type Shown = { proposal: { reviews: { nodes: { id: string }[] } }; _entities: ({ id: string } | null)[] };
    const readBy = async (person: string) => {
      const manager = { subject: person, roles: ['PROGRAMME_MANAGER', 'REVIEWER'], person } as const;
      const representations = [{ __typename: 'Review', id: first.id }];
      const { data } = await bed.ask<Shown>(query, { proposal, representations }, manager);
      return [data.proposal.reviews.nodes.map(({ id }) => id), data._entities.map((one) => one?.id)];
    };
    const all = [[first.id], [first.id]];
    expect(await readBy(reviewing)).toEqual(all);
    await anAccepted(bed, proposal, reviewing);
    expect(await readBy(reviewing)).toEqual([[], [undefined]]);
    const own = await bed.accept(submitReview, aNewReview(proposal), as(reviewing));
    expect(await readBy(reviewing)).toEqual([[first.id, own.id], [first.id]]);
    await give(
      bed,
      await anAssignment(bed, proposal, tied),
      'declareConflict',
      { reason: 'a friend' },
      as(tied),
    );
    expect(await readBy(tied)).toEqual([[], [undefined]]);
    expect(await readBy(other)).toEqual([[first.id, own.id], [first.id]]);
  });

  it('are found with their proposal', async () => {
    const { id: proposal } = await take(bed, await aProposal(bed), ...TO_REVIEW);
    const first = await aReview(bed, proposal);
    const second = await aReview(bed, proposal);
    const { nodes } = await bed.reader().related(reviewsOfProposal, proposal);
    expect(nodes.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect((await bed.reader({}).related(reviewsOfProposal, proposal)).nodes).toEqual([]);
  });
});
