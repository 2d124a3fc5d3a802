import { layerProbes, NAMED_PROBES, SPECIAL_PROBES } from './boundary-probes.ts';
import { cruisePlanted } from './plant.ts';

/** What is wrong with the boundaries, a line each: a rule without a probe, and a planted import that its rule lets pass. */
export async function silentRules(): Promise<string[]> {
  const probes = [...layerProbes(), ...SPECIAL_PROBES, ...NAMED_PROBES];
  const { violations, ruleSetUsed } = await cruisePlanted(probes);
  const fired = new Set(violations.map(({ rule, from }) => `${rule.name} ${from}`));
  const probed = new Set(probes.map(({ rule }) => rule));
  return [
    ...ruleSetUsed.forbidden
      .filter(({ name }) => !probed.has(name))
      .map(({ name }) => `${name} has no probe`),
    ...probes
      .filter(({ rule, file }) => !fired.has(`${rule} ${file}`))
      .map(({ rule, file, imports }) => `${rule} lets ${file} import ${imports}`),
  ];
}
