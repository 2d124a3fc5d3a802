import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  callerOf,
  newId,
  ORGANIZATION_ROLES,
  SEES_ALL,
  type AggregateRow,
  type Caller,
  type Grant,
  type Role,
} from '@hub/hub-language';
import fc from 'fast-check';
import { aBranch, aMember, aVisit, STATED } from '../../test/library/builders.ts';
import { branch } from '../../test/library/branch.ts';
import { library } from '../../test/library/library.ts';
import { member } from '../../test/library/member.ts';
import { visit } from '../../test/library/visit.ts';
import type { Aggregate } from '../aggregate/aggregate.ts';
import { authorityOf } from '../read/reach.ts';
import { Reader } from '../read/reader.ts';
import { openUseCaseBed, type UseCaseBed } from '../testing/use-case-bed.ts';
import { passesWall } from '../testing/walls.ts';
import { inTransaction } from './transaction.ts';
import { Rights } from './rights.ts';

const HUBS = [newId('hub'), newId('hub')];
const ORGANIZATIONS = [newId('org'), newId('org'), newId('org')];
const RULE: readonly Role[] = ['OPERATOR', 'EVENT_ORGANIZER', 'ORG_ADMIN', 'INVESTOR'];

let bed: UseCaseBed;
let rows: {
  aggregate: Aggregate;
  row: AggregateRow;
  hub: string | null;
  owners: string[];
  own: string[];
  isPublic: boolean;
}[];

/** Rows of two hubs and three organizations, public and hidden, and whom each belongs to: said here once more. */
beforeAll(async () => {
  bed = await openUseCaseBed(library);
  rows = [];
  const party = (id: string) => ({ kind: 'ORGANIZATION' as const, id });
  await bed.run(async (work) => {
    for (const [at, hub] of HUBS.entries()) {
      for (const status of ['ACTIVE', 'PLANNED'] as const) {
        const house = await work.create(branch, aBranch({ hub, status }));
        const [host = '', guest = '', other = ''] = at === 0 ? ORGANIZATIONS : ORGANIZATIONS.toReversed();
        const values = { event: house.id, host: party(host), guests: [party(guest)], organizations: [other] };
        const called = await work.create(visit, aVisit(values));
        rows.push(
          { aggregate: branch, row: house, hub, owners: [], own: [], isPublic: status === 'ACTIVE' },
          { aggregate: visit, row: called, hub, owners: [host], own: [host, guest, other], isPublic: false },
        );
      }
    }
    for (const provenance of [STATED, null]) {
      const row = await work.create(member, aMember({ provenance }));
      rows.push({
        aggregate: member,
        row,
        hub: null,
        owners: [row.id],
        own: [row.id],
        isPublic: provenance !== null,
      });
    }
  }, {});
});
afterAll(() => bed.close());

const organizations = () => [
  ...ORGANIZATIONS,
  ...rows.filter(({ aggregate }) => aggregate === member).map(({ row }) => row.id),
];
const grant = () =>
  fc.oneof(
    fc.record({
      role: fc.constantFrom<Role>('ORG_ADMIN', 'ORG_MEMBER', 'INVESTOR'),
      kind: fc.constant('ORGANIZATION' as const),
      id: fc.constantFrom(...organizations()),
    }),
    fc.record({
      role: fc.constantFrom<Role>('OPERATOR', 'EVENT_ORGANIZER', 'PROGRAMME_MANAGER'),
      kind: fc.constant('HUB' as const),
      id: fc.constantFrom(...HUBS),
    }),
    fc.record({
      role: fc.constantFrom<Role>('OPERATOR', 'COMPLIANCE', 'EVENT_ORGANIZER'),
      kind: fc.constant('PLATFORM' as const),
      id: fc.constant(null),
    }),
  );

const holds = (grants: readonly Grant[], one: (typeof rows)[number], roles: readonly Role[]) =>
  grants.some(
    ({ role, kind, id }) =>
      roles.includes(role) &&
      !ORGANIZATION_ROLES.has(role) &&
      (kind === 'PLATFORM' || one.hub === null || one.hub === id),
  );
const isOf = (grants: readonly Grant[], ids: readonly string[], roles: ReadonlySet<Role>) =>
  grants.some(({ role, id }) => roles.has(role) && ids.includes(id ?? ''));

/** What the caller should see of a row, and do to it, told in plain words. */
function expected(grants: readonly Grant[], one: (typeof rows)[number]) {
  const seeing = [...SEES_ALL, ...(one.aggregate.visibility.roles ?? [])];
  const acting = new Set(RULE.filter((role) => ORGANIZATION_ROLES.has(role)));
  return {
    isSeen: one.isPublic || holds(grants, one, seeing) || isOf(grants, one.own, ORGANIZATION_ROLES),
    isActedOn: holds(grants, one, RULE) || isOf(grants, one.owners, acting),
  };
}

async function found(caller: Caller, { aggregate, row }: (typeof rows)[number]) {
  const [locked] = await inTransaction(bed.pool, 'test', (session) =>
    new Rights(session, caller, authorityOf(caller, RULE)).lock(aggregate, [row.id]),
  );
  if (!locked) throw new Error('the row is gone');
  return { isSeen: locked.isSeen, isActedOn: locked.isActedOn };
}

async function mayCreate(caller: Caller, { aggregate, row }: (typeof rows)[number]): Promise<boolean> {
  return inTransaction(bed.pool, 'test', async (session) => {
    const rights = new Rights(session, caller, authorityOf(caller, RULE));
    return rights.requireActing(aggregate, row).then(
      () => true,
      () => false,
    );
  });
}

describe('whatever somebody holds', () => {
  const callerWith = (grants: readonly Grant[]) =>
    callerOf({ subject: 'anna', roles: [], requestId: 'r' }, { person: null, grants });

  it('the database, its wall, the reader and a row that is yet to be written say of each row what the rules say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(grant(), { maxLength: 3 }), async (grants) => {
        const caller = callerWith(grants);
        for (const one of rows) {
          const said = expected(grants, one);
          expect(await found(caller, one)).toEqual(said);
          expect(await mayCreate(caller, one)).toBe(said.isActedOn);
          const read = await new Reader(bed.reads, caller).byId(one.aggregate, one.row.id);
          expect(read !== null).toBe(said.isSeen);
          expect(await passesWall(bed.reads, caller, one.aggregate, one.row.id)).toBe(said.isSeen);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('staff of one hub neither see nor act on what the other keeps to itself', async () => {
    const caller = callerWith([{ role: 'OPERATOR', kind: 'HUB', id: HUBS[0] ?? '' }]);
    const foreign = rows.filter(({ hub, isPublic }) => hub === HUBS[1] && !isPublic);
    expect(foreign).toHaveLength(3);
    for (const one of foreign) expect(await found(caller, one)).toEqual({ isSeen: false, isActedOn: false });
  });
});
