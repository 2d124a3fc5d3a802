import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aggregateProblems, openTestDatabase, type TestDatabase } from '@hub/service-kit/testing';
import { definition } from './app.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase(definition);
}, 60_000);
afterAll(() => test.drop());

it('has field lists that fit its tables and the contracts of its topics', async () => {
  expect(await aggregateProblems(test.database, definition)).toEqual([]);
});
