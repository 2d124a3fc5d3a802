import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { openUseCaseBed, seen, type TestCaller, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { AN_INN, anOrganization } from '../testing/builders.ts';
import { addIdentifier } from './add-identifier.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const LEI = { scheme: 'XI-LEI', value: '5493001KJTIIGC8Y1R12' } as const;

describe('adding an identifier', () => {
  it('keeps it beside the others, without the spaces and hyphens of print', async () => {
    const row = await anOrganization(bed, { identifiers: [AN_INN] });
    const identifier = { scheme: 'XI-LEI', value: ' 5493 001K-JTII GC8Y 1R12' } as const;
    const saved = await bed.accept(addIdentifier, { ...seen(row), identifier });
    expect(saved).toMatchObject({ version: 2, identifiers: [AN_INN, LEI] });
  });

  it('refuses a second one of the same scheme, and one whose check digit is wrong', async () => {
    const row = await anOrganization(bed, { identifiers: [AN_INN] });
    const refused = (value: string) =>
      bed.run(addIdentifier, { ...seen(row), identifier: { scheme: 'RU-INN', value } });
    expect(await refused('5000123450')).toMatchObject({
      refusal: 'InvalidInput',
      field: 'identifier.scheme',
    });
    expect(await refused('5000123451')).toMatchObject({ refusal: 'InvalidInput', field: 'identifier' });
  });

  it('is for the operator and for editors of the organization', async () => {
    const row = await anOrganization(bed);
    const add = 'mutation ($input: AddIdentifierInput!) { addIdentifier(input: $input) { __typename } }';
    const errorsFor = async (caller: TestCaller) => {
      const identifier = { scheme: 'RU_INN', value: AN_INN.value };
      return (
        await bed.ask(add, { input: { ...seen(row), idempotencyKey: newId('key'), identifier } }, caller)
      ).errors;
    };
    const errorOf = (code: string) => [`${code} at addIdentifier`];
    expect(await errorsFor({ roles: ['ORG_MEMBER'], organization: row.id })).toEqual(errorOf('FORBIDDEN'));
    const stranger = { roles: ['ORG_EDITOR'], organization: newId('org') } as const;
    expect(await errorsFor(stranger)).toEqual(errorOf('NOT_FOUND'));
    expect(await errorsFor({ roles: ['ORG_EDITOR'], organization: row.id })).toEqual([]);
  });
});

describe('an organization by its identifier', () => {
  it('is found however the number is written, by those who may see it', async () => {
    const identifiers = [{ scheme: 'VN-MST', value: '0100109106' } as const];
    const row = await anOrganization(bed, { identifiers });
    const query = `query ($value: String!) {
      organizationByIdentifier(scheme: VN_MST, value: $value) { id identifiers { scheme value } } }`;
    const found = { id: row.id, identifiers: [{ scheme: 'VN_MST', value: '0100109106' }] };
    for (const value of ['0100109106', ' 0100-109 106']) {
      expect((await bed.ask(query, { value })).data).toEqual({ organizationByIdentifier: found });
    }
    expect((await bed.ask(query, { value: '0100109107' })).data).toEqual({ organizationByIdentifier: null });
    expect((await bed.ask(query, { value: '0100109106' }, {})).data).toEqual({
      organizationByIdentifier: null,
    });
  });
});
