import { describe, expect, it } from '@jest/globals';
import { countryStub, stub, valueResolvers } from './value-resolvers.ts';
import { provenanceOf } from './values.ts';

const { Money, Party, Provenance } = valueResolvers;

describe('an entity of another service', () => {
  it('is its key, for the gateway to fetch the rest', () => {
    expect(stub('org_1')).toEqual({ id: 'org_1' });
    expect(countryStub('VN')).toEqual({ code: 'VN' });
  });

  it.each([null, undefined, ''])('is null where there is none: %p', (none) => {
    expect(stub(none)).toBeNull();
    expect(countryStub(none)).toBeNull();
  });
});

describe('a party', () => {
  it('is an organization or a country, never both', () => {
    const organization = { kind: 'ORGANIZATION', id: 'org_1' } as const;
    const country = { kind: 'COUNTRY', id: 'VN' } as const;
    expect([Party.organization(organization), Party.country(organization)]).toEqual([{ id: 'org_1' }, null]);
    expect([Party.organization(country), Party.country(country)]).toEqual([null, { code: 'VN' }]);
  });
});

describe('money', () => {
  it.each([
    ['25000000', 'USD', '250000.00'],
    ['5', 'USD', '0.05'],
    ['0', 'RUB', '0.00'],
    ['5000000000', 'VND', '5000000000'],
  ])('of %s minor units of %s is %s', (minorUnits, currency, amount) => {
    expect(Money.amount({ minorUnits, currency })).toBe(amount);
  });
});

describe('a provenance', () => {
  it('names the person to whom the source attributes it, or nobody', () => {
    const source = { recordId: 'O7', sentences: [], derived: false };
    expect(Provenance.statedBy(provenanceOf('d', { ...source, statedBy: 'per_1' }))).toEqual({ id: 'per_1' });
    expect(Provenance.statedBy(provenanceOf('d', source))).toBeNull();
  });
});
