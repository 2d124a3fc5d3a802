import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { branch } from '../../test/library/branch.ts';
import { library, registerMember } from '../../test/library/library.ts';
import { member } from '../../test/library/member.ts';
import type { UnitOfWork } from '../use-case/work/unit-of-work.ts';
import { openTestDatabase } from './test-database.ts';
import { openUseCaseBed, type UseCaseBed } from './use-case-bed.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(library);
});
afterAll(() => bed.close());

const register = `mutation ($key: String!, $name: String!) {
  registerMember(input: { idempotencyKey: $key, name: $name }) {
    __typename ... on Member { id contact names { value } } ... on InvalidInput { field } } }`;
type Registered = { registerMember: Record<string, unknown> | null };

describe('a bed', () => {
  it('runs a use case as staff, and gives its value or refusal', async () => {
    expect(await bed.run(registerMember, { name: 'Anna' })).toMatchObject({ version: 1 });
    expect(await bed.run(registerMember, { name: '' })).toMatchObject({ refusal: 'InvalidInput' });
  });

  it('accepts no refusal where a value is needed', async () => {
    await expect(bed.accept(registerMember, { name: '' })).rejects.toThrow(
      /refused: .*give the member a name/,
    );
    expect(await bed.accept(registerMember, { name: 'Anna' })).toMatchObject({ version: 1 });
  });

  it('runs at the time that is said', async () => {
    const now = new Date('2026-05-04T09:00:00Z');
    expect(await bed.run((work: UnitOfWork) => Promise.resolve(work.now), {}, { now })).toEqual(now);
  });

  it('runs a mutation by its name, with the scope that its rule gives', async () => {
    const organization = newId('org');
    const people = { as: { roles: ['ORG_ADMIN'] as const, organization } };
    expect(await bed.mutate('openInspection', { organization }, people)).toMatchObject({ organization });
    await expect(bed.mutate('openInspection', { organization: newId('org') }, people)).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
    expect(() => bed.mutate('openInspektion', { organization })).toThrow('no mutation openInspektion');
  });
});

describe('the graph of a bed', () => {
  const ask = (name: string, as?: Parameters<UseCaseBed['ask']>[2]) =>
    bed.ask<Registered>(register, { key: newId('key'), name }, as);

  it('answers as the service would', async () => {
    const { data, errors } = await ask('Anna');
    expect(errors).toEqual([]);
    expect(data.registerMember).toMatchObject({ __typename: 'Member', names: [{ value: 'Anna' }] });
    expect((await ask('')).data.registerMember).toEqual({ __typename: 'InvalidInput', field: 'name' });
  });

  it('says each error by its code and place', async () => {
    expect(await ask('Anna', { roles: ['INVESTOR'] })).toEqual({
      data: { registerMember: null },
      errors: ['FORBIDDEN at registerMember'],
    });
    expect((await ask('Anna', {})).errors).toEqual(['UNAUTHENTICATED at registerMember']);
  });

  it('repeats the answer of a key', async () => {
    const variables = { key: newId('key'), name: 'Anna' };
    const [one, other] = [await bed.ask(register, variables), await bed.ask(register, variables)];
    expect(other).toEqual(one);
  });

  it('says why a query cannot run', async () => {
    const { data, errors } = await bed.ask('{ nobody }');
    expect(data).toBeNull();
    expect(errors).toEqual(['Cannot query field "nobody" on type "Query".']);
  });
});

describe('a change of another service', () => {
  const hub = (id: string) => ({
    id,
    version: 1,
    status: 'ACTIVE' as const,
    example: true,
    names: [],
    hostCountry: 'VN',
    functions: [],
    operatorRequirements: [],
  });
  const branches = (hub: string) => bed.run((work: UnitOfWork) => work.list(branch, { hub }), {});

  it('brings its replica and what the service does then, once', async () => {
    const id = newId('hub');
    await bed.receive('companies.hub.v1', hub(id));
    const [opened] = await branches(id);
    expect(await bed.changes(opened?.id)).toMatchObject([{ actor: 'library', changeType: 'recorded' }]);
    await bed.receive('companies.hub.v1', { ...hub(id), version: 2, hostCountry: 'RU' });
    expect(await branches(id)).toHaveLength(1);
    expect(await bed.reader().replica('companies.hub.v1', id)).toMatchObject({ hostCountry: 'RU' });
  });

  it('that does not fit its contract is refused', async () => {
    const wrong = { ...hub(newId('hub')), hostCountry: 'Vietnam' };
    await expect(bed.receive('companies.hub.v1', wrong)).rejects.toThrow('companies.hub.v1: ');
  });
});

describe('the audit trail of a bed', () => {
  it('is of one aggregate or of all, in order', async () => {
    const created = await bed.accept(registerMember, { name: 'Anna' });
    await bed.run((work: UnitOfWork) => work.save(member, created, { kind: 'FUND' }), {});
    const mine = await bed.changes(created.id);
    expect(mine.map(({ changeType, version }) => [changeType, version])).toEqual([
      ['registered', 1],
      ['updated', 2],
    ]);
    const all = await bed.changes();
    expect(all.slice(-2)).toEqual(mine);
    expect(all.length).toBeGreaterThan(2);
  });
});

describe('test databases', () => {
  it('are apart from one another, and gone when they are dropped', async () => {
    const other = await openTestDatabase(library);
    const [{ n } = { n: -1 }] = (await other.database.query('SELECT count(*)::int AS n FROM member')) as {
      n: number;
    }[];
    expect(n).toBe(0);
    const name = new URL(other.url).pathname.slice(1);
    const exists = () => bed.database.query('SELECT 1 AS there FROM pg_database WHERE datname = $1', [name]);
    expect(await exists()).toEqual([{ there: 1 }]);
    await other.drop();
    expect(await exists()).toEqual([]);
  });
});
