import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements, openUseCaseBed, seen, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { importCompanies } from '../import/import-companies.ts';
import { anOrganization, aSource, named, records } from '../testing/builders.ts';
import { introduceMyself } from './introduce-myself.ts';
import { membership, membershipsOfPerson, person, type Person } from './person.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const NAME = 'Example Person';
const compliance = { as: { subject: 'anna', roles: ['COMPLIANCE'] } } as const;

/** The document that names a person who works for an organization. */
const article = (recordId: string) =>
  records({
    organizations: [
      {
        source: aSource(`${recordId}/o`),
        names: [named(`Example body ${recordId}`)],
        kind: 'FUND',
        status: 'DRAFT',
      },
    ],
    persons: [
      {
        source: aSource(recordId),
        names: [named(NAME)],
        organization: `${recordId}/o`,
        position: { lang: 'en', value: 'Head of department' },
        roles: ['HEAD'],
      },
    ],
  });

async function aPerson(recordId: string) {
  const { records: made } = await bed.accept(importCompanies, article(recordId));
  const row = await bed.reader().byId(person, made.find(({ type }) => type === 'Person')?.id);
  const { nodes } = await bed.reader().related(membershipsOfPerson, row?.id ?? '');
  const [membership] = nodes;
  if (!row || !membership) throw new Error('the import made no person with a membership');
  return { row, membership };
}

const erase = (row: Person, why: { reason?: string | undefined } = { reason: 'asked for by the person' }) =>
  bed.mutate('erasePerson', { ...seen(row), ...why }, compliance);

describe('erasing a person', () => {
  it('takes the person and its memberships out of what anybody reads', async () => {
    const { row } = await aPerson('p1');
    expect(await erase(row)).toMatchObject({ id: row.id, erasedMemberships: 1 });
    expect(await bed.reader().byId(person, row.id)).toBeNull();
    expect((await bed.reader().related(membershipsOfPerson, row.id)).nodes).toEqual([]);
  });

  it('leaves in the audit trail who erased it and why, and no value', async () => {
    const { row, membership } = await aPerson('p2');
    await erase(row);
    for (const id of [row.id, membership.id]) {
      const changes = await bed.changes(id);
      expect(changes.at(-1)).toMatchObject({
        changeType: 'removed',
        snapshot: null,
        actor: 'anna',
        reason: 'asked for by the person',
      });
      expect(JSON.stringify(changes)).not.toMatch(new RegExp(`${NAME}|Head of department`));
    }
  });

  it('leaves no name in any table', async () => {
    const { row } = await aPerson('p3');
    const before = await tablesWith('Head of department');
    expect(before).toEqual(expect.arrayContaining(['organization_membership', 'change']));
    await erase(row);
    expect(await tablesWith('Head of department')).toEqual([]);
    expect(await tablesWith(NAME)).toEqual([]);
  });

  it('leaves nothing that somebody said of themselves, or was kept to answer them again', async () => {
    const name = 'Example Said By Themselves';
    const known = await bed.accept(
      introduceMyself,
      { names: [named(name)], example: true },
      { as: { subject: 'said-it', roles: [] } },
    );
    expect(await tablesWith(name)).toEqual(expect.arrayContaining(['person', 'idempotency_key']));
    await erase(known);
    expect(await tablesWith(name)).toEqual([]);
  });

  it('takes as many statements for many memberships as for one', async () => {
    const countOf = async (recordId: string, more: number) => {
      const { row, membership: first } = await aPerson(recordId);
      for (let made = 0; made < more; made++) {
        const { id: _id, version: _version, ...values } = first;
        const { id: organization } = await anOrganization(bed);
        await bed.run((work) => work.create(membership, { ...values, organization }), {});
      }
      let answer: unknown;
      const count = await countStatements(bed.pool, async () => void (answer = await erase(row)));
      expect(answer).toMatchObject({ id: row.id, erasedMemberships: 1 + more });
      return count;
    };
    expect(await countOf('p7', 8)).toEqual(await countOf('p8', 0));
  });

  it('refuses without a reason, and erases nothing', async () => {
    const { row } = await aPerson('p4');
    for (const reason of [undefined, '', '  ']) {
      expect(await erase(row, { reason })).toMatchObject({ refusal: 'InvalidInput', field: 'reason' });
    }
    expect(await bed.reader().byId(person, row.id)).toMatchObject({ version: 1 });
    await erase(row);
  });

  it('is not undone by importing the document again', async () => {
    const { row } = await aPerson('p5');
    await erase(row);
    const { records: again } = await bed.accept(importCompanies, article('p5'));
    expect(again).toContainEqual({ type: 'Person', recordId: 'p5', id: row.id, created: false });
    expect(await tablesWith(NAME)).toEqual([]);
  });

  it('is for compliance alone', async () => {
    const { row } = await aPerson('p6');
    const erase = 'mutation ($input: CommandInput!) { erasePerson(input: $input) { __typename } }';
    const input = { ...seen(row), idempotencyKey: 'erase', reason: 'asked for by the person' };
    expect((await bed.ask(erase, { input }, { roles: ['OPERATOR'] })).errors).toEqual([
      'FORBIDDEN at erasePerson',
    ]);
    expect((await bed.ask(erase, { input }, { roles: ['COMPLIANCE'] })).data).toEqual({
      erasePerson: { __typename: 'PersonErased' },
    });
  });
});

/** Names of the tables in which a row holds this text. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await bed.database.query<{ name: string }[]>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await bed.database.query<unknown[]>(
      `SELECT FROM "${name}" AS t WHERE t::text LIKE '%' || $1 || '%' LIMIT 1`,
      [text],
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}
