import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { named } from '../testing/builders.ts';
import { holding } from '../testing/people.ts';
import { seenBy, STAFF } from '../testing/seen-by.ts';
import { hub, type Hub } from './hub.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
}, 60_000);
afterAll(() => bed.close());

const plan = (values: object = {}, as = {}) =>
  bed.mutate(
    'planHub',
    { names: [named('Example Hub')], hostCountry: 'BR', homeCountry: 'IN', example: true, ...values },
    as,
  );

describe('planning a hub', () => {
  it('is seen by its staff and those of the platform until it is active', async () => {
    const planned = (await plan()) as Hub;
    expect(planned).toMatchObject({ status: 'PLANNED', example: true, provenance: null });
    const staff = {
      'its operator': holding('OPERATOR', 'HUB', planned.id),
      'an operator of another hub': holding('OPERATOR', 'HUB', newId('hub')),
    };
    const ofThePlatform = ['a programme manager', 'an event organizer', ...STAFF];
    expect(await seenBy(bed, hub, planned.id, staff)).toEqual([...ofThePlatform, 'its operator']);
  });

  it('is for the platform alone', async () => {
    const as = holding('OPERATOR', 'HUB', newId('hub'));
    await expect(plan({}, { as })).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });

  it.each([
    [{ names: [] }, 'names'],
    [{ names: [named(' ')] }, 'names'],
    [{ hostCountry: 'IN' }, 'hostCountry'],
  ])('refuses %p', async (values, field) => {
    expect(await plan(values)).toMatchObject({ refusal: 'InvalidInput', field });
  });
});
