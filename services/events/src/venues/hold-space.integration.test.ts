import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '@hub/hub-language';
import { countStatements, take, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { slot } from '../testing/builders.ts';
import { knownOrganization, screened } from '../testing/foreign.ts';
import { aBooking, aHoldOf, anOpenSpace, publishedVenue } from '../testing/published.ts';
import { overlap, type Period } from '../time/period.ts';
import { holdSpace } from './hold-space.ts';
import { spaceBooking } from './space-booking.ts';

let bed: UseCaseBed;
let organization: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  organization = await knownOrganization(bed);
}, 60_000);
afterAll(() => bed.close());

const MINUTE_MS = 60_000;
const aHold = (values = {}) => aHoldOf(bed, { organization, ...values });
const isTaken = (answer: object) => 'rule' in answer && answer.rule === 'SPACE_TAKEN';

describe('holding a space', () => {
  it('keeps it for the organization until the hold runs out', async () => {
    const now = new Date('2019-02-01T10:00:00Z');
    const input = await aHold({ holdMinutes: 45 });
    const held = await bed.accept(holdSpace, input, { now });
    expect(held).toMatchObject({
      ...slot('08:00', '09:00'),
      status: 'HELD',
      space: input.space,
      organization,
      holdExpiresAt: '2019-02-01T10:45:00.000Z',
      example: true,
    });
    expect(await bed.changes(held.id)).toMatchObject([{ topic: 'events.booking.v1', changeType: 'held' }]);
  });

  it('lets one begin when another ends, and refuses any overlap', async () => {
    const { space } = await aBooking(bed, slot('10:00', '11:00'));
    const hold = async (from: string, to: string) =>
      bed.run(holdSpace, await aHold({ space, ...slot(from, to) }));
    expect(await hold('11:00', '12:00')).toMatchObject({ status: 'HELD' });
    expect(await hold('09:00', '10:00')).toMatchObject({ status: 'HELD' });
    for (const [from, to] of [
      ['10:59', '11:01'],
      ['10:15', '10:45'],
      ['08:00', '12:00'],
    ] as const) {
      expect(await hold(from, to)).toMatchObject({ rule: 'SPACE_TAKEN' });
    }
  });

  it('leaves the other space of the venue free', async () => {
    const { spaces } = await take(bed, await publishedVenue(bed), 'activateVenue');
    for (const { id } of spaces) {
      expect(await bed.run(holdSpace, await aHold({ space: id }))).toMatchObject({ status: 'HELD' });
    }
  });

  it('gives it to exactly one of many who ask at once', async () => {
    const input = await aHold();
    const answers = await Promise.all(Array.from({ length: 20 }, () => bed.run(holdSpace, input)));
    expect(answers.filter((answer) => 'status' in answer)).toHaveLength(1);
    expect(answers.filter((answer) => isTaken(answer))).toHaveLength(19);
  }, 30_000);

  it.each([
    ['called off', ['cancelBooking']],
    ['given back', ['confirmBooking', 'startBooking', 'releaseBooking']],
  ])('is possible again when a booking was %s', async (_what, steps) => {
    const booking = await aBooking(bed);
    await take(bed, booking, ...steps);
    expect(await bed.run(holdSpace, await aHold({ space: booking.space }))).toMatchObject({ status: 'HELD' });
  });

  it.each([
    ['confirmed', ['confirmBooking']],
    ['in use', ['confirmBooking', 'startBooking']],
  ])('is refused while a booking is %s', async (_what, steps) => {
    const booking = await aBooking(bed);
    await take(bed, booking, ...steps);
    expect(await bed.run(holdSpace, await aHold({ space: booking.space }))).toMatchObject({
      rule: 'SPACE_TAKEN',
    });
  });

  it('gives the time of a hold that ran out to whoever asks, and tells that it expired', async () => {
    const held = await aBooking(bed, { holdMinutes: 30 });
    const other = await knownOrganization(bed);
    const input = await aHold({ space: held.space, organization: other });
    const caller = { as: { roles: ['ORG_ADMIN'], organization: other }, operation: 'holdSpace' } as const;
    const end = Date.parse(held.holdExpiresAt ?? '');
    const before = { ...caller, now: new Date(end - 1) };
    expect(await bed.run(holdSpace, input, before)).toMatchObject({ rule: 'SPACE_TAKEN' });
    const after = { ...caller, now: new Date(end) };
    expect(await bed.run(holdSpace, input, after)).toMatchObject({ status: 'HELD', organization: other });
    expect(await bed.reader().byId(spaceBooking, held.id)).toMatchObject({ status: 'EXPIRED' });
    expect((await bed.changes(held.id)).at(-1)).toMatchObject({ changeType: 'expired' });
  });

  it('takes as many statements for many holds that ran out as for one', async () => {
    const countOf = async (holds: number) => {
      const { space } = await aHold();
      const made: string[] = [];
      for (let hour = 0; hour < holds; hour++) {
        const at = slot(`${10 + hour}:00`, `${11 + hour}:00`);
        made.push((await aBooking(bed, { ...at, space, holdMinutes: 1 })).id);
      }
      const input = await aHold({ space });
      const later = { now: new Date(Date.now() + 5 * MINUTE_MS) };
      const count = await countStatements(bed.pool, () => bed.accept(holdSpace, input, later));
      for (const id of made) {
        expect(await bed.reader().byId(spaceBooking, id)).toMatchObject({ status: 'EXPIRED' });
      }
      return count;
    };
    expect(await countOf(6)).toEqual(await countOf(1));
  });

  it('lets a confirmed booking outlive the deadline of its hold', async () => {
    const confirmed = await take(bed, await aBooking(bed), 'confirmBooking');
    const now = new Date(Date.parse(confirmed.holdExpiresAt ?? '') + MINUTE_MS);
    expect(await bed.run(holdSpace, await aHold({ space: confirmed.space }), { now })).toMatchObject({
      rule: 'SPACE_TAKEN',
    });
  });

  it.each([
    ['a time that ends before it starts', { startsAt: '2019-02-19T10:00:00Z' }, 'endsAt'],
    ['a time that is none', { startsAt: 'eight' }, 'endsAt'],
    ['a hold of no minute', { holdMinutes: 0 }, 'holdMinutes'],
    ['a hold of more than a week', { holdMinutes: 7 * 24 * 60 + 1 }, 'holdMinutes'],
  ])('refuses %s', async (_what, values, field) => {
    expect(await bed.run(holdSpace, await aHold(values))).toMatchObject({ refusal: 'InvalidInput', field });
  });

  it('takes a hold of a week', async () => {
    const week = await aHold({ holdMinutes: 7 * 24 * 60 });
    expect(await bed.run(holdSpace, week)).toMatchObject({ status: 'HELD' });
  });

  it('refuses a venue that is not open yet, and one that is closed', async () => {
    const planned = await publishedVenue(bed);
    const [hall] = planned.spaces;
    const input = await aHold({ space: hall?.id });
    expect(await bed.run(holdSpace, input)).toMatchObject({ rule: 'VENUE_NOT_ACTIVE' });
    await take(bed, planned, 'activateVenue', 'closeVenue');
    expect(await bed.run(holdSpace, input)).toMatchObject({ rule: 'VENUE_NOT_ACTIVE' });
  });

  it('refuses a space and an organization that are not known, and who is blocked', async () => {
    const space = await anOpenSpace(bed);
    const [noSpace, nobody] = [newId('spc'), newId('org')];
    expect(await bed.run(holdSpace, await aHold({ space: noSpace }))).toMatchObject({ reference: noSpace });
    expect(await bed.run(holdSpace, await aHold({ space, organization: nobody }))).toMatchObject({
      refusal: 'ReferenceUnknown',
      reference: nobody,
    });
    const blocked = await knownOrganization(bed);
    await screened(bed, blocked, 'BLOCKED');
    expect(await bed.run(holdSpace, await aHold({ space, organization: blocked }))).toMatchObject({
      rule: 'ORGANIZATION_BLOCKED',
    });
  });

  it('is not possible in the name of another organization', async () => {
    const options = {
      as: { roles: ['ORG_EDITOR'], organization: newId('org') },
      operation: 'holdSpace',
    } as const;
    await expect(bed.run(holdSpace, await aHold(), options)).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
  });
});

/** Wishes for one space within a few hours, in steps of ten minutes. */
const wishes = fc.array(
  fc.tuple(fc.nat(11), fc.integer({ min: 1, max: 4 })).map(([start, length]) => ({
    startsAt: new Date(Date.UTC(2019, 1, 19, 8, start * 10)).toISOString(),
    endsAt: new Date(Date.UTC(2019, 1, 19, 8, (start + length) * 10)).toISOString(),
  })),
  { minLength: 2, maxLength: 10 },
);

describe('a space, whoever wants it when', () => {
  it('is refused exactly when the time overlaps one that was given before', async () => {
    await fc.assert(
      fc.asyncProperty(wishes, async (wanted) => {
        const space = await anOpenSpace(bed);
        const given: Period[] = [];
        for (const wish of wanted) {
          const answer = await bed.run(holdSpace, await aHold({ space, ...wish }));
          expect(isTaken(answer)).toBe(given.some((one) => overlap(one, wish)));
          if (!isTaken(answer)) given.push(wish);
        }
      }),
      { numRuns: 5 },
    );
  }, 60_000);
});
