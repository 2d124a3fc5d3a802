import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { heldByFeed, openPermissionsBed, type PermissionsBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { anExampleHub } from './example-hub.ts';
import { lives } from './lives.ts';

let bed: PermissionsBed;
beforeAll(async () => {
  bed = await openPermissionsBed(definition, { holding: heldByFeed, lives, anExampleHub });
}, 60_000);
afterAll(() => bed.close());

it('every mutation lets those act whom docs/permissions.md names, and nobody else', async () => {
  const { asked, differences } = await bed.mutations();
  expect(differences).toEqual([]);
  expect(asked).toBeGreaterThan(2_000);
}, 120_000);

it('every row is seen by those to whom docs/permissions.md shows it, and by nobody else', async () => {
  const { asked, differences } = await bed.rows();
  expect(differences).toEqual([]);
  expect(asked).toBeGreaterThan(3_000);
}, 120_000);

it('every restricted field is read by those whom docs/permissions.md names, and by nobody else', async () => {
  const { asked, differences, unasked } = await bed.fields(['ImportedRecord', 'ImportSuccess']);
  expect(differences).toEqual([]);
  expect(unasked).toEqual([]);
  expect(asked).toBeGreaterThan(100);
}, 120_000);
