import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { peopleOf, seen, take, openUseCaseBed, wrongPairs, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { slot } from '../testing/builders.ts';
import { aBooking } from '../testing/published.ts';
import { seenBy, STAFF } from '../testing/seen-by.ts';
import { STEPS } from '../testing/state-tables.ts';
import { bookingsOfOrganization, spaceBooking } from './space-booking.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
}, 60_000);
afterAll(() => bed.close());

const ofOrganization = (organization: string) => ({ as: { roles: ['ORG_ADMIN'], organization } }) as const;

describe('a booking', () => {
  it('takes every step of the table, and no other', async () => {
    const values = () => ({
      ...slot('08:00', '09:00'),
      hub: newId('hub'),
      space: newId('spc'),
      organization: newId('org'),
      previousStatus: null,
      holdExpiresAt: null,
      example: true,
      provenance: null,
    });
    expect(await wrongPairs(bed, { aggregate: spaceBooking, steps: STEPS.spaceBooking, values })).toEqual([]);
  });

  it('is confirmed until its hold runs out, and not from that instant on', async () => {
    const held = await aBooking(bed);
    const end = Date.parse(held.holdExpiresAt ?? '');
    const confirm = (now: Date) => bed.mutate('confirmBooking', seen(held), { now });
    expect(await confirm(new Date(end))).toMatchObject({ rule: 'HOLD_EXPIRED' });
    expect(await confirm(new Date(end - 1))).toMatchObject({ status: 'CONFIRMED' });
  });

  it('is called off by its own organization, and by no other', async () => {
    const held = await aBooking(bed);
    await expect(bed.mutate('cancelBooking', seen(held), ofOrganization(newId('org')))).rejects.toMatchObject(
      { extensions: { code: 'NOT_FOUND' } },
    );
    expect(await bed.mutate('cancelBooking', seen(held), ofOrganization(held.organization))).toMatchObject({
      status: 'CANCELLED',
    });
  });

  it('is confirmed by staff alone', async () => {
    const held = await aBooking(bed);
    const confirm = 'mutation ($input: CommandInput!) { confirmBooking(input: $input) { __typename } }';
    const input = { ...seen(held), idempotencyKey: 'own' };
    const { errors } = await bed.ask(confirm, { input }, ofOrganization(held.organization).as);
    expect(errors).toEqual(['FORBIDDEN at confirmBooking']);
  });

  it('tells the feed of each step', async () => {
    const held = await aBooking(bed);
    await take(bed, held, 'confirmBooking', 'startBooking', 'releaseBooking');
    const { space, organization, startsAt, endsAt } = held;
    expect(await bed.changes(held.id)).toMatchObject([
      { topic: 'events.booking.v1', changeType: 'held', snapshot: { space, organization, startsAt, endsAt } },
      { changeType: 'confirmed' },
      { changeType: 'in-use' },
      { changeType: 'released', snapshot: { status: 'RELEASED' }, version: 4 },
    ]);
  });

  it('is seen by its organization and by staff', async () => {
    const { id, organization } = await aBooking(bed);
    const own = { 'its people': peopleOf(organization) };
    expect(await seenBy(bed, spaceBooking, id, own)).toEqual([...STAFF, 'its people']);
  });

  it('stands under its organization', async () => {
    const { id, organization } = await aBooking(bed);
    const { nodes } = await bed.reader().related(bookingsOfOrganization, organization);
    expect(nodes.map((row) => row.id)).toEqual([id]);
  });
});
