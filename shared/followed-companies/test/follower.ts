import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineService } from '@hub/service-kit/definition';
import { openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { anOrganization, aScreening } from '@hub/testing/snapshots';
import { COMPANIES_TOPICS } from '../src/followed-companies.ts';

const SCHEMA = `
type Query { organization(id: ID!): Organization @access(roles: ["PUBLIC"]) }
type Organization @key(fields: "id", resolvable: false) @access(roles: ["PUBLIC"]) { id: ID! }
type Person @key(fields: "id", resolvable: false) @access(roles: ["PUBLIC"]) { id: ID! }
type Country @key(fields: "code", resolvable: false) @access(roles: ["PUBLIC"]) { code: CountryCode! }
`;
const NOW = new Date('2026-05-04T09:00:00.000Z');

type OrganizationFields = Parameters<typeof anOrganization>[0];
type ScreeningFields = Parameters<typeof aScreening>[1];

/** A service that follows companies and does nothing else, and short ways to try the package in it. */
export type Follower = {
  bed: UseCaseBed;
  /** Runs within a use case of 4 May 2026. */
  within: <Result>(body: (work: UnitOfWork) => Promise<Result>) => Promise<Result>;
  /** An organization that has arrived, with screenings in the order in which they were opened. */
  known: (fields?: OrganizationFields, ...screenings: ScreeningFields[]) => Promise<string>;
  close: () => Promise<void>;
};

/** Opens a follower for one test file; close it in `afterAll`. */
export async function openFollower(): Promise<Follower> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-follower-'));
  mkdirSync(join(folder, 'migrations'));
  writeFileSync(join(folder, 'schema.graphql'), SCHEMA);
  const bed = await openUseCaseBed(
    defineService({
      name: 'follower',
      folder,
      aggregates: [],
      resolvers: { Query: { organization: () => null } },
      mutations: {},
      follows: COMPANIES_TOPICS,
      needs: COMPANIES_TOPICS,
    }),
  );
  return {
    bed,
    within: (body) => bed.run(body, {}, { now: NOW }),
    async known(fields = {}, ...screenings) {
      const organization = anOrganization(fields);
      await bed.receive('companies.organization-record.v1', organization);
      for (const one of screenings)
        await bed.receive('companies.screening.v1', aScreening(organization.id, one));
      return organization.id;
    },
    async close() {
      await bed.close();
      rmSync(folder, { recursive: true });
    },
  };
}
