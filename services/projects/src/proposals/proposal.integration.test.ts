import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { peopleOf, seen, take, openUseCaseBed, wrongPairs, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aProposal, aReview, inPanel, threeReviews, TO_REVIEW } from '../testing/builders.ts';
import { knownOrganization, organizationParty, RU, VN } from '../testing/foreign.ts';
import { publishedProposal, text } from '../testing/published.ts';
import { OUTSIDERS, seenBy } from '../testing/seen-by.ts';
import { STEPS } from '../testing/state-tables.ts';
import { proposal } from './proposal.ts';

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
        sourceStatus: null,
        kind: 'JOINT_PROJECT' as const,
        hub: newId('hub'),
        from: VN,
        to: RU,
        subject: text('Example'),
        timing: null,
        example: true,
        provenance: null,
      }),
    });
    expect(wrong).toEqual([]);
  }, 30_000);

  it('needs three reviews without conflict for consensus', async () => {
    const draft = await aProposal(bed);
    const inReview = await take(bed, draft, ...TO_REVIEW);
    const consensus = () => bed.mutate('recordConsensus', seen(inReview));
    await aReview(bed, draft.id, 'anna');
    await aReview(bed, draft.id, 'boris');
    await aReview(bed, draft.id, 'chi', { conflict: true });
    expect(await consensus()).toMatchObject({
      refusal: 'RuleBreach',
      rule: 'REVIEWS_MISSING',
      message: expect.stringContaining('2 of 3'),
    });
    await aReview(bed, draft.id, 'dung');
    expect(await consensus()).toMatchObject({ status: 'CONSENSUS' });
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

  it('is seen as a draft by both its sides and staff, and by all once it is submitted', async () => {
    const [sender, addressee] = [await knownOrganization(bed), await knownOrganization(bed)];
    const draft = await aProposal(bed, {
      from: organizationParty(sender),
      to: organizationParty(addressee),
    });
    const sides = { 'its sender': peopleOf(sender), 'its addressee': peopleOf(addressee) };
    expect(await seenBy(bed, proposal, draft.id, sides)).toEqual([
      'a programme manager',
      'the operator',
      'compliance',
      'its sender',
      'its addressee',
    ]);
    await take(bed, draft, 'submitProposal');
    expect(await seenBy(bed, proposal, draft.id)).toEqual(Object.keys(OUTSIDERS));
    expect((await bed.changes(draft.id)).map(({ topic, changeType }) => [topic, changeType])).toEqual([
      [null, 'recorded'],
      ['projects.proposal.v1', 'submitted'],
    ]);
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
      await expect(bed.mutate(command, seen(draft), admin(addressee))).rejects.toMatchObject(forbidden);
      await expect(bed.mutate(command, seen(draft), admin(newId('org')))).rejects.toMatchObject(unknown);
      expect(await bed.mutate(command, seen(draft), admin(sender))).toMatchObject({ version: 2 });
    }
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
