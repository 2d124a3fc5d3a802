import { invalidInput, type InvalidInput, type Name } from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { hub, type Hub } from './hub.ts';

type PlannedHub = {
  names: readonly Name[];
  /** ISO 3166-1 alpha-2 codes. */
  hostCountry: string;
  homeCountry: string;
  example: boolean;
};

/** Plans a hub between two countries. Throws FORBIDDEN for staff of another hub: only the platform's plan new ones. */
export async function planHub(
  work: UnitOfWork,
  { names, hostCountry, homeCountry, example }: PlannedHub,
): Promise<Hub | InvalidInput> {
  if (names.every(({ value }) => value.trim() === '')) return invalidInput('a hub needs a name', 'names');
  if (hostCountry === homeCountry) return invalidInput('a hub joins two countries', 'hostCountry');
  return work.create(hub, {
    status: 'PLANNED',
    sourceStatus: null,
    names,
    hostCountry,
    homeCountry,
    coordinator: null,
    operator: null,
    functions: [],
    operatorRequirements: [],
    example,
    provenance: null,
  });
}
