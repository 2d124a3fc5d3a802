import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toUuid } from '@hub/hub-language';
import { aMember, anInspection, aVisit, STATED } from '../../../test/library/builders.ts';
import { inspection } from '../../../test/library/inspection.ts';
import { library } from '../../../test/library/library.ts';
import { member, type Member } from '../../../test/library/member.ts';
import { badge, visit } from '../../../test/library/visit.ts';
import { sqlOn } from '../../read/sql.ts';
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
const aNewMember = (values: Partial<Member> = {}) => within((work) => work.create(member, aMember(values)));
const stored = async (id: string): Promise<Record<string, unknown>[]> =>
  bed.database.query('SELECT * FROM member WHERE id = $1', [toUuid(id)]);
const code = (code: string) => ({ extensions: { code } });

describe('loading', () => {
  it('gives the row as code sees it', async () => {
    const created = await aNewMember({ names: [{ value: 'A', lang: 'en', script: 'Latn', alias: false }] });
    expect(await within((work) => work.load(member, created.id, 1))).toEqual(created);
  });

  it('locks the row until the transaction ends', async () => {
    const { id } = await aNewMember();
    const free = () =>
      bed.database.query('SELECT 1 FROM member WHERE version = 1 FOR UPDATE SKIP LOCKED') as Promise<
        object[]
      >;
    const before = (await free()).length;
    const during = await within(async (work) => {
      await work.load(member, id);
      return (await free()).length;
    });
    expect(during).toBe(before - 1);
    expect((await free()).length).toBe(before);
  });

  it('throws CONFLICT with the present version when the caller saw another', async () => {
    const { id } = await aNewMember();
    await expect(within((work) => work.load(member, id, 2))).rejects.toMatchObject({
      message: `Member ${id} is at version 1, not 2: read it again and repeat`,
      extensions: { code: 'CONFLICT', currentVersion: 1 },
    });
  });

  it.each([newId('org'), newId('ins'), 'org_1', ''])('throws NOT_FOUND for %p', async (id) => {
    await expect(within((work) => work.load(member, id))).rejects.toMatchObject(code('NOT_FOUND'));
    await expect(within((work) => work.loadForeign(member, id))).rejects.toMatchObject(code('NOT_FOUND'));
    expect(await within((work) => work.find(member, id))).toBeNull();
  });
});

describe('creating', () => {
  it('writes the row at version 1 and its change', async () => {
    const created = await aNewMember({ contact: 'anna@example.org', provenance: STATED });
    expect(created).toMatchObject({ version: 1, contact: 'anna@example.org' });
    expect(await bed.reader().byId(member, created.id)).toEqual(created);
    expect(await bed.changes(created.id)).toMatchObject([
      { topic: 'companies.organization-record.v1', changeType: 'registered', version: 1, actor: 'test' },
      { topic: 'companies.organization.v1', changeType: 'registered', version: 1 },
    ]);
  });

  it('publishes the columns that say so and no other property of the object', async () => {
    const values = { ...aMember({ contact: 'anna@example.org' }), idempotencyKey: 'k', secret: 's' };
    const { id } = await within((work) => work.create(member, values));
    const [change] = await bed.changes(id);
    expect(change?.snapshot).toEqual({
      id,
      version: 1,
      example: true,
      status: 'DRAFT',
      names: [],
      kind: 'COMPANY',
      identifiers: [],
    });
    expect(await stored(id)).toMatchObject([{ contact: 'anna@example.org' }]);
  });

  it('takes another change type where it is given', async () => {
    const { id } = await within((work) => work.create(visit, aVisit(), 'moved'));
    expect(await bed.changes(id)).toMatchObject([{ changeType: 'moved' }]);
  });

  it('says in every change of a transaction the same cause, and the trace of the request', async () => {
    const [one, other] = await within(async (work) => [
      await work.create(visit, aVisit()),
      await work.create(visit, aVisit()),
    ]);
    const causes = [...(await bed.changes(one?.id)), ...(await bed.changes(other?.id))].map(
      ({ causationId }) => causationId,
    );
    expect(causes).toHaveLength(2);
    expect(new Set(causes).size).toBe(1);
  });
});

describe('saving', () => {
  it('raises the version and writes the change with its reason', async () => {
    const created = await aNewMember();
    const saved = await within(async (work) =>
      work.save(member, await work.load(member, created.id), { kind: 'UNIVERSITY' }, 'updated', 'a mistake'),
    );
    expect(saved).toEqual({ ...created, kind: 'UNIVERSITY', version: 2 });
    expect(await bed.reader().byId(member, created.id)).toEqual(saved);
    expect((await bed.changes(created.id)).at(-1)).toMatchObject({
      changeType: 'updated',
      version: 2,
      reason: 'a mistake',
      snapshot: { kind: 'UNIVERSITY', version: 2 },
    });
  });

  it('keeps in the audit trail what was before', async () => {
    const created = await aNewMember({ kind: 'COMPANY', contact: 'anna@example.org' });
    await within((work) => work.save(member, created, { kind: 'UNIVERSITY' }));
    const [row] = (await bed.database.query(
      'SELECT before FROM change WHERE aggregateid = $1 AND aggregate_version = 2',
      [created.id],
    )) as { before: string }[];
    const before = JSON.parse(row?.before ?? '{}') as object;
    expect(before).toMatchObject({ kind: 'COMPANY', version: 1 });
    expect(before).not.toHaveProperty('contact');
  });

  it('writes the columns of the patch alone', async () => {
    const created = await aNewMember();
    await bed.database.query("UPDATE member SET contact = 'of a migration' WHERE kind = 'COMPANY'");
    await within((work) => work.save(member, created, { country: 'VN' }));
    expect(await bed.reader().byId(member, created.id)).toMatchObject({
      country: 'VN',
      contact: 'of a migration',
    });
  });

  it('shows on the public topic what becomes public, and a tombstone when it is hidden again', async () => {
    const created = await aNewMember({ status: 'SUBMITTED' });
    const verified = await within((work) => work.save(member, created, { status: 'VERIFIED' }, 'verified'));
    await within((work) => work.save(member, verified, { status: 'ARCHIVED' }, 'archived'));
    const shown = (await bed.changes(created.id)).filter(
      ({ topic }) => topic === 'companies.organization.v1',
    );
    expect(shown.map(({ version, snapshot }) => [version, snapshot?.['status'] ?? null])).toEqual([
      [2, 'VERIFIED'],
      [3, null],
    ]);
  });
});

describe('a transition', () => {
  const aNewInspection = () => within((work) => work.create(inspection, anInspection()));

  it('moves the row, saves the patch along, and names the change by the state', async () => {
    const created = await aNewInspection();
    const moved = await within((work) =>
      work.transition(inspection, created, 'startInspection', {
        reason: 'by turn',
        patch: { inspector: 'boris' },
      }),
    );
    expect(moved).toEqual({ ...created, status: 'RUNNING', inspector: 'boris', version: 2 });
    expect((await bed.changes(created.id)).at(-1)).toMatchObject({
      changeType: 'running',
      reason: 'by turn',
    });
  });

  it('remembers the state that it was paused in, and goes back to it', async () => {
    const created = await aNewInspection();
    await within((work) => work.transition(inspection, created, 'startInspection'));
    const paused = await within(async (work) =>
      work.transition(inspection, await work.load(inspection, created.id), 'pauseInspection'),
    );
    expect(paused).toMatchObject({ status: 'REVIEW', previousStatus: 'RUNNING' });
    const resumed = await within(async (work) =>
      work.transition(inspection, await work.load(inspection, created.id), 'resumeInspection'),
    );
    expect(resumed).toMatchObject({ status: 'RUNNING', version: 4 });
  });

  it('that the table does not have is refused, and writes nothing', async () => {
    const created = await aNewInspection();
    expect(await within((work) => work.transition(inspection, created, 'passInspection'))).toMatchObject({
      refusal: 'IllegalTransition',
      from: 'PENDING',
      command: 'passInspection',
    });
    expect(await bed.changes(created.id)).toHaveLength(1);
  });
});

describe('erasing', () => {
  it('deletes the row, empties its changes and leaves a tombstone on each of its topics', async () => {
    const created = await aNewMember({ provenance: STATED });
    await within((work) => work.erase(member, created, 'archived', 'asked for'));
    expect(await within((work) => work.find(member, created.id))).toBeNull();
    const changes = await bed.changes(created.id);
    expect(changes.map(({ snapshot }) => snapshot)).toEqual([null, null, null, null]);
    expect(changes.slice(2)).toMatchObject([
      { topic: 'companies.organization-record.v1', version: 2, changeType: 'archived', reason: 'asked for' },
      { topic: 'companies.organization.v1', version: 2, changeType: 'archived', reason: 'asked for' },
    ]);
    const left = await bed.database.query(
      'SELECT 1 FROM change WHERE aggregateid = $1 AND before IS NOT NULL',
      [created.id],
    );
    expect(left).toEqual([]);
  });
});

describe('other tables', () => {
  it('are read and written in the same transaction', async () => {
    const { id } = await within((work) => work.create(visit, aVisit()));
    const sql = sqlOn(badge);
    const refused = { refusal: 'RuleBreach', message: 'no', rule: 'NO' };
    const write = (work: UnitOfWork) =>
      work.query(
        sql.insertInto('visitBadge').values({ visit: toUuid(id), code: 'A1', givenOn: '2026-05-04' }),
      );
    const read = (work: UnitOfWork) =>
      work.query(sql.selectFrom('visitBadge').select(['code', 'givenOn', 'printedAt']));
    await within(async (work) => {
      await write(work);
      return refused;
    });
    expect(await within(read)).toEqual([]);
    await within(write);
    expect(await within(read)).toEqual([{ code: 'A1', givenOn: '2026-05-04', printedAt: null }]);
  });

  it('of other services are there once the feed has brought them', async () => {
    const id = newId('hub');
    const hub = {
      id,
      version: 1,
      status: 'ACTIVE',
      example: true,
      names: [],
      hostCountry: 'VN',
      functions: [],
      operatorRequirements: [],
    } as const;
    expect(await within(async (work) => (await work.replica('companies.hub.v1', id)) ?? null)).toBeNull();
    await bed.receive('companies.hub.v1', { ...hub, functions: [], operatorRequirements: [], names: [] });
    expect(await within((work) => work.replica('companies.hub.v1', id))).toEqual(hub);
  });
});
