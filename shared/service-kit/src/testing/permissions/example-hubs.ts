import { askersOf, type Hold, type Spot } from './askers.ts';
import type { MutationTarget } from './mutation-matrix.ts';

/** The countries of a hub. */
export type Corridor = { readonly homeCountry: string; readonly hostCountry: string };

/** One of the two synthetic hubs of the tests, with something of each kind; every row is marked as an example. */
export type ExampleHub = { readonly own: Spot; readonly foreign: Spot } & Omit<MutationTarget, 'askers'>;

/** Makes both hubs, and everybody who asks: people of the hub itself, and those of the other. */
export async function exampleHubs(
  hold: Hold,
  make: (corridor: Corridor) => Promise<ExampleHub>,
): Promise<Record<string, MutationTarget>> {
  const first = await make({ homeCountry: 'RU', hostCountry: 'VN' });
  const second = await make({ homeCountry: 'IN', hostCountry: 'BR' });
  return {
    'the hub of RU in VN': { ...first, askers: await askersOf({ ...first, 'other hub': second.own }, hold) },
    'the hub of IN in BR': { ...second, askers: await askersOf({ ...second, 'other hub': first.own }, hold) },
  };
}
