import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import {
  give,
  openUseCaseBed,
  peopleOf,
  seen,
  take,
  wrongPairs,
  type TestCaller,
  type UseCaseBed,
} from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { proposal } from '../proposals/proposal.ts';
import { review, reviewsOfProposal, type Review } from '../proposals/review.ts';
import { aProposal, TO_REVIEW } from '../testing/builders.ts';
import { knownHub, knownOrganization, knownPerson, organizationParty } from '../testing/foreign.ts';
import { anAccepted, anAssignment, aNewReview, aReview, as, threeReviews } from '../testing/reviews.ts';
import { seenBy } from '../testing/seen-by.ts';
import { STEPS } from '../testing/state-tables.ts';
import { assignReviewer } from './assign-reviewer.ts';
import { assignmentsOfProposal, reviewAssignment, type ReviewAssignment } from './review-assignment.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const eligible = async (fields: Parameters<typeof aProposal>[1] = {}) =>
  take(bed, await aProposal(bed, fields), 'submitProposal', 'declareEligible');
const reason = 'has advised the sender';
const code = (is: string) => ({ extensions: { code: is } });

/** Makes a person a member of an organization, as the feed says it. */
const joins = (person: string, organization: string) =>
  bed.receive('companies.membership.v1', {
    id: newId('mem'),
    version: 1,
    example: true,
    person,
    organization,
    roles: ['MEMBER'],
  });

describe('an assignment of a review', () => {
  it('takes every step of the table that staff may take, and no other', async () => {
    const { id } = await eligible();
    const wrong = await wrongPairs(bed, {
      aggregate: reviewAssignment,
      steps: STEPS.reviewAssignment,
      values: () => ({
        proposal: id,
        reviewer: newId('per'),
        conflictReason: null,
        example: true,
        provenance: null,
      }),
    });
    const declarations = wrong.filter(({ answer }) => answer === 'FORBIDDEN');
    expect(wrong).toEqual(declarations);
    expect(declarations.every(({ pair }) => pair.startsWith('declare'))).toBe(true);
  }, 30_000);

  it('shows the proposal to its reviewer, and itself to this one and to staff', async () => {
    const { id } = await eligible();
    const assigned = await anAssignment(bed, id);
    const reviewer = { 'its reviewer': as(assigned.reviewer).as };
    const staff = ['a programme manager', 'the operator', 'compliance', 'its reviewer'];
    expect(await seenBy(bed, reviewAssignment, assigned.id, reviewer)).toEqual(staff);
    expect(await bed.reader(reviewer['its reviewer']).byId(proposal, id)).toMatchObject({ id });
    expect(await bed.changes(assigned.id)).toMatchObject([
      { topic: 'projects.review-assignment.v1', changeType: 'assigned', snapshot: { proposal: id } },
    ]);
    const { nodes } = await bed.reader().related(assignmentsOfProposal, id);
    expect(nodes.map((one) => one.id)).toEqual([assigned.id]);
  });

  it('is not shown to a side, nor is its reviewer', async () => {
    const sender = await knownOrganization(bed);
    const { id } = await eligible({ from: organizationParty(sender) });
    const assigned = await anAssignment(bed, id);
    const people = peopleOf(sender);
    expect(await bed.reader(people).byId(reviewAssignment, assigned.id)).toBeNull();
    expect((await bed.reader(people).related(assignmentsOfProposal, id)).nodes).toEqual([]);
  });

  it('is made by those who run the programme at the hub of the proposal', async () => {
    const [hub, other] = [await knownHub(bed), await knownHub(bed)];
    const { id } = await eligible({ hub });
    const reviewer = await knownPerson(bed);
    const assign = (as: TestCaller) => bed.mutate('assignReviewer', { proposal: id, reviewer }, { as });
    const manager = (at: string): TestCaller => ({
      grants: [{ role: 'PROGRAMME_MANAGER', kind: 'HUB', id: at }],
    });
    await expect(assign(manager(other))).rejects.toMatchObject(code('NOT_FOUND'));
    await expect(assign(as(reviewer).as)).rejects.toMatchObject(code('NOT_FOUND'));
    const self = await assign({ ...manager(hub), person: reviewer });
    expect(self).toMatchObject({ refusal: 'RuleBreach', rule: 'SELF_ASSIGNED' });
    expect(await assign(manager(hub))).toMatchObject({ status: 'ASSIGNED', reviewer });
  });

  it('is refused once made, also at the same time, until it is taken back', async () => {
    const { id } = await eligible();
    const reviewer = await knownPerson(bed);
    const assign = () => bed.run(assignReviewer, { proposal: id, reviewer });
    const answers = await Promise.all([assign(), assign()]);
    expect(answers.filter((one) => 'refusal' in one)).toMatchObject([{ rule: 'ALREADY_ASSIGNED' }]);
    const made = answers.find((one) => 'status' in one);
    await take(bed, made as { id: string; version: number }, 'revokeReviewer');
    expect(await bed.reader(as(reviewer).as).byId(proposal, id)).toBeNull();
    const again = await bed.accept(assignReviewer, { proposal: id, reviewer });
    await give(bed, again, 'declareConflict', { reason }, as(reviewer));
    expect(await assign()).toMatchObject({ refusal: 'RuleBreach', rule: 'ALREADY_ASSIGNED' });
  });

  it('is refused for an unknown person, and outside of review', async () => {
    const { id } = await eligible();
    const missing = newId('per');
    expect(await bed.run(assignReviewer, { proposal: id, reviewer: missing })).toMatchObject({
      refusal: 'ReferenceUnknown',
      reference: missing,
    });
    const reviewer = await knownPerson(bed);
    const draft = await aProposal(bed);
    expect(await bed.run(assignReviewer, { proposal: draft.id, reviewer })).toMatchObject({
      refusal: 'RuleBreach',
      rule: 'NOT_REVIEWABLE',
    });
  });

  it.each(['from', 'to'] as const)(
    'is refused to a member of the organization that is "%s"',
    async (side) => {
      const [organization, other] = [await knownOrganization(bed), await knownOrganization(bed)];
      const { id } = await eligible({ [side]: organizationParty(organization) });
      const [member, stranger] = [await knownPerson(bed), await knownPerson(bed)];
      await joins(member, organization);
      await joins(stranger, other);
      expect(await bed.run(assignReviewer, { proposal: id, reviewer: member })).toMatchObject({
        refusal: 'RuleBreach',
        rule: 'CONFLICT_OF_INTEREST',
      });
      const assigned = await bed.accept(assignReviewer, { proposal: id, reviewer: stranger });
      await joins(stranger, organization);
      const declared = bed.mutate('declareNoConflict', seen(assigned), as(stranger));
      expect(await declared).toMatchObject({ rule: 'CONFLICT_OF_INTEREST' });
    },
  );

  it('ends in no review when its reviewer has joined a side since', async () => {
    const from = organizationParty(await knownOrganization(bed));
    const { id } = await take(bed, await aProposal(bed, { from }), ...TO_REVIEW);
    const { reviewer } = await anAccepted(bed, id);
    await joins(reviewer, from.id);
    const submitted = bed.mutate('submitReview', aNewReview(id), as(reviewer));
    expect(await submitted).toMatchObject({ refusal: 'RuleBreach', rule: 'CONFLICT_OF_INTEREST' });
  });
});

describe('a declaration', () => {
  const reviewsOf = async (of: string) =>
    (await bed.reader().related(reviewsOfProposal, of)).nodes as [Review, Review, Review];
  /** Declares a conflict after the review was submitted. */
  async function declareConflict({ assignment, reviewer }: Review): Promise<void> {
    const held = (await bed.reader().byId(reviewAssignment, assignment)) as ReviewAssignment;
    await give(bed, held, 'declareConflict', { reason }, as(reviewer));
  }

  it('of no conflict is the reviewer’s own', async () => {
    const assigned = await anAssignment(bed, (await eligible()).id);
    const declare = (by: { as: TestCaller }) => bed.mutate('declareNoConflict', seen(assigned), by);
    await expect(declare(as(await knownPerson(bed)))).rejects.toMatchObject(code('NOT_FOUND'));
    await expect(declare({ as: { roles: ['OPERATOR'] } })).rejects.toMatchObject(code('FORBIDDEN'));
    expect(await declare(as(assigned.reviewer))).toMatchObject({ status: 'ACCEPTED' });
  });

  it('of a conflict says which, and takes the proposal out of sight', async () => {
    const { id } = await eligible();
    const assigned = await anAccepted(bed, id);
    const by = as(assigned.reviewer);
    for (const nothing of [undefined, ' ']) {
      const silent = bed.mutate('declareConflict', { ...seen(assigned), reason: nothing }, by);
      expect(await silent).toMatchObject({ refusal: 'InvalidInput', field: 'reason' });
    }
    expect(await give(bed, assigned, 'declareConflict', { reason }, by)).toMatchObject({
      status: 'CONFLICTED',
      conflictReason: reason,
    });
    expect(await bed.reader(by.as).byId(proposal, id)).toBeNull();
    expect(await bed.reader(by.as).byId(reviewAssignment, assigned.id)).toMatchObject({ id: assigned.id });
  });

  it('of a conflict after the review takes it out of the count, and the others out of sight', async () => {
    const inReview = await take(bed, await aProposal(bed), ...TO_REVIEW);
    await threeReviews(bed, inReview.id);
    const [first, second, third] = await reviewsOf(inReview.id);
    await declareConflict(first);
    expect(await bed.mutate('recordConsensus', seen(inReview))).toMatchObject({ rule: 'REVIEWS_MISSING' });
    const reader = bed.reader(as(first.reviewer).as);
    expect(await reader.byId(review, first.id)).toMatchObject({ conflict: true });
    for (const { id } of [second, third]) expect(await reader.byId(review, id)).toBeNull();
    expect((await bed.changes(first.id)).at(-1)).toMatchObject({ changeType: 'updated' });
    await aReview(bed, inReview.id);
    expect(await take(bed, inReview, 'recordConsensus')).toMatchObject({ status: 'CONSENSUS' });
    await expect(declareConflict(second)).rejects.toThrow('NOT_REVIEWABLE');
  });
});
