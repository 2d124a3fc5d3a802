import type { Edit, Recipe } from './recipe.ts';

const SERVICE = 'services/companies';
const OFFICES = `${SERVICE}/src/offices`;
const CONTRACTS = 'shared/change-feed/contracts';

const SCHEMA: readonly Edit[] = [
  {
    file: `${SERVICE}/schema.graphql`,
    after: 'type Query @access',
    insert: '  offices(first: Int = 20, after: String): OfficeConnection',
  },
  {
    file: `${SERVICE}/schema.graphql`,
    after: 'type Mutation',
    insert:
      '  openOffice(input: OpenOfficeInput!): OfficeResult @access(roles: ["OPERATOR"])\n' +
      '  closeOffice(input: CommandInput!): OfficeResult @access(roles: ["OPERATOR"])',
  },
  {
    file: `${SERVICE}/schema.graphql`,
    append: `
enum OfficeStatus {
  OPEN
  CLOSED
}

"Where an organization can be met."
type Office @key(fields: "id") @access(roles: ["PUBLIC"]) {
  id: ID!
  version: Int!
  status: OfficeStatus!
  organization: Organization
  address: String!
  example: Boolean!
  provenance: Provenance
}

input OpenOfficeInput {
  idempotencyKey: String!
  organization: ID!
  address: String!
}
`,
  },
  {
    file: `${SERVICE}/codegen.json`,
    after: '"mappers": {',
    insert: '    "Office": "../offices/office.ts#Office as OfficeRow",',
  },
  {
    file: `${SERVICE}/migrations/0191-offices.up.sql`,
    create: `CREATE TABLE office (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  organization uuid NOT NULL REFERENCES organization (id),
  address text NOT NULL
);
CREATE INDEX office_organization ON office (organization);
`,
  },
  {
    file: `${CONTRACTS}/companies.office.1.json`,
    copyOf: `${CONTRACTS}/companies.case.1.json`,
    replace: [
      ['companies.case', 'companies.office'],
      ['"MarketEntryCase"', '"Office"'],
      ['"hub", "organization", "targetCountry", ', '"organization", "address", '],
      ['    "hub": {', '    "address": {'],
      [/"x-change-types": \{[^}]*\}/, '"x-change-types": { "opened": "It opened.", "closed": "It closed." }'],
      [/"OPENED",[^\]]*/, '"OPEN", "CLOSED"'],
      [/"targetCountry": \{[^}]*\},|"plan": \{[^}]*\},|"outcome": \{[^}]*\},/, ''],
      [/("address": \{\s*"type": "string"),\s*"pattern": "[^"]*"/, '$1'],
    ],
  },
];

const CODE: readonly Edit[] = [
  {
    file: `${OFFICES}/office.ts`,
    create: `import {
  defineAggregate,
  defineMachine,
  id,
  NOT_PUBLIC,
  oneOf,
  SHARED,
  text,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { OfficeStatus } from '../generated/enums.ts';

const machine = defineMachine(OfficeStatus, { closeOffice: { from: ['OPEN'], to: 'CLOSED' } });

/** Where an organization can be met. */
export const office = defineAggregate('Office', {
  prefix: 'off',
  topic: 'companies.office.v1',
  table: 'office',
  created: 'opened',
  machine,
  place: SHARED,
  visibility: { public: NOT_PUBLIC, own: ['organization'] },
  owners: ['organization'],
  fields: {
    status: oneOf(OfficeStatus).published(),
    organization: id('org').published(),
    address: text().published(),
  },
});
export type Office = RowOfAggregate<typeof office>;
`,
  },
  {
    file: `${OFFICES}/open-office.ts`,
    create: `import { referenceUnknown, type ReferenceUnknown } from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { organization } from '../organizations/organization.ts';
import { office, type Office } from './office.ts';

export type NewOffice = { organization: string; address: string };

/** Opens an office of an organization. */
export async function openOffice(
  work: UnitOfWork,
  input: NewOffice,
): Promise<Office | ReferenceUnknown> {
  const of = await work.find(organization, input.organization);
  if (!of) return referenceUnknown(input.organization, 'organization');
  const { address } = input;
  const { id, example } = of;
  return work.create(office, { status: 'OPEN', organization: id, address, example, provenance: null });
}
`,
  },
  {
    file: `${OFFICES}/office.resolvers.ts`,
    create: `import { answering, commandsOf, mutation } from '@hub/service-kit/use-case';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { organization } from '../organizations/organization.ts';
import { office } from './office.ts';
import { openOffice } from './open-office.ts';

export const queries = { offices: (_, page, { read }) => read.list(office, page) } satisfies QueryResolvers;

export const types: Resolvers = {
  Office: {
    __resolveReference: ({ id }, { read }) => read.byId(office, id),
    organization: (row, _, { read }) => read.byId(organization, row.organization),
  },
};

export const mutations = {
  ...commandsOf(office),
  openOffice: mutation(openOffice, answering('Office')),
};
`,
  },
  {
    file: `${OFFICES}/open-office.integration.test.ts`,
    create: `import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { give, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { anOrganization } from '../testing/builders.ts';
import { openOffice } from './open-office.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

it('opens an office of a known organization and closes it', async () => {
  const { id } = await anOrganization(bed);
  const opened = await bed.accept(openOffice, { organization: id, address: 'Hanoi, 1' });
  expect(await give(bed, opened, 'closeOffice')).toMatchObject({ status: 'CLOSED' });
  const nowhere = { organization: opened.id, address: 'Hanoi, 2' };
  expect(await bed.run(openOffice, nowhere)).toMatchObject({ refusal: 'ReferenceUnknown' });
});
`,
  },
];

const WIRING: readonly Edit[] = [
  {
    file: `${SERVICE}/src/app.ts`,
    after: "from './market-entry/market-entry-case.ts'",
    insert: "import { office } from './offices/office.ts';",
  },
  { file: `${SERVICE}/src/app.ts`, after: '    screeningCase,', insert: '    office,' },
  {
    file: `${SERVICE}/src/graphql/resolvers.ts`,
    after: 'import * as cases',
    insert: "import * as offices from '../offices/office.resolvers.ts';",
  },
  { file: `${SERVICE}/src/graphql/resolvers.ts`, after: '...hubs.queries', insert: '  ...offices.queries,' },
  { file: `${SERVICE}/src/graphql/resolvers.ts`, after: '...hubs.types', insert: '  ...offices.types,' },
  {
    file: `${SERVICE}/src/graphql/resolvers.ts`,
    after: '...hubs.mutations',
    insert: '  ...offices.mutations,',
  },
  {
    file: `${SERVICE}/src/testing/lives.ts`,
    after: "import { importCompanies } from '../import/import-companies.ts';",
    insert: "import { openOffice } from '../offices/open-office.ts';",
  },
  {
    file: `${SERVICE}/src/testing/lives.ts`,
    after: 'await livesOfCases(bed);',
    insert:
      '  const { id } = await anOrganization(bed);\n' +
      "  const office = await bed.accept(openOffice, { organization: id, address: 'Hanoi, 1' });\n" +
      "  await give(bed, office, 'closeOffice');",
  },
  {
    file: `${SERVICE}/src/testing/example-hub.ts`,
    after: "from '../market-entry/lead-case.ts'",
    insert: "import { openOffice } from '../offices/open-office.ts';",
  },
  {
    file: `${SERVICE}/src/testing/example-hub.ts`,
    after: '    Hub: hub,',
    insert: "    Office: (await bed.accept(openOffice, { organization, address: 'Hanoi, 1' })).id,",
  },
];

/** Offices of organizations, with a topic of their own. */
export const AGGREGATE: Recipe = { title: 'Add an aggregate', edits: [...SCHEMA, ...CODE, ...WIRING] };
