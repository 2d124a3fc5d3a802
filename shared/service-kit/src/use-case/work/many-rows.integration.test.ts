import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toUuid } from '@hub/hub-language';
import { aMember, anInspection, aVisit, STATED } from '../../../test/library/builders.ts';
import { inspection } from '../../../test/library/inspection.ts';
import { library } from '../../../test/library/library.ts';
import { member } from '../../../test/library/member.ts';
import { badge, visit, type Visit } from '../../../test/library/visit.ts';
import { sqlOn } from '../../read/sql.ts';
import { countStatements } from '../../testing/reads/count-statements.ts';
import { openUseCaseBed, type RunOptions, type UseCaseBed } from '../../testing/use-case-bed.ts';
import type { UnitOfWork } from './unit-of-work.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(library);
});
afterAll(() => bed.close());

type Options = RunOptions & { operation?: string };
const within = <Result>(body: (work: UnitOfWork) => Promise<Result>, options?: Options) =>
  bed.run(body, {}, options);
const own = newId('org');
const confined: Options = { operation: 'startInspection', as: { roles: ['ORG_ADMIN'], organization: own } };
const code = (code: string) => ({ extensions: { code } });

/** Values of every kind, with what SQL, arrays and JSON each have their own word for. */
const AWKWARD: Partial<Visit>[] = [
  {},
  { notes: [], guests: [{ kind: 'ORGANIZATION', id: own }], isGuided: false, day: '2026-02-28' },
  { notes: 'NULL', organizations: [own, newId('org')], isGuided: true, table: -2_147_483_648 },
  { notes: { 'a"b\\c': [null, '{}', ',', "'", 'Кофе ☕ 𝒳\n'] }, origin: newId('vis'), provenance: STATED },
  { notes: 0.1, host: { kind: 'COUNTRY', id: newId('cty') }, startsAt: '1969-12-31T23:59:59.999Z' },
  { slot: '["2026-05-04 09:00:00+00","2026-05-04 10:00:00+00")' },
];

describe('creating many', () => {
  it('stores each as it is given, and answers them in their order', async () => {
    const values = AWKWARD.map((one) => aVisit(one));
    const created = await within((work) => work.createMany(visit, values));
    expect(created).toEqual(values.map((one) => ({ ...one, id: expect.any(String), version: 1 })));
    for (const row of created) {
      expect(await within((work) => work.load(visit, row.id))).toEqual(row);
      expect(await bed.changes(row.id)).toMatchObject([{ changeType: 'scheduled', version: 1 }]);
    }
  });

  it('takes one statement however many there are, until a packet is full', async () => {
    const countOf = (rows: number) =>
      countStatements(bed.pool, () =>
        within(async (work) => {
          const values = Array.from({ length: rows }, (_, table) => aVisit({ table }));
          const ids = (await work.createMany(visit, values)).map(({ id }) => id);
          return { ids };
        }),
      );
    const few = await countOf(1);
    expect(await countOf(1_000)).toEqual(few);
    // Rows and changes: one more of each for every 5,000.
    expect((await countOf(12_000)).statements).toBe(few.statements + 4);
    const [stored] = await bed.database.query<object[]>(
      `SELECT (SELECT count(*)::int FROM visit WHERE "table" >= 1000) AS rows,
              (SELECT count(*)::int FROM change WHERE (payload::jsonb ->> 'table')::int >= 1000) AS changes`,
    );
    expect(stored).toEqual({ rows: 11_000, changes: 11_000 });
  });

  it('records the changes in the order of the rows', async () => {
    const created = await within((work) =>
      work.createMany(
        visit,
        Array.from({ length: 40 }, () => aVisit()),
      ),
    );
    const ids = created.map(({ id }) => id);
    const recorded = (await bed.changes()).map(({ aggregateId }) => aggregateId);
    expect(recorded.filter((id) => ids.includes(id))).toEqual(ids);
  });

  it('is forbidden when one of them is for another organization, and creates none', async () => {
    const values = [anInspection({ organization: own }), anInspection({ inspector: 'of another' })];
    await expect(within((work) => work.createMany(inspection, values), confined)).rejects.toMatchObject(
      code('FORBIDDEN'),
    );
    expect(await within((work) => work.exists(inspection, { inspector: 'of another' }))).toBe(false);
  });

  it('of none does nothing', async () => {
    const count = await countStatements(bed.pool, () =>
      within(async (work) => {
        await work.createMany(visit, []);
        await work.saveMany(visit, []);
        await work.insertMany(badge, []);
        return [...(await work.loadMany(visit, [])).keys()];
      }),
    );
    expect(count).toEqual({ statements: 4, roundTrips: 2 });
  });
});

describe('loading many', () => {
  const three = () => within((work) => work.createMany(member, [aMember(), aMember(), aMember()]));

  it('locks and gives each, by id, in one statement', async () => {
    const rows = await three();
    const ids = rows.map(({ id }) => id).toReversed();
    const found = await within(async (work) => {
      const loaded = await work.loadMany(member, ids);
      const free = await bed.database.query<object[]>(
        'SELECT 1 FROM member WHERE id = ANY ($1::uuid[]) FOR UPDATE SKIP LOCKED',
        [ids.map((id) => toUuid(id))],
      );
      return { rows: ids.map((id) => loaded.get(id)), free: free.length };
    });
    expect(found).toEqual({ rows: rows.toReversed(), free: 0 });
  });

  it.each([newId('org'), newId('ins'), 'org_1'])('throws NOT_FOUND when there is no %p', async (unknown) => {
    const [row] = await three();
    await expect(within((work) => work.loadMany(member, [row?.id ?? '', unknown]))).rejects.toMatchObject(
      code('NOT_FOUND'),
    );
  });

  it('throws NOT_FOUND when one is not to be seen', async () => {
    const [mine, foreign] = await within((work) =>
      work.createMany(inspection, [anInspection({ organization: own }), anInspection()]),
    );
    const load = (...ids: (string | undefined)[]) =>
      within(async (work) => {
        const rows = await work.loadMany(
          inspection,
          ids.map((id) => id ?? ''),
        );
        return [...rows.values()];
      }, confined);
    expect(await load(mine?.id)).toEqual([mine]);
    await expect(load(mine?.id, foreign?.id)).rejects.toMatchObject(code('NOT_FOUND'));
  });
});

describe('saving many', () => {
  it('saves each its own patch, one version further, with its change', async () => {
    const created = await within((work) => work.createMany(visit, [aVisit(), aVisit(), aVisit()]));
    const patches: Partial<Visit>[] = [{ table: 7 }, { notes: ['x'], day: '2026-05-04' }, { host: null }];
    const saved = await within((work) =>
      work.saveMany(
        visit,
        created.map((before, index) => ({ before, patch: patches[index] ?? {}, changeType: 'moved' })),
      ),
    );
    expect(saved).toEqual(created.map((row, index) => ({ ...row, ...patches[index], version: 2 })));
    for (const row of saved) {
      expect(await within((work) => work.load(visit, row.id))).toEqual(row);
      expect((await bed.changes(row.id)).map(({ changeType }) => changeType)).toEqual(['scheduled', 'moved']);
    }
  });

  it('takes one statement for as many as there are', async () => {
    const countOf = async (rows: number) => {
      const values = Array.from({ length: rows }, () => aVisit());
      const created = await within((work) => work.createMany(visit, values));
      return countStatements(bed.pool, () =>
        within(async (work) => {
          await work.saveMany(
            visit,
            created.map((before) => ({ before, patch: { table: 3 }, changeType: 'moved' })),
          );
          return {};
        }),
      );
    };
    expect(await countOf(500)).toEqual(await countOf(1));
  });
});

describe('moving many', () => {
  const two = () => within((work) => work.createMany(inspection, [anInspection(), anInspection()]));

  it('takes each through the transition', async () => {
    const rows = await two();
    const moved = await within((work) =>
      work.transitionMany(inspection, rows, 'startInspection', { reason: 'by turn' }),
    );
    expect(moved).toMatchObject([
      { status: 'RUNNING', version: 2 },
      { status: 'RUNNING', version: 2 },
    ]);
    for (const { id } of rows) {
      expect((await bed.changes(id)).at(-1)).toMatchObject({ changeType: 'running', reason: 'by turn' });
    }
  });

  it('remembers where each came from', async () => {
    const [pending, running] = await within((work) =>
      work.createMany(inspection, [anInspection(), anInspection({ status: 'RUNNING' })]),
    );
    const rows = [pending, running].flatMap((row) => row ?? []);
    const moved = await within((work) => work.transitionMany(inspection, rows, 'pauseInspection'));
    expect(moved).toMatchObject([{ previousStatus: 'PENDING' }, { previousStatus: 'RUNNING' }]);
  });

  it('moves none when the table refuses one', async () => {
    const [first] = await two();
    const [clear] = await within((work) => work.createMany(inspection, [anInspection({ status: 'CLEAR' })]));
    const rows = [first, clear].flatMap((row) => row ?? []);
    expect(await within((work) => work.transitionMany(inspection, rows, 'startInspection'))).toMatchObject({
      refusal: 'IllegalTransition',
      from: 'CLEAR',
    });
    expect(await within((work) => work.load(inspection, first?.id ?? '', 1))).toEqual(first);
  });
});

describe('erasing many', () => {
  it('takes as many statements as erasing one, and leaves a tombstone of each', async () => {
    const countOf = async (count: number) => {
      const rows = await within((work) =>
        work.createMany(
          member,
          Array.from({ length: count }, () => aMember()),
        ),
      );
      const ids = rows.map(({ id }) => id);
      const counted = await countStatements(bed.pool, () =>
        within(async (work) => {
          await work.eraseMany(
            member,
            await work.findMany(member, [...ids, newId('mem')]),
            'archived',
            'asked',
          );
          return {};
        }),
      );
      expect(await within((work) => work.findMany(member, ids))).toEqual([]);
      for (const id of ids) {
        const changes = await bed.changes(id);
        expect(changes.at(-1)).toMatchObject({ snapshot: null, changeType: 'archived', reason: 'asked' });
        expect(changes.every(({ snapshot }) => snapshot === null)).toBe(true);
      }
      return counted;
    };
    expect(await countOf(30)).toEqual(await countOf(1));
  });
});

describe('rows of a table beside an aggregate', () => {
  it('are inserted in one statement', async () => {
    const [row] = await within((work) => work.createMany(visit, [aVisit()]));
    const badges = Array.from({ length: 300 }, (_, index) => ({
      visit: toUuid(row?.id ?? ''),
      code: `"${index}",\\`,
      givenOn: index % 2 ? null : '2026-05-04',
      printedAt: index % 3 ? null : new Date('2026-05-04T09:00:00.123Z'),
    }));
    await within(async (work) => {
      await work.insertMany(badge, badges);
      return {};
    });
    const stored = await within((work) => work.query(sqlOn(badge).selectFrom('visitBadge').selectAll()));
    expect(stored).toEqual(badges);
  });
});
