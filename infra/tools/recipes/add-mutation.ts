import type { Recipe } from './recipe.ts';

const ORGANIZATIONS = 'services/companies/src/organizations';
const SCHEMA = 'services/companies/schema.graphql';

/** An organization moves to another city. */
export const MUTATION: Recipe = {
  title: 'Add a mutation',
  edits: [
    {
      file: SCHEMA,
      after: 'type Mutation',
      insert:
        '  moveOrganization(input: MoveOrganizationInput!): OrganizationResult @access(roles: ["OPERATOR"])',
    },
    {
      file: SCHEMA,
      append: `
input MoveOrganizationInput {
  id: ID!
  expectedVersion: Int!
  idempotencyKey: String!
  city: LocalizedTextInput!
}
`,
    },
    {
      file: `${ORGANIZATIONS}/move-organization.ts`,
      create: `import { invalidInput, type InvalidInput, type LocalizedText } from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { organization, type Organization } from './organization.ts';

export type Move = { id: string; expectedVersion: number; city: LocalizedText };

/** Writes down the city that an organization has moved to. */
export async function moveOrganization(
  work: UnitOfWork,
  { id, expectedVersion, city }: Move,
): Promise<Organization | InvalidInput> {
  if (city.value.trim() === '') return invalidInput('name the city', 'city.value');
  const row = await work.load(organization, id, expectedVersion);
  return work.save(organization, row, { city });
}
`,
    },
    {
      file: `${ORGANIZATIONS}/move-organization.integration.test.ts`,
      create: `import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openUseCaseBed, seen, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { anOrganization } from '../testing/builders.ts';
import { moveOrganization } from './move-organization.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

it('moves an organization, and not to nowhere', async () => {
  const row = await anOrganization(bed);
  const to = (value: string) => ({ ...seen(row), city: { lang: 'en', value } });
  expect(await bed.run(moveOrganization, to(' '))).toMatchObject({ refusal: 'InvalidInput' });
  expect(await bed.accept(moveOrganization, to('Hanoi'))).toMatchObject({ city: { value: 'Hanoi' } });
});
`,
    },
    {
      file: `${ORGANIZATIONS}/organization.resolvers.ts`,
      after: "import { addIdentifier } from './add-identifier.ts';",
      insert: "import { moveOrganization } from './move-organization.ts';",
    },
    {
      file: `${ORGANIZATIONS}/organization.resolvers.ts`,
      after: 'addIdentifier: mutation(addIdentifier, present)',
      insert: '  moveOrganization: mutation(moveOrganization, present),',
    },
  ],
};
