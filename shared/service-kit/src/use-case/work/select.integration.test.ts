import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { aMember, anInspection, aVisit } from '../../../test/library/builders.ts';
import { inspection, type Inspection } from '../../../test/library/inspection.ts';
import { library } from '../../../test/library/library.ts';
import { member, type Member } from '../../../test/library/member.ts';
import { visit } from '../../../test/library/visit.ts';
import { openUseCaseBed, type UseCaseBed } from '../../testing/use-case-bed.ts';
import { selectWhere, type Where } from './select.ts';
import type { UnitOfWork } from './unit-of-work.ts';

let bed: UseCaseBed;
let members: Member[];
beforeAll(async () => {
  bed = await openUseCaseBed(library);
  members = await bed.run(async (work: UnitOfWork) => {
    const values = [
      { kind: 'COMPANY', country: 'VN' },
      { kind: 'COMPANY', country: null },
      { kind: 'UNIVERSITY', country: 'RU' },
      { kind: 'FUND', country: 'VN', status: 'VERIFIED' },
    ] as const;
    const created: Member[] = [];
    for (const one of values) created.push(await work.create(member, aMember(one)));
    return created;
  }, {});
});
afterAll(() => bed.close());

/** Numbers of the members that are found. */
const found = async (...where: Where<Member>[]) => {
  const rows = await bed.run((work: UnitOfWork) => work.list(member, ...where), {});
  return rows.map(({ id }) => members.findIndex((one) => one.id === id));
};
const exists = (...where: Where<Member>[]) =>
  bed.run((work: UnitOfWork) => work.exists(member, ...where), {});

describe('rows of an aggregate', () => {
  it('are all of them, by id, when nothing is asked for', async () => {
    expect(await found()).toEqual([0, 1, 2, 3]);
    expect(await found({})).toEqual([0, 1, 2, 3]);
  });

  it('come as code sees them', async () => {
    expect(await bed.run((work: UnitOfWork) => work.list(member, { kind: 'FUND' }), {})).toEqual([
      members[3],
    ]);
  });

  it('have the value, or one of several', async () => {
    expect(await found({ kind: 'COMPANY' })).toEqual([0, 1]);
    expect(await found({ kind: ['UNIVERSITY', 'FUND'] })).toEqual([2, 3]);
  });

  it('have every one of the values', async () => {
    expect(await found({ country: 'VN', kind: ['COMPANY', 'FUND'], status: 'DRAFT' })).toEqual([0]);
  });

  it('fit one of the alternatives', async () => {
    expect(await found({ country: 'RU' }, { status: 'VERIFIED' })).toEqual([2, 3]);
  });

  it('have no value where null is asked for', async () => {
    expect(await found({ country: null })).toEqual([1]);
  });

  it('are none where one of no values is asked for', async () => {
    expect(await found({ kind: [] })).toEqual([]);
  });

  it('do not depend on what is undefined', async () => {
    const where = { kind: 'COMPANY', country: undefined } as unknown as Where<Member>;
    expect(await found(where)).toEqual([0, 1]);
  });

  it('are found by TypeID', async () => {
    expect(await found({ id: members.map(({ id }) => id).slice(2) })).toEqual([2, 3]);
    const created = await bed.run((work: UnitOfWork) => work.create(inspection, anInspection()), {});
    const where: Where<Inspection> = { organization: created.organization };
    const rows = await bed.run((work: UnitOfWork) => work.list(inspection, where), {});
    expect(rows).toEqual([created]);
  });

  it('are found by number, truth, day and instant', async () => {
    const created = await bed.run(
      (work: UnitOfWork) => work.create(visit, aVisit({ table: 7, isGuided: true, day: '2026-05-04' })),
      {},
    );
    const { startsAt } = created;
    const rows = await bed.run(
      (work: UnitOfWork) => work.list(visit, { table: 7, isGuided: true, day: '2026-05-04', startsAt }),
      {},
    );
    expect(rows).toEqual([created]);
  });

  it('are not searched by an id of another kind', async () => {
    await expect(found({ id: newId('ins') })).rejects.toThrow();
  });

  it('are not searched by a column that is not there', async () => {
    const where = { colour: 'red' } as unknown as Where<Member>;
    await expect(found(where)).rejects.toThrow('there is no column colour');
  });

  it('are no more than the limit', async () => {
    expect(await selectWhere(bed.database, member, [], 2)).toEqual(members.slice(0, 2));
  });
});

describe('whether there is a row', () => {
  it('is said of any of the alternatives', async () => {
    expect(await exists({ kind: 'FUND' })).toBe(true);
    expect(await exists({ kind: 'BANK' }, { country: 'RU' })).toBe(true);
    expect(await exists({ kind: 'BANK' })).toBe(false);
  });
});
