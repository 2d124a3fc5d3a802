import type { Recipe } from './recipe.ts';

const CASE = 'services/companies/src/market-entry';
const CONTRACTS = 'shared/change-feed/contracts';

/** What is to be done next in a market-entry case: stored, given when the case is opened, shown and published. */
export const FIELD: Recipe = {
  title: 'Add a field',
  edits: [
    {
      file: 'services/companies/schema.graphql',
      after: 'type MarketEntryCase @key',
      insert: '  "What is to be done next."\n  nextStep: String',
    },
    {
      file: 'services/companies/schema.graphql',
      after: 'input OpenMarketEntryCaseInput',
      insert: '  nextStep: String',
    },
    {
      file: `${CASE}/market-entry-case.ts`,
      after: 'outcome: text()',
      insert: '    nextStep: text().nullable().published(),',
    },
    {
      file: `${CASE}/lead-case.ts`,
      after: 'export type NewCase',
      insert: '  nextStep?: string | null | undefined;',
    },
    { file: `${CASE}/lead-case.ts`, after: 'outcome: null', insert: '    nextStep: input.nextStep ?? null,' },
    {
      file: 'services/companies/migrations/0190-next-step.up.sql',
      create: 'ALTER TABLE market_entry_case ADD COLUMN next_step text;\n',
    },
    {
      file: `${CONTRACTS}/companies.case.2.json`,
      copyOf: `${CONTRACTS}/companies.case.1.json`,
      replace: [
        ['urn:hub:schema:companies.case:1', 'urn:hub:schema:companies.case:2'],
        [
          '"properties": {\n    "id"',
          '"properties": {\n    "nextStep": {\n      "type": "string"\n    },\n    "id"',
        ],
      ],
    },
    {
      file: `${CASE}/next-step.integration.test.ts`,
      create: `import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aHub, anOrganization } from '../testing/builders.ts';
import { openMarketEntryCase } from './lead-case.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

it('keeps and publishes what is to be done next', async () => {
  const [hub, organization] = [await aHub(bed), await anOrganization(bed)];
  const input = { hub: hub.id, organization: organization.id, targetCountry: 'VN', nextStep: 'Call' };
  const opened = await bed.accept(openMarketEntryCase, input);
  expect(opened.nextStep).toBe('Call');
  expect((await bed.changes(opened.id))[0]?.snapshot).toMatchObject({ nextStep: 'Call' });
});
`,
    },
  ],
};
