import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { peopleOf, seen, take, openUseCaseBed, wrongPairs, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aDelegation, anApplication, anOpenEvent, aParticipant } from '../testing/builders.ts';
import { knownOrganization, screenedUnnoticed } from '../testing/foreign.ts';
import { publishedParticipation } from '../testing/published.ts';
import { ALL, seenBy, STAFF } from '../testing/seen-by.ts';
import { STEPS } from '../testing/state-tables.ts';
import {
  membersOfDelegation,
  participation,
  participationsOfEvent,
  participationsOfOrganization,
} from './participation.ts';

let bed: UseCaseBed;
let event: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  event = (await anOpenEvent(bed)).id;
}, 60_000);
afterAll(() => bed.close());

describe('a participation', () => {
  it('takes every step of the table, and no other', async () => {
    const values = () => ({
      event,
      delegation: null,
      organization: newId('org'),
      previousStatus: null,
      representation: null,
      example: true,
      provenance: null,
    });
    expect(await wrongPairs(bed, { aggregate: participation, steps: STEPS.participation, values })).toEqual(
      [],
    );
  });

  it('is not approved for an organization that Compliance has blocked meanwhile', async () => {
    const applied = await anApplication(bed, { event });
    await screenedUnnoticed(bed, applied.organization, 'BLOCKED');
    expect(await bed.mutate('approveParticipation', seen(applied))).toMatchObject({
      rule: 'ORGANIZATION_BLOCKED',
    });
    expect((await bed.changes(applied.id)).map(({ changeType }) => changeType)).toEqual(['applied']);
  });

  it('is confirmed and called off by its own organization, and by no other', async () => {
    const approved = await aParticipant(bed, { event });
    const own = { roles: ['ORG_ADMIN'], organization: approved.organization } as const;
    const other = { roles: ['ORG_ADMIN'], organization: await knownOrganization(bed) } as const;
    for (const command of ['confirmParticipation', 'cancelParticipation']) {
      await expect(bed.mutate(command, seen(approved), { as: other })).rejects.toMatchObject({
        extensions: { code: 'NOT_FOUND' },
      });
    }
    const confirmed = await bed.mutate('confirmParticipation', seen(approved), { as: own });
    expect(confirmed).toMatchObject({ status: 'CONFIRMED' });
    const input = { id: approved.id, expectedVersion: 3 };
    expect(await bed.mutate('cancelParticipation', input, { as: own })).toMatchObject({
      status: 'CANCELLED',
    });
  });

  it('is not approved by the organization itself', async () => {
    const applied = await anApplication(bed, { event });
    const own = { roles: ['ORG_ADMIN'], organization: applied.organization } as const;
    const approve = 'mutation ($input: CommandInput!) { approveParticipation(input: $input) { __typename } }';
    const input = { ...seen(applied), idempotencyKey: 'own approval' };
    expect((await bed.ask(approve, { input }, own)).errors).toEqual(['FORBIDDEN at approveParticipation']);
  });

  it('is seen by its organization and by staff', async () => {
    const applied = await anApplication(bed, { event });
    const own = peopleOf(applied.organization);
    expect(await seenBy(bed, participation, applied.id, { 'its people': own })).toEqual([
      ...STAFF,
      'its people',
    ]);
  });

  it('is seen by everyone when a published document names the participant', async () => {
    const published = await publishedParticipation(bed);
    expect(published).toMatchObject({ status: 'APPROVED', example: false });
    expect(await seenBy(bed, participation, published.id)).toEqual(ALL);
  });

  it('stands under its event, its organization and its delegation', async () => {
    const delegation = await aDelegation(bed, { event: (await anOpenEvent(bed)).id });
    const applied = await anApplication(bed, { event: delegation.event, delegation: delegation.id });
    const parents = [
      [participationsOfEvent, applied.event],
      [participationsOfOrganization, applied.organization],
      [membersOfDelegation, delegation.id],
    ] as const;
    for (const [relation, parent] of parents) {
      const { nodes } = await bed.reader().related(relation, parent);
      expect(nodes.map(({ id }) => id)).toEqual([applied.id]);
    }
  });

  it('goes through the days of an event: in, out and in again', async () => {
    const approved = await aParticipant(bed, { event });
    const steps = ['confirmParticipation', 'checkIn', 'checkOut', 'checkIn'];
    expect(await take(bed, approved, ...steps)).toMatchObject({ status: 'CHECKED_IN', version: 6 });
    expect((await bed.changes(approved.id)).map(({ changeType }) => changeType)).toEqual([
      'applied',
      'approved',
      'confirmed',
      'checked-in',
      'checked-out',
      'checked-in',
    ]);
  });
});
