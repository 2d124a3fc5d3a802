import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { callerOf, type Caller, newId, toUuid, type AggregateRow, type Role } from '@hub/hub-language';
import type { Aggregate } from '../aggregate/aggregate.ts';
import { aBranch, aMember, anInspection, aVisit, STATED } from '../../test/library/builders.ts';
import { branch, branchesOfSpace } from '../../test/library/branch.ts';
import { inspection, inspectionsOfMember, newestInspection } from '../../test/library/inspection.ts';
import { library } from '../../test/library/library.ts';
import { member, membersOfCountry } from '../../test/library/member.ts';
import {
  badge,
  visit,
  visitsByBadge,
  visitsOfBranch,
  visitsOfOrganization,
} from '../../test/library/visit.ts';
import { openUseCaseBed, type UseCaseBed } from '../testing/use-case-bed.ts';
import type { UnitOfWork } from '../use-case/work/unit-of-work.ts';
import type { Connection } from './connection.ts';
import type { ReadSessions } from './read-sessions.ts';
import { Reader } from './reader.ts';
import { sqlOn } from './sql.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(library);
});
afterAll(() => bed.close());

const create = <Row extends AggregateRow>(aggregate: Aggregate<Row>, values: Omit<Row, 'id' | 'version'>) =>
  bed.run((work: UnitOfWork) => work.create(aggregate, values), {});
const who = (roles: Role[] = ['OPERATOR'], organization?: string) =>
  callerOf({ subject: 'test', roles, requestId: 'r1', ...(organization ? { organization } : {}) });
/** A reader, and the statements that it has run. */
function watched(identity = who()) {
  const statements: string[] = [];
  const run: ReadSessions['run'] = (statement, parameters, asking) => {
    statements.push(statement.text);
    return bed.reads.run(statement, parameters, asking);
  };
  return { read: new Reader({ run, close: () => Promise.resolve() }, identity), statements };
}
const idsOf = (page: { nodes: { id: string }[] }) => page.nodes.map(({ id }) => id);

describe('rows by id', () => {
  it('of one request come in one statement, each once', async () => {
    const [a, b] = [await create(member, aMember()), await create(member, aMember())];
    const { read, statements } = watched();
    const rows = await Promise.all([a.id, b.id, a.id, newId('org')].map((id) => read.byId(member, id)));
    expect(rows).toEqual([a, b, a, null]);
    expect(statements).toHaveLength(1);
  });

  it.each([null, undefined, '', 'org_1', newId('ins')])('are not looked up for %p', async (id) => {
    const { read, statements } = watched();
    expect(await read.byId(member, id)).toBeNull();
    expect(statements).toEqual([]);
  });

  it('of several aggregates do not mix', async () => {
    const [a, b] = [await create(member, aMember()), await create(inspection, anInspection())];
    const { read } = watched();
    expect(await Promise.all([read.byId(member, a.id), read.byId(inspection, b.id)])).toEqual([a, b]);
  });
});

describe('what a caller sees', () => {
  const sees = async (aggregate: Aggregate, id: string, identity: Caller) =>
    (await watched(identity).read.byId(aggregate, id)) !== null;

  it('is for everyone what a document states, and what is in a public state', async () => {
    const stated = await create(member, aMember({ provenance: STATED }));
    const verified = await create(member, aMember({ status: 'VERIFIED' }));
    const draft = await create(member, aMember());
    const open = await create(branch, aBranch({ status: 'ACTIVE' }));
    const statedBranch = await create(branch, aBranch({ status: 'CLOSED', provenance: STATED }));
    const nobody = who([]);
    expect(await sees(member, stated.id, nobody)).toBe(true);
    expect(await sees(member, verified.id, nobody)).toBe(true);
    expect(await sees(member, draft.id, nobody)).toBe(false);
    expect(await sees(branch, open.id, nobody)).toBe(true);
    expect(await sees(branch, statedBranch.id, nobody)).toBe(false);
  });

  it("is for an organization's people what names it: by id, in a list, as a party", async () => {
    const own = newId('org');
    const people = who(['ORG_MEMBER'], own);
    const party = { kind: 'ORGANIZATION', id: own } as const;
    const rows = [
      aVisit({ organizations: [newId('org'), own] }),
      aVisit({ host: party }),
      aVisit({ guests: [{ kind: 'COUNTRY', id: 'VN' }, party] }),
    ];
    for (const values of rows) expect(await sees(visit, (await create(visit, values)).id, people)).toBe(true);
    const foreign = await create(visit, aVisit({ organizations: [newId('org')] }));
    expect(await sees(visit, foreign.id, people)).toBe(false);
    const checked = await create(inspection, anInspection({ organization: own }));
    expect(await sees(inspection, checked.id, people)).toBe(true);
    expect(await sees(inspection, checked.id, who(['ORG_MEMBER'], newId('org')))).toBe(false);
    expect(await sees(inspection, checked.id, who(['ORG_MEMBER']))).toBe(false);
  });

  it('is for its own people a row that is the organization itself', async () => {
    const draft = await create(member, aMember());
    expect(await sees(member, draft.id, who(['ORG_EDITOR'], draft.id))).toBe(true);
  });

  it.each(['vn', 'VN', 'ins_00000000000000000000000000', "org_' OR TRUE"])(
    'is not widened by a claim of the organization %p',
    async (organization) => {
      const row = await create(visit, aVisit({ host: { kind: 'COUNTRY', id: 'VN' } }));
      expect(await sees(visit, row.id, who(['ORG_MEMBER'], organization))).toBe(false);
    },
  );

  it('is everything for staff and for the roles of the aggregate, of this aggregate alone', async () => {
    const row = await create(inspection, anInspection());
    const draft = await create(member, aMember());
    for (const role of ['OPERATOR', 'COMPLIANCE', 'PROGRAMME_MANAGER'] as const)
      expect(await sees(inspection, row.id, who([role]))).toBe(true);
    expect(await sees(inspection, row.id, who(['EVENT_ORGANIZER']))).toBe(false);
    expect(await sees(member, draft.id, who(['PROGRAMME_MANAGER']))).toBe(true);
    expect(await sees(member, draft.id, who(['REVIEWER']))).toBe(false);
  });

  it('holds for lists and relations too', async () => {
    const country = 'KZ';
    const hidden = await create(member, aMember({ country }));
    const shown = await create(member, aMember({ country, status: 'VERIFIED' }));
    const { read } = watched(who([]));
    expect(idsOf(await read.related(membersOfCountry, country))).toEqual([shown.id]);
    const listed = idsOf(await read.list(member, { first: 100 }, (row) => [row('t.country', '=', country)]));
    expect(listed).toEqual([shown.id]);
    expect(idsOf(await watched().read.related(membersOfCountry, country))).toEqual([hidden.id, shown.id]);
  });
});

describe('a list', () => {
  const country = 'SG';
  const inCountry = (read: Reader, page: { first?: number; after?: string | null }) =>
    read.list(member, page, (row) => [row('t.country', '=', country)]);

  it('shows every row once over its pages, oldest first', async () => {
    const created: string[] = [];
    for (let i = 0; i < 5; i++) created.push((await create(member, aMember({ country }))).id);
    const { read } = watched();
    const first = await inCountry(read, { first: 2 });
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await inCountry(read, { first: 2, after: first.pageInfo.endCursor });
    expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const third = await inCountry(read, { first: 2, after: second.pageInfo.endCursor });
    expect(third.pageInfo.hasNextPage).toBe(false);
    expect([first, second, third].flatMap(idsOf)).toEqual(created);
    expect(first.edges.map(({ node }) => node)).toEqual(first.nodes);
  });

  it('that a request asks for twice is one statement', async () => {
    const { read, statements } = watched();
    const [one, same] = await Promise.all([inCountry(read, { first: 2 }), inCountry(read, { first: 2 })]);
    expect(same).toEqual(one);
    expect(statements).toHaveLength(1);
    await inCountry(read, { first: 3 });
    expect(statements).toHaveLength(2);
  });

  it('goes on after any cursor that it gave', async () => {
    const { read } = watched();
    const all = await inCountry(read, {});
    const from = await inCountry(read, { after: all.edges[2]?.cursor ?? '' });
    expect(idsOf(from)).toEqual(idsOf(all).slice(3));
  });

  it('refuses pages that are too large', async () => {
    await expect(inCountry(watched().read, { first: 101 })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('a relation', () => {
  it('of many parents is one statement a page', async () => {
    const [a, b, none] = [newId('org'), newId('org'), newId('org')];
    const ofA = [await create(inspection, anInspection({ organization: a }))];
    ofA.push(await create(inspection, anInspection({ organization: a })));
    const ofB = await create(inspection, anInspection({ organization: b }));
    const { read, statements } = watched();
    const pages = await Promise.all([a, b, none].map((id) => read.related(inspectionsOfMember, id)));
    expect(pages.map(idsOf)).toEqual([ofA.map(({ id }) => id), [ofB.id], []]);
    expect(statements).toHaveLength(1);
    await Promise.all([read.related(inspectionsOfMember, a, { first: 1 }), read.one(inspectionsOfMember, b)]);
    expect(statements).toHaveLength(2);
  });

  it('has pages for each parent', async () => {
    const parents = [newId('org'), newId('org')];
    for (const organization of [...parents, ...parents])
      await create(inspection, anInspection({ organization }));
    const { read } = watched();
    const firsts = await Promise.all(
      parents.map((id) => read.related(inspectionsOfMember, id, { first: 1 })),
    );
    expect(firsts.map(({ nodes, pageInfo }) => [nodes.length, pageInfo.hasNextPage])).toEqual([
      [1, true],
      [1, true],
    ]);
    const after = firsts[0]?.pageInfo.endCursor;
    const rest = await read.related(inspectionsOfMember, parents[0] ?? '', { first: 1, after });
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect(rest.nodes).toHaveLength(1);
    expect(idsOf(rest)).not.toEqual(idsOf(firsts[0] ?? { nodes: [] }));
  });

  it('of one row gives the first, or null', async () => {
    const organization = newId('org');
    const first = await create(inspection, anInspection({ organization }));
    await create(inspection, anInspection({ organization }));
    const { read } = watched();
    expect(await read.one(inspectionsOfMember, organization)).toEqual(first);
    expect(await read.one(inspectionsOfMember, newId('org'))).toBeNull();
    expect(await read.one(inspectionsOfMember, null)).toBeNull();
  });

  it('to the newest gives the newest of each parent, and null where that one is hidden', async () => {
    const country = newId('org');
    await create(inspection, anInspection({ organization: country, inspector: 'old' }));
    const newest = await create(inspection, anInspection({ organization: country, inspector: 'new' }));
    expect(await watched().read.one(newestInspection, country)).toEqual(newest);
    const foreign = watched(who(['ORG_MEMBER'], newId('org'))).read;
    expect(await foreign.one(newestInspection, country)).toBeNull();
  });

  it('by any of several columns gives each row once', async () => {
    const organization = newId('org');
    const party = { kind: 'ORGANIZATION', id: organization } as const;
    const listed = await create(visit, aVisit({ organizations: [organization], host: party }));
    const guest = await create(visit, aVisit({ guests: [party] }));
    await create(visit, aVisit());
    expect(idsOf(await watched().read.related(visitsOfOrganization, organization))).toEqual([
      listed.id,
      guest.id,
    ]);
  });

  it('by any of several columns has pages over all of them', async () => {
    const organization = newId('org');
    const party = { kind: 'ORGANIZATION', id: organization } as const;
    const created: string[] = [];
    for (const values of [{ guests: [party] }, { host: party }, { organizations: [organization] }])
      for (let i = 0; i < 2; i++) created.push((await create(visit, aVisit(values))).id);
    const read = watched().read;
    const seen: string[] = [];
    let after: string | null | undefined;
    do {
      const page: Connection<AggregateRow> = await read.related(visitsOfOrganization, organization, {
        first: 1,
        after,
      });
      seen.push(...idsOf(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(created);
  });

  it('to a country takes its code, which is no id', async () => {
    const row = await create(visit, aVisit({ host: { kind: 'COUNTRY', id: 'LA' } }));
    const { read } = watched();
    expect(idsOf(await read.related(visitsOfOrganization, 'LA'))).toEqual([row.id]);
    expect(idsOf(await read.related(visitsOfBranch, 'LA'))).toEqual([]);
  });

  it('to a part that an aggregate holds finds the one that holds it', async () => {
    const space = { id: newId('spc'), kind: 'HALL', names: [] };
    const holding = await create(branch, aBranch({ spaces: [{ ...space, id: newId('spc') }, space] }));
    await create(branch, aBranch({ spaces: [{ ...space, id: newId('spc') }] }));
    expect(await watched().read.one(branchesOfSpace, space.id)).toEqual(holding);
  });

  it('under a condition of its own may look into other tables', async () => {
    const worn = await create(visit, aVisit());
    await create(visit, aVisit());
    await bed.run(async (work: UnitOfWork) => {
      const values = { visit: toUuid(worn.id), code: 'B7' };
      await work.query(sqlOn(badge).insertInto('visitBadge').values(values));
      return {};
    }, {});
    expect(await watched().read.one(visitsByBadge, 'B7')).toEqual(worn);
    expect(await watched().read.one(visitsByBadge, 'B8')).toBeNull();
  });
});
