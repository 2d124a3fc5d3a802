import { globSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { LAYERS } from './boundaries.ts';
import { boundaryRules, ruleNames } from './boundary-rules.ts';
import { boundaryTable } from './boundary-table.ts';
import { layerOf } from './layers.ts';
import { sharedModules } from './service-modules.ts';

const names = LAYERS.map(({ name }) => name);

describe('the layers', () => {
  it('use layers that are listed before them, never one that would use them', () => {
    const upward = LAYERS.flatMap(({ name, uses }, index) =>
      uses.filter((use) => !names.slice(0, index).includes(layerOf(use))).map((use) => `${name} → ${use}`),
    );
    expect(upward).toEqual([]);
  });

  it('have a rule for their code and one for their suites each', () => {
    const rules = new Set(boundaryRules().map(({ name }) => name));
    const needed = LAYERS.flatMap((layer) => [ruleNames(layer).uses, ruleNames(layer).suites]);
    expect(needed.filter((name) => !rules.has(name))).toEqual([]);
    expect(rules.size).toBe(boundaryRules().length);
  });

  it('take in every source file, each once', () => {
    const files = globSync('{services,shared,gateway,infra}/**/*.ts', {
      exclude: (path) => path.includes('node_modules'),
    });
    const layersOf = (file: string) =>
      LAYERS.filter(({ folder }) => new RegExp(`^${folder.replace('*', '[^/]+')}/`).test(file));
    expect(files.length).toBeGreaterThan(200);
    expect(files.filter((file) => layersOf(file).length !== 1)).toEqual([]);
  });

  it('stand in the table, each with what it may use', () => {
    const rows = boundaryTable().split('\n').slice(2);
    expect(rows).toHaveLength(LAYERS.length);
    expect(rows.find((row) => row.startsWith('| `services/*` |'))).toContain(
      '`change-feed` (index, snapshots)',
    );
  });
});

describe('a module of a service that its other features may use', () => {
  const shared = sharedModules();

  it.each(['companies/src/hubs/hub.ts', 'events/src/time/period.ts', 'investments/src/terms/terms.ts'])(
    'is one that defines an aggregate, or ground: %s',
    (module) => expect(shared).toContain(`services/${module}`),
  );

  it.each([
    ['a use case', 'companies/src/organizations/register-organization.ts'],
    ['a module beside an aggregate', 'companies/src/organizations/fold-name.ts'],
    ['what stands on features', 'companies/src/import/import-companies.ts'],
    ['the records of it', 'companies/src/import/records.ts'],
  ])('is not %s', (_what, module) => expect(shared).not.toContain(`services/${module}`));
});
