import { transliterate } from 'transliteration';

/** Cyrillic letters that look like Latin ones, and Latin letters that Unicode does not decompose. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  һ: 'h',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  đ: 'd',
  ł: 'l',
  ø: 'o',
  ı: 'i',
};
const MARKS = /\p{M}/gu;
const SEPARATORS = /[^\p{L}\p{N}]+/gu;

/** Lower case comes last: compatibility forms decompose to capitals, № to No and ™ to TM. */
const plain = (text: string) => text.normalize('NFKD').replace(MARKS, '').toLowerCase();

/** A name as it looks: lower case, without diacritics, look-alike letters as Latin ones, words apart by a space. */
export function foldByLook(name: string): string {
  return [...plain(name)]
    .map((letter) => LOOK_ALIKES[letter] ?? letter)
    .join('')
    .replace(SEPARATORS, ' ')
    .trim();
}

/** A name as it sounds: transliterated to Latin, lower case, words apart by a space. */
export function foldBySound(name: string): string {
  return plain(transliterate(name.normalize('NFC')))
    .replace(SEPARATORS, ' ')
    .trim();
}

/** Both foldings of every name, a line each: what search looks in. */
export const searchText = (names: readonly { value: string }[]): string =>
  [...new Set(names.flatMap(({ value }) => [foldByLook(value), foldBySound(value)]))].join('\n');
