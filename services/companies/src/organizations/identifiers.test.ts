import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '@hub/hub-language';
import fc from 'fast-check';
import { checkIdentifier, type IdentifierScheme } from './identifiers.ts';

const accepts = (scheme: IdentifierScheme, value: string) => !isRefusal(checkIdentifier({ scheme, value }));

const weighted = (digits: string, weights: readonly number[]) =>
  weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11;

const INN_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_11 = [7, ...INN_10];
const INN_12 = [3, ...INN_11];
const MST = [31, 29, 23, 19, 17, 13, 7, 5, 3];

const withInn10 = (body: string) => body + String(weighted(body, INN_10) % 10);
function withInn12(body: string): string {
  const eleven = body + String(weighted(body, INN_11) % 10);
  return eleven + String(weighted(eleven, INN_12) % 10);
}
const remainderOfOgrn = (body: string) => Number(BigInt(body) % 11n);
const withOgrn = (body: string) => body + String(remainderOfOgrn(body) % 10);
const withMst = (body: string) => body + String(10 - weighted(body, MST));
function withLei(body: string): string {
  const digits = [...`${body}00`].map((letter) => parseInt(letter, 36)).join('');
  return body + String(98n - (BigInt(digits) % 97n)).padStart(2, '0');
}

const DIGITS = [...'0123456789'];
const LETTERS = [...DIGITS, ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const body = (length: number, of = DIGITS) =>
  fc.string({ unit: fc.constantFrom(...of), minLength: length, maxLength: length });

const anInn10 = body(9).map(withInn10);
const anInn12 = body(10).map(withInn12);
const anOgrn = body(12).map(withOgrn);
/** No province 00, no sequence of zeros, and a check digit that has one digit. */
const anMst = body(9)
  .filter((b) => !b.startsWith('00') && !b.endsWith('0000000') && weighted(b, MST) > 0)
  .map(withMst);
const anMstBranch = fc
  .tuple(
    anMst,
    body(3).filter((branch) => branch !== '000'),
  )
  .map(([head, branch]) => head + branch);
const anLei = body(18, LETTERS).map(withLei);

const SCHEMES: [IdentifierScheme, string, fc.Arbitrary<string>][] = [
  ['RU-INN', 'of a company', anInn10],
  ['RU-INN', 'of a person', anInn12],
  ['RU-OGRN', 'of a company', anOgrn],
  ['VN-MST', 'of a company', anMst],
  ['VN-MST', 'of a branch', anMstBranch],
  ['XI-LEI', 'of anyone', anLei],
];

/** Each of these tries every error of a number: a few numbers are enough. */
const FEW = { numRuns: 15 };

/** Every value that differs in exactly one place: a digit by another digit, a letter by another letter. */
const withOneError = (value: string) =>
  [...value].flatMap((was, at) =>
    (DIGITS.includes(was) ? DIGITS : LETTERS.slice(10))
      .filter((other) => other !== was)
      .map((other) => value.slice(0, at) + other + value.slice(at + 1)),
  );

describe.each(SCHEMES)('a %s %s', (scheme, _, aValue) => {
  it('is accepted as it is', () => {
    fc.assert(
      fc.property(aValue, (value) => expect(checkIdentifier({ scheme, value })).toEqual({ scheme, value })),
    );
  });

  it('is kept in one form, however it was typed', () => {
    const separators = fc.array(fc.constantFrom('', '', ' ', '-', '\u00a0', ' - ', '\t'), {
      minLength: 21,
      maxLength: 21,
    });
    const typed = (value: string, gaps: string[]) =>
      gaps[20] + [...value.toLowerCase()].map((letter, i) => letter + gaps[i]).join('');
    const sameForm = (value: string, gaps: string[]) => {
      const result = checkIdentifier({ scheme, value: typed(value, gaps) });
      expect(result).toEqual({ scheme, value });
    };
    fc.assert(fc.property(aValue, separators, sameForm));
  });

  it('is refused with anything else in it, also what looks like its digits', () => {
    const strange = fc.constantFrom('.', '/', '_', '０', '٠', 'О', '+', '#');
    const refused = (value: string, at: number, odd: string) =>
      expect(accepts(scheme, value.slice(0, at) + odd + value.slice(at))).toBe(false);
    fc.assert(fc.property(aValue, fc.nat(20), strange, refused));
  });

  it('is refused when a digit is missing or one too many', () => {
    const refused = (value: string, digit: string) => {
      expect(accepts(scheme, value.slice(1))).toBe(false);
      expect(accepts(scheme, value.slice(0, -1))).toBe(false);
      expect(accepts(scheme, digit + value)).toBe(false);
      expect(accepts(scheme, value + digit)).toBe(false);
    };
    fc.assert(fc.property(aValue, fc.constantFrom(...DIGITS), refused));
  });

  it('is refused in digits of another script', () => {
    const wide = (part: string) =>
      part.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    fc.assert(
      fc.property(
        aValue.filter((value) => /^\d\d.*\d\d$/.test(value)),
        (value) => {
          expect(accepts(scheme, wide(value))).toBe(false);
          expect(accepts(scheme, wide(value.slice(0, 2)) + value.slice(2))).toBe(false);
          expect(accepts(scheme, value.slice(0, -2) + wide(value.slice(-2)))).toBe(false);
        },
      ),
    );
  });
});

describe('a typing error', () => {
  it.each([
    ['VN-MST', anMst],
    ['XI-LEI', anLei],
  ] as const)('in one place of a %s is always noticed', (scheme, aValue) => {
    const accepted = (value: string) => withOneError(value).filter((wrong) => accepts(scheme, wrong));
    fc.assert(
      fc.property(aValue, (value) => expect(accepted(value)).toEqual([])),
      FEW,
    );
  });

  it('in the branch of a VN-MST is not: only the first ten digits are checked', () => {
    expect(accepts('VN-MST', '0100109018001')).toBe(true);
    expect(accepts('VN-MST', '0100109018002')).toBe(true);
    expect(accepts('VN-MST', '0100109018000')).toBe(false);
  });

  it.each([
    ['RU-INN', anInn10, (value: string) => weighted(value, INN_10)],
    ['RU-OGRN', anOgrn, (value: string) => remainderOfOgrn(value.slice(0, 12))],
  ] as const)('in one place of a %s passes only between remainders 0 and 10', (scheme, aValue, remainder) => {
    fc.assert(
      fc.property(aValue, (value) => {
        const unnoticed = withOneError(value).filter((wrong) => accepts(scheme, wrong));
        const remainders = unnoticed.map((wrong) =>
          [remainder(value), remainder(wrong)].toSorted((a, b) => a - b),
        );
        expect(remainders.filter(([a, b]) => !(a === 0 && b === 10))).toEqual([]);
      }),
      FEW,
    );
  });

  it('in either check digit of a 12-digit RU-INN is always noticed', () => {
    const inCheckDigits = (value: string) =>
      withOneError(value).filter((wrong) => wrong.slice(0, 10) === value.slice(0, 10));
    fc.assert(
      fc.property(anInn12, (value) =>
        expect(inCheckDigits(value).filter((wrong) => accepts('RU-INN', wrong))).toEqual([]),
      ),
      FEW,
    );
  });
});

describe('an LEI', () => {
  it('has one pair of check digits, of 02 to 98', () => {
    const pairs = DIGITS.flatMap((ten) => DIGITS.map((one) => ten + one));
    fc.assert(
      fc.property(body(18, LETTERS), (of18) => {
        const fitting = pairs.filter((pair) => accepts('XI-LEI', of18 + pair));
        expect(fitting).toEqual([withLei(of18).slice(18)]);
      }),
      FEW,
    );
  });

  it('has twenty places, even when the remainder of a longer one fits', () => {
    const refused = (value: string) => {
      expect(accepts('XI-LEI', `0${value}`)).toBe(false);
      expect(accepts('XI-LEI', `${value}95`)).toBe(false);
    };
    fc.assert(fc.property(anLei, refused));
  });

  it('has no letters in its check digits', () => {
    expect(accepts('XI-LEI', 'EXAMPLE00000000000A7')).toBe(false);
  });
});

describe('a refusal', () => {
  it.each([
    ['RU-INN', 'an INN has 10 or 12 digits, the last ones are check digits'],
    ['RU-OGRN', 'an OGRN has 13 digits, the last one is a check digit'],
    ['VN-MST', 'an MST has 10 or 13 digits, the tenth is a check digit'],
    ['XI-LEI', 'an LEI has 18 letters or digits and two check digits'],
  ] as const)('of a %s repeats what was typed and says what it must look like', (scheme, hint) => {
    expect(checkIdentifier({ scheme, value: '12-3' })).toEqual({
      refusal: 'InvalidInput',
      field: 'identifier',
      message: `12-3 is not a valid ${scheme}: ${hint}`,
    });
  });
});
