import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { registerOrganization, type NewOrganization } from './register-organization.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const named = (value: string, lang = 'en', script = 'Latn') => ({ value, lang, script, alias: false });
const aCompany = (values: Partial<NewOrganization> = {}): NewOrganization => ({
  names: [named('Kometa')],
  kind: 'COMPANY',
  identifiers: [],
  example: false,
  ...values,
});

describe('registering an organization', () => {
  it('keeps it as a draft that only the record topic tells of', async () => {
    const created = await bed.accept(registerOrganization, aCompany({ names: [named('Quiet Works')] }));
    expect(created).toMatchObject({ status: 'DRAFT', version: 1, provenance: null });
    const changes = await bed.changes(created.id);
    expect(changes.map(({ topic, changeType }) => [topic, changeType])).toEqual([
      ['companies.organization-record.v1', 'registered'],
    ]);
    expect(changes[0]?.snapshot).not.toHaveProperty('searchText');
  });

  it('waits for the database three times', async () => {
    const names = [named('Example Count'), named('Пример', 'ru', 'Cyrl')];
    const register = () => bed.accept(registerOrganization, aCompany({ names }));
    // BEGIN and key; who has the names; organization, names, answer, change and COMMIT.
    expect(await countStatements(bed.pool, register)).toEqual({ statements: 8, roundTrips: 3 });
  });

  it('refuses a name that is taken, also in look-alike letters, and says by whom', async () => {
    const first = await bed.accept(registerOrganization, aCompany());
    const second = await bed.run(registerOrganization, aCompany({ names: [named('Коmета', 'ru', 'Cyrl')] }));
    expect(second).toMatchObject({ refusal: 'NameTaken', organization: first.id });
  });

  it('gives a name to one of many that ask for it at once, and tells the others whose it is', async () => {
    const names = [named('Example Race')];
    const asked = await Promise.all(
      Array.from({ length: 8 }, () => bed.run(registerOrganization, aCompany({ names }))),
    );
    const [created, ...more] = asked.flatMap((one) => ('status' in one ? [one.id] : []));
    expect(more).toEqual([]);
    const told = asked.flatMap((one) => ('refusal' in one ? [one] : []));
    expect(told).toHaveLength(7);
    for (const one of told) expect(one).toMatchObject({ refusal: 'NameTaken', organization: created });
  });

  it.each([
    ['no name', { names: [] }, 'names'],
    ['an empty name', { names: [named(' – ')] }, 'names.0.value'],
    [
      'a wrong check digit',
      { names: [named('Wrong')], identifiers: [{ scheme: 'RU-INN', value: '5000123451' }] },
      'identifier',
    ],
    ['an example that hides', { names: [named('Hidden')], example: true }, 'names'],
  ] as [string, Partial<NewOrganization>, string][])('refuses %s', async (_what, values, field) => {
    expect(await bed.run(registerOrganization, aCompany(values))).toMatchObject({
      refusal: 'InvalidInput',
      field,
    });
  });
});
