import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openUseCaseBed, raiseWalls, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aBooking } from '../testing/published.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const migration = (way: 'up' | 'down') =>
  readFileSync(`${definition.folder}/migrations/0104-booking-hub.${way}.sql`, 'utf8');

/** The hub of every booking, by the booking. */
const hubs = () =>
  bed.database.query<{ id: string; hub: string }[]>('SELECT id, hub FROM space_booking ORDER BY id');

it('gives bookings that were there before the hub of the venue that has their space', async () => {
  for (let count = 0; count < 5; count++) await aBooking(bed);
  const before = await hubs();
  expect(new Set(before.map(({ hub }) => hub)).size).toBe(5);
  await bed.asOwner(async (owner) => {
    await owner.query(migration('down'));
    await owner.query(migration('up'));
    await raiseWalls(owner, definition.aggregates);
  });
  expect(await hubs()).toEqual(before);
});
