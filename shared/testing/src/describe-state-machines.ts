import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceName } from '@hub/infra/names';
import pg from 'pg';
import { tryEveryPair, wrongPairs, type MachineSpec } from './state-machine-pairs.ts';
import { createSubgraphClient } from './subgraph-client.ts';
import { startTestStack, type TestStack } from './test-environment.ts';

const START_MS = 60_000;
const PAIRS_MS = 30_000;

/**
 * Declares the suite that tries every pair of state and command of a service's aggregates against the running
 * service, the others down. `setup` is SQL for the rows that the specs refer to.
 */
export function describeStateMachines(
  service: ServiceName,
  setup: readonly string[],
  specs: MachineSpec[],
): void {
  describe(`${service} takes every legal step and refuses every other`, () => {
    let stack: TestStack;
    beforeAll(async () => {
      stack = await startTestStack([service]);
      const database = new pg.Client({ connectionString: stack.databaseUrl(service) });
      await database.connect();
      for (const statement of setup) await database.query(statement);
      await database.end();
    }, START_MS);
    afterAll(() => stack.stop(), START_MS);

    it.each(specs)(
      '$typeName',
      async (spec) => {
        const secret = stack.environment.secrets.subgraph[service];
        const staff = createSubgraphClient(stack.subgraphUrl(service), secret, {
          roles: ['OPERATOR', 'COMPLIANCE'],
        });
        const outcomes = await tryEveryPair(stack.databaseUrl(service), staff, spec);
        expect(outcomes.length).toBeGreaterThanOrEqual(spec.states.length);
        expect(wrongPairs(outcomes)).toEqual([]);
      },
      PAIRS_MS,
    );
  });
}
