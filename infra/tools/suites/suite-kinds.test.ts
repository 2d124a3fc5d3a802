import { globSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { kindsOf } from './suite-kinds.ts';

describe('the kinds of suites', () => {
  it.each([
    ['shared/change-feed/src/wire.test.ts', 'unit'],
    ['services/companies/src/hubs/hub.test.ts', 'unit'],
    ['infra/platform/process/ports.test.ts', 'unit'],
    ['services/companies/src/hubs/hub.integration.test.ts', 'integration'],
    ['services/companies/test/hubs.integration.test.ts', 'integration'],
    ['services/companies/test/hubs.test.ts', 'service'],
    ['gateway/test/endpoint.test.ts', 'end-to-end'],
    ['infra/test/start.test.ts', 'end-to-end'],
    ['infra/test/proof/order.test.ts', 'proof'],
  ])('%s is %s', (path, kind) => {
    expect(kindsOf(path).map(({ name }) => name)).toEqual([kind]);
  });

  it('leave no suite of the repository out, and take none twice', () => {
    const suites = globSync('{services,shared,gateway,infra}/**/*.test.ts', {
      exclude: (path) => path.includes('node_modules'),
    });
    expect(suites.length).toBeGreaterThan(30);
    expect(suites.filter((path) => kindsOf(path).length !== 1)).toEqual([]);
  });
});
