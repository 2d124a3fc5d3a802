import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defineService } from '@hub/service-kit/definition';
import { openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { anOrganization, aScreening } from '@hub/testing/snapshots';
import { judge, organizationsScreened } from './blocks.ts';
import { COMPANIES_TOPICS } from './followed-companies.ts';

const SCHEMA = `
type Query { organization(id: ID!): Organization @access(roles: ["PUBLIC"]) }
type Organization @key(fields: "id", resolvable: false) @access(roles: ["PUBLIC"]) { id: ID! }
type Person @key(fields: "id", resolvable: false) @access(roles: ["PUBLIC"]) { id: ID! }
type Country @key(fields: "code", resolvable: false) @access(roles: ["PUBLIC"]) { code: CountryCode! }
`;
const NOW = new Date('2026-05-04T09:00:00.000Z');

let folder: string;
let bed: UseCaseBed;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-follower-'));
  mkdirSync(join(folder, 'migrations'));
  writeFileSync(join(folder, 'schema.graphql'), SCHEMA);
  bed = await openUseCaseBed(
    defineService({
      name: 'resting',
      folder,
      aggregates: [],
      resolvers: { Query: { organization: () => null } },
      mutations: {},
      follows: COMPANIES_TOPICS,
      needs: COMPANIES_TOPICS,
    }),
  );
});
afterAll(async () => {
  await bed.close();
  rmSync(folder, { recursive: true });
});

const within = <Result>(body: (work: UnitOfWork) => Promise<Result>) => bed.run(body, {}, { now: NOW });
type OrganizationFields = Parameters<typeof anOrganization>[0];
/** An organization that has arrived, with screenings in the order in which they were opened. */
async function known(
  fields: OrganizationFields = {},
  ...screenings: Parameters<typeof aScreening>[1][]
): Promise<string> {
  const organization = anOrganization(fields);
  await bed.receive('companies.organization-record.v1', organization);
  for (const one of screenings) await bed.receive('companies.screening.v1', aScreening(organization.id, one));
  return organization.id;
}
describe('what a block reaches, and what it holds no more', () => {
  /** Of a row of these two organizations, the first of which has just moved. */
  const judged = async (first: string, second: string) => {
    const row = { organizations: [first, second] };
    const { blocked, cleared } = await within((work) =>
      judge(work, [row], [first], ({ organizations }) => organizations),
    );
    return blocked.length > 0 ? 'blocked' : cleared.length > 0 ? 'cleared' : 'neither';
  };
  const clear = () => known({}, { status: 'CLEAR' });

  it.each([
    ['BLOCKED', 'blocked'],
    ['APPEAL', 'blocked'],
    ['REVIEW', 'neither'],
    ['RUNNING', 'neither'],
    ['CLEAR', 'cleared'],
  ] as const)('an organization that is now %s leaves its rows %s', async (status, expected) => {
    expect(await judged(await known({}, { status }), await clear())).toBe(expected);
  });

  it.each(['REVIEW', 'RUNNING', 'FAILED'] as const)(
    'an organization that is %s after its appeal keeps its rows blocked',
    async (status) => {
      expect(await judged(await known({}, { status, blocking: true }), await clear())).toBe('blocked');
    },
  );

  it('a clearance that has run out lets nothing go on', async () => {
    expect(
      await judged(
        await known({}, { status: 'CLEAR', validUntil: '2026-01-01T00:00:00.000Z' }),
        await clear(),
      ),
    ).toBe('neither');
  });

  it.each([
    ['BLOCKED', 'blocked'],
    ['REVIEW', 'neither'],
    ['CLEAR', 'cleared'],
  ] as const)('with the other side %s a cleared one leaves them %s', async (status, expected) => {
    expect(await judged(await clear(), await known({}, { status }))).toBe(expected);
  });

  it('an other side that was never screened, or whose clearance has run out, holds nothing up', async () => {
    expect(await judged(await clear(), await known())).toBe('cleared');
    const stale = await known({}, { status: 'CLEAR', validUntil: '2026-01-01T00:00:00.000Z' });
    expect(await judged(await clear(), stale)).toBe('cleared');
  });

  it('says whose screenings have moved, each once', async () => {
    const organization = anOrganization().id;
    const screenings = [aScreening(organization), aScreening(organization)];
    for (const one of screenings) await bed.receive('companies.screening.v1', one);
    const ids = screenings.map(({ id }) => id);
    expect(await within((work) => organizationsScreened(work, ids))).toEqual([organization]);
  });
});
