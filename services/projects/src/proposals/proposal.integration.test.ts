import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toUuid } from '@hub/hub-language';
import {
  give,
  peopleOf,
  seen,
  take,
  openUseCaseBed,
  wrongPairs,
  type TestCaller,
  type UseCaseBed,
} from '@hub/service-kit/testing';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { definition } from '../app.ts';
import { aProposal, inPanel, reviewed, TO_REVIEW } from '../testing/builders.ts';
import { knownHub, knownOrganization, knownPerson, organizationParty, RU, VN } from '../testing/foreign.ts';
import { publishedProposal, text } from '../testing/published.ts';
import { anAssignment, aReview, as, threeReviews } from '../testing/reviews.ts';
import { OUTSIDERS, seenBy } from '../testing/seen-by.ts';
import { STEPS } from '../testing/state-tables.ts';
import { proposal } from './proposal.ts';
import { review } from './review.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

describe('a proposal', () => {
  it('takes every step of the table, and no other', async () => {
    const wrong = await wrongPairs(bed, {
      aggregate: proposal,
      steps: STEPS.proposal,
      refused: { recordConsensus: 'REVIEWS_MISSING', approveProposal: 'BELOW_THRESHOLD' },
      values: () => ({
        previousStatus: null,
        sourceStatus: null,
        kind: 'JOINT_PROJECT' as const,
        hub: newId('hub'),
        from: VN,
        to: RU,
        subject: text('Example'),
        timing: null,
        audience: [VN, RU],
        desk: null,
        reviewers: [],
        example: true,
        provenance: null,
      }),
    });
    expect(wrong).toEqual([]);
  }, 30_000);

  it('needs three reviews that were assigned and have no conflict for consensus', async () => {
    const draft = await aProposal(bed);
    const inReview = await take(bed, draft, ...TO_REVIEW);
    const consensus = () => bed.mutate('recordConsensus', seen(inReview));
    await aReview(bed, draft.id);
    await aReview(bed, draft.id);
    const withdrawn = await aReview(bed, draft.id);
    await bed.run((work: UnitOfWork) => work.save(review, withdrawn, { conflict: true }), {});
    await bed.database.query('UPDATE review SET assignment = NULL WHERE id = $1', [
      toUuid((await aReview(bed, draft.id)).id),
    ]);
    expect(await consensus()).toMatchObject({
      refusal: 'RuleBreach',
      rule: 'REVIEWS_MISSING',
      message: expect.stringContaining('2 of 3'),
    });
    await aReview(bed, draft.id);
    expect(await consensus()).toMatchObject({ status: 'CONSENSUS' });
  });

  it('gets its consensus from somebody who has neither reviewed it nor declared a conflict', async () => {
    const inReview = await take(bed, await aProposal(bed), ...TO_REVIEW);
    const reviewer = await knownPerson(bed);
    await aReview(bed, inReview.id, { reviewer });
    await aReview(bed, inReview.id);
    await aReview(bed, inReview.id);
    const consensus = (person: string) =>
      bed.mutate('recordConsensus', seen(inReview), { as: { roles: ['PROGRAMME_MANAGER'], person } });
    const conflicted = await anAssignment(bed, inReview.id);
    const reason = 'has advised the sender';
    await give(bed, conflicted, 'declareConflict', { reason }, as(conflicted.reviewer));
    expect(await consensus(reviewer)).toMatchObject({ refusal: 'RuleBreach', rule: 'OWN_REVIEW' });
    expect(await consensus(conflicted.reviewer)).toMatchObject({ rule: 'CONFLICT_OF_INTEREST' });
    expect(await consensus(await knownPerson(bed))).toMatchObject({ status: 'CONSENSUS' });
  });

  it('counts the reviews of this proposal only', async () => {
    const [reviewed, other] = [await aProposal(bed), await aProposal(bed)];
    await take(bed, reviewed, ...TO_REVIEW);
    await threeReviews(bed, reviewed.id);
    const inReview = await take(bed, other, ...TO_REVIEW);
    expect(await bed.mutate('recordConsensus', seen(inReview))).toMatchObject({ rule: 'REVIEWS_MISSING' });
  });

  it('is approved from the panel at the thresholds, and not below them', async () => {
    const good = await inPanel(bed, await aProposal(bed), 4);
    expect(await bed.mutate('approveProposal', seen(good))).toMatchObject({ status: 'APPROVED' });
    const poor = await inPanel(bed, await aProposal(bed), 3);
    expect(await bed.mutate('approveProposal', seen(poor))).toMatchObject({
      refusal: 'RuleBreach',
      rule: 'BELOW_THRESHOLD',
      message: expect.stringContaining('in all 9.0 of at least 10'),
    });
    const reserved = await take(bed, poor, 'reserveProposal');
    expect(await bed.mutate('approveProposal', seen(reserved))).toMatchObject({ rule: 'BELOW_THRESHOLD' });
  });

  it('is its sender’s alone as a draft, then its sides’ and staff’s, and all see it approved', async () => {
    const [sender, addressee] = [await knownOrganization(bed), await knownOrganization(bed)];
    const hub = await knownHub(bed);
    const draft = await aProposal(bed, {
      hub,
      from: organizationParty(sender),
      to: organizationParty(addressee),
    });
    const insiders: Record<string, TestCaller> = {
      'its sender': peopleOf(sender),
      'its addressee': peopleOf(addressee),
      'staff of its hub': { grants: [{ role: 'PROGRAMME_MANAGER', kind: 'HUB', id: hub }] },
      'staff of another hub': { grants: [{ role: 'PROGRAMME_MANAGER', kind: 'HUB', id: newId('hub') }] },
    };
    const platform = ['a programme manager', 'the operator', 'compliance'];
    expect(await seenBy(bed, proposal, draft.id, insiders)).toEqual([...platform, 'its sender']);
    const submitted = await take(bed, draft, 'submitProposal');
    const sides = [...platform, 'its sender', 'its addressee', 'staff of its hub'];
    expect(await seenBy(bed, proposal, draft.id, insiders)).toEqual(sides);
    const approved = await take(bed, await reviewed(bed, submitted), 'approveProposal');
    expect(await seenBy(bed, proposal, approved.id)).toEqual(Object.keys(OUTSIDERS));
    const shown = (await bed.changes(draft.id)).filter(({ topic }) => topic !== null);
    expect(shown).toMatchObject([{ topic: 'projects.proposal.v1', changeType: 'approved' }]);
  });

  it('that was turned down or withdrawn stays with those who saw it', async () => {
    const sender = await knownOrganization(bed);
    const from = organizationParty(sender);
    for (const ways of [
      ['submitProposal', 'declareIneligible'],
      ['submitProposal', 'withdrawProposal'],
    ]) {
      const { id } = await take(bed, await aProposal(bed, { from }), ...ways);
      expect(await bed.reader({}).byId(proposal, id)).toBeNull();
      expect(await bed.reader(peopleOf(sender)).byId(proposal, id)).toMatchObject({ id });
      expect((await bed.changes(id)).filter(({ topic }) => topic !== null)).toEqual([]);
    }
  });

  it('that a document announces is on its topic from the start', async () => {
    const announced = await publishedProposal(bed, { timing: text('after the mission') });
    await take(bed, announced, 'receiveProposal');
    expect(await seenBy(bed, proposal, announced.id)).toEqual(Object.keys(OUTSIDERS));
    const changes = await bed.changes(announced.id);
    expect(changes.map(({ topic, changeType }) => [topic, changeType])).toEqual([
      ['projects.proposal.v1', 'recorded'],
      ['projects.proposal.v1', 'draft'],
    ]);
    expect(changes[0]?.snapshot).toMatchObject({ from: VN, to: RU, timing: text('after the mission') });
  });

  it('is submitted and withdrawn by the admin of its sender alone', async () => {
    const [sender, addressee] = [await knownOrganization(bed), await knownOrganization(bed)];
    const sides = { from: organizationParty(sender), to: organizationParty(addressee) };
    const admin = (organization: string) => ({ as: { roles: ['ORG_ADMIN'] as const, organization } });
    const forbidden = { extensions: { code: 'FORBIDDEN' } };
    const unknown = { extensions: { code: 'NOT_FOUND' } };
    for (const command of ['submitProposal', 'withdrawProposal']) {
      const draft = await aProposal(bed, sides);
      await expect(bed.mutate(command, seen(draft), admin(addressee))).rejects.toMatchObject(unknown);
      await expect(bed.mutate(command, seen(draft), admin(newId('org')))).rejects.toMatchObject(unknown);
      expect(await bed.mutate(command, seen(draft), admin(sender))).toMatchObject({ version: 2 });
    }
    const submitted = await take(bed, await aProposal(bed, sides), 'submitProposal');
    await expect(bed.mutate('withdrawProposal', seen(submitted), admin(addressee))).rejects.toMatchObject(
      forbidden,
    );
    const fromCountry = await aProposal(bed);
    await expect(bed.mutate('submitProposal', seen(fromCountry), admin(sender))).rejects.toMatchObject(
      unknown,
    );
  });

  it('refuses a command on a version that is not the present one', async () => {
    const draft = await aProposal(bed);
    const submitted = await take(bed, draft, 'submitProposal');
    await expect(bed.mutate('declareEligible', seen(draft))).rejects.toMatchObject({
      extensions: { code: 'CONFLICT', currentVersion: submitted.version },
    });
  });
});
