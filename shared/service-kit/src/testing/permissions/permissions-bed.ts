import type { ServiceDefinition } from '../../definition/definition.ts';
import { openUseCaseBed, type UseCaseBed } from '../use-case-bed.ts';
import type { Hold } from './askers.ts';
import { exampleHubs, type Corridor, type ExampleHub } from './example-hubs.ts';
import { fieldMatrix } from './field-matrix.ts';
import { mutationMatrix } from './mutation-matrix.ts';
import { rowMatrix } from './row-matrix.ts';
import type { OthersRule } from './row-rules.ts';

/** What a service brings so that its part of docs/permissions.md can be asked of it. */
export type PermissionsParts = {
  /** Gives people grants as the service comes to know of them. */
  holding: (bed: UseCaseBed) => Hold;
  /** Brings every aggregate through its states. */
  lives: (bed: UseCaseBed) => Promise<void>;
  anExampleHub: (bed: UseCaseBed, corridor: Corridor) => Promise<ExampleHub>;
  /** What else shows a row to an organization, in plain words. */
  others?: OthersRule;
};

/** Opens a bed with two example hubs, on which the mutations, rows and restricted fields of the page can be asked. */
export async function openPermissionsBed(
  definition: ServiceDefinition,
  { holding, lives, anExampleHub, others }: PermissionsParts,
) {
  const bed = await openUseCaseBed(definition);
  const hold = holding(bed);
  await lives(bed);
  const targets = await exampleHubs(hold, (corridor) => anExampleHub(bed, corridor));
  return {
    mutations: () => mutationMatrix(bed, definition, targets),
    rows: () => rowMatrix(bed, definition, { hold, ...(others ? { others } : {}) }),
    /** `answered`: types that only mutations answer, to those who may give them. */
    async fields(answered: readonly string[]) {
      const { unasked, ...matrix } = await fieldMatrix(bed, definition, targets);
      return { ...matrix, unasked: unasked.filter((name) => !answered.includes(name.split('.')[0] ?? '')) };
    },
    close: () => bed.close(),
  };
}

/** A bed on which the page of permissions is asked. */
export type PermissionsBed = Awaited<ReturnType<typeof openPermissionsBed>>;
