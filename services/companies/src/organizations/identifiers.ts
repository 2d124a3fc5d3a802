import { invalidInput, type InvalidInput } from '@hub/hub-language';
import { stdnum } from 'stdnum';

export type IdentifierScheme = 'RU-INN' | 'RU-OGRN' | 'VN-MST' | 'XI-LEI';
export type Identifier = { scheme: IdentifierScheme; value: string };

type Check = { normalize(value: string): string; isValid(value: string): boolean; hint: string };

const digitsOnly = (value: string) => value.replace(/[\s-]/g, '');

/** OGRN: 12 digits and a check digit, the number mod 11 mod 10. */
const isOgrn = (value: string) =>
  /^\d{13}$/.test(value) && Number((BigInt(value.slice(0, 12)) % 11n) % 10n) === Number(value[12]);

/** ISO 17442: letters as numbers 10–35, the whole mod 97 is 1, and the check digits are 02 to 98. */
const isLei = (value: string) =>
  /^[0-9A-Z]{18}(?!0[01]|99)\d{2}$/.test(value) &&
  BigInt([...value].map((letter) => parseInt(letter, 36).toString()).join('')) % 97n === 1n;

/** Their check digits alone: both also accept separators and digits of other scripts, which no form allows. */
const fits = (country: string, number: string, value: string) =>
  stdnum[country]?.[number]?.validate(value).isValid === true;

const CHECKS: Readonly<Record<IdentifierScheme, Check>> = {
  'RU-INN': {
    normalize: digitsOnly,
    isValid: (value) => /^(\d{10}|\d{12})$/.test(value) && fits('RU', 'inn', value),
    hint: 'an INN has 10 or 12 digits, the last ones are check digits',
  },
  'RU-OGRN': {
    normalize: digitsOnly,
    isValid: isOgrn,
    hint: 'an OGRN has 13 digits, the last one is a check digit',
  },
  'VN-MST': {
    normalize: digitsOnly,
    isValid: (value) => /^(\d{10}|\d{13})$/.test(value) && fits('VN', 'mst', value),
    hint: 'an MST has 10 or 13 digits, the tenth is a check digit',
  },
  'XI-LEI': {
    normalize: (value) => digitsOnly(value).toUpperCase(),
    isValid: isLei,
    hint: 'an LEI has 18 letters or digits and two check digits',
  },
};

/** The identifier without spaces and hyphens, or what is wrong with its form or its check digits. */
export function checkIdentifier({ scheme, value }: Identifier): Identifier | InvalidInput {
  const check = CHECKS[scheme];
  const normalized = check.normalize(value);
  if (check.isValid(normalized)) return { scheme, value: normalized };
  return invalidInput(`${value} is not a valid ${scheme}: ${check.hint}`, 'identifier');
}
