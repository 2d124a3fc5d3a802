import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { amongOpenings } from '@hub/testing';
import { definition } from '../app.ts';
import { applyForEvent } from '../participations/apply-for-event.ts';
import { participation } from '../participations/participation.ts';
import { anOpenEvent } from '../testing/builders.ts';
import { knownHub, knownOrganization, screened } from '../testing/foreign.ts';
import { aHoldOf, anOpenSpace } from '../testing/published.ts';
import { holdSpace } from '../venues/hold-space.ts';
import { spaceBooking } from '../venues/space-booking.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
}, 60_000);
afterAll(() => bed.close());

const HUNDRED = Array.from({ length: 100 }, (_, index) => index);
const blocked = { rule: 'ORGANIZATION_BLOCKED' };

describe('a block reaches all that is opened just then', () => {
  it('of a hundred applications', async () => {
    const [hub, organization] = [await knownHub(bed), await knownOrganization(bed)];
    const events = await Promise.all(HUNDRED.map(() => anOpenEvent(bed, { hub })));
    const open = events.map(
      ({ id }) =>
        () =>
          bed.run(applyForEvent, { event: id, organization }),
    );
    const block = () => screened(bed, organization, 'BLOCKED');
    const answers = await amongOpenings(bed.database, 'participation', open, block);
    const { nodes } = await bed.reader().list(participation, { first: 100 });
    const states = nodes.filter((one) => one.organization === organization).map(({ status }) => status);
    expect(new Set(states)).toEqual(new Set(['SUSPENDED']));
    const refused = answers.filter((one) => 'refusal' in one);
    expect(refused.length + states.length).toBe(100);
    for (const one of refused) expect(one).toMatchObject(blocked);
  }, 60_000);

  it('of a hundred bookings', async () => {
    const organization = await knownOrganization(bed);
    const space = await anOpenSpace(bed);
    const open = HUNDRED.map((index) => async () => {
      const startsAt = new Date(Date.UTC(2019, 1, 1, index)).toISOString();
      const endsAt = new Date(Date.UTC(2019, 1, 1, index + 1)).toISOString();
      return bed.run(holdSpace, await aHoldOf(bed, { organization, space, startsAt, endsAt }));
    });
    const block = () => screened(bed, organization, 'BLOCKED');
    const answers = await amongOpenings(bed.database, 'space_booking', open, block);
    const { nodes } = await bed.reader().list(spaceBooking, { first: 100 });
    const states = nodes.filter((one) => one.organization === organization).map(({ status }) => status);
    expect(new Set(states)).toEqual(new Set(['SUSPENDED']));
    expect(answers.filter((one) => 'refusal' in one).length + states.length).toBe(100);
  }, 60_000);
});
