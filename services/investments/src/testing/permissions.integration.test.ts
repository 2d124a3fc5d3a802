import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  exampleHubs,
  fieldMatrix,
  heldByFeed,
  mutationMatrix,
  openUseCaseBed,
  rowMatrix,
  type Hold,
  type MutationTarget,
  type UseCaseBed,
} from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { anExampleHub } from './example-hub.ts';
import { lives } from './lives.ts';

let bed: UseCaseBed;
let hold: Hold;
let targets: Record<string, MutationTarget>;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  hold = heldByFeed(bed);
  await lives(bed);
  targets = await exampleHubs(hold, (corridor) => anExampleHub(bed, corridor));
}, 60_000);
afterAll(() => bed.close());

it('every mutation lets those act whom docs/permissions.md names, and nobody else', async () => {
  const { asked, differences } = await mutationMatrix(bed, definition, targets);
  expect(differences).toEqual([]);
  expect(asked).toBeGreaterThan(2_000);
}, 120_000);

it('every row is seen by those to whom docs/permissions.md shows it, and by nobody else', async () => {
  const { asked, differences } = await rowMatrix(bed, definition, { hold });
  expect(differences).toEqual([]);
  expect(asked).toBeGreaterThan(3_000);
}, 120_000);

it('every restricted field is read by those whom docs/permissions.md names, and by nobody else', async () => {
  const { asked, differences, unasked } = await fieldMatrix(bed, definition, targets);
  expect(differences).toEqual([]);
  // Only mutations answer these, to those who may give them.
  const answered = ['ImportedRecord', 'ImportSuccess'];
  expect(unasked.filter((name) => !answered.includes(name.split('.')[0] ?? ''))).toEqual([]);
  expect(asked).toBeGreaterThan(100);
}, 120_000);
