import { describe, expect, it } from '@jest/globals';
import { checkIdentifier, type IdentifierScheme } from './identifiers.ts';

/** Made for tests: the check digits fit, no register is asked. */
const VALID: [IdentifierScheme, string][] = [
  ['RU-INN', '5000123450'],
  ['RU-OGRN', '1027700000008'],
  ['VN-MST', '0100109018'],
  ['XI-LEI', 'EXAMPLE0000000000087'],
];

describe('identifiers', () => {
  it.each(VALID)('accepts a %s with fitting check digits', (scheme, value) => {
    expect(checkIdentifier({ scheme, value })).toEqual({ scheme, value });
  });

  it.each(VALID)('ignores spaces and hyphens in a %s', (scheme, value) => {
    const spaced = `${value.slice(0, 4)} ${value.slice(4, 8)}-${value.slice(8)}`;
    expect(checkIdentifier({ scheme, value: spaced })).toEqual({ scheme, value });
  });

  it.each(VALID)('refuses a %s with any other check digit', (scheme, value) => {
    const body = value.slice(0, -1);
    const others = [...'0123456789'].filter((digit) => digit !== value.at(-1));
    expect(
      others.filter((digit) => !('refusal' in checkIdentifier({ scheme, value: body + digit }))),
    ).toEqual([]);
  });

  it('says what a valid one looks like', () => {
    const result = checkIdentifier({ scheme: 'RU-INN', value: '123' });
    expect(result).toMatchObject({
      refusal: 'InvalidInput',
      message: expect.stringContaining('10 or 12 digits'),
    });
  });
});
