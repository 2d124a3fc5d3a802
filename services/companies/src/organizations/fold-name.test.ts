import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldByLook, foldBySound, searchText } from './fold-name.ts';

/** Pieces of which names here are made: three scripts, marks, signs, separators. */
const aName = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom('Завод', 'Т8', 'T8', 'Việt', 'Đà Nẵng', 'Ёлка', 'Łódź', '№ 5', 'Acme™', '—', '"', ' '),
      { maxLength: 4 },
    )
    .map((parts) => parts.join(' ')),
);

describe('a name by look', () => {
  it.each([
    ['T8', 'Т8'],
    ['t8', 'Т8'],
    ['kocmoc', 'КОСМОС'],
    ['viet nam', 'Việt  Nam'],
    ['da nang', 'Đà Nẵng'],
    ['елка', 'Ёлка'],
    ['lodz', 'Łódź'],
    ['ærosol os', 'ærosol øs'],
    ['istanbul', 'İSTANBUL'],
    ['isparta', 'ısparta'],
    ['t8', 'Ｔ８'],
  ])('is the same for %s and %s', (a, b) => {
    expect(foldByLook(a)).toBe(foldByLook(b));
  });

  it('takes every Cyrillic letter that looks Latin for the Latin one', () => {
    expect(foldByLook('авекмнорстух')).toBe('abekmhopctyx');
    expect(foldByLook('іјѕһԁԛԝ')).toBe('ijshdqw');
    expect(foldByLook('АВЕКМНОРСТУХ')).toBe('abekmhopctyx');
  });

  it('keeps Cyrillic letters that look like no Latin one', () => {
    expect(foldByLook('бгджзлпфцчшщыэюя')).toBe('бгджзлпфцчшщыэюя');
  });

  it('keeps names apart that look different', () => {
    expect(foldByLook('T8')).not.toBe(foldByLook('T9'));
    expect(foldByLook('Alpha Beta')).not.toBe(foldByLook('AlphaBeta'));
  });

  it('has no capitals left, also where a sign stands for letters', () => {
    expect(foldByLook('ABC № 5™')).toBe('abc no 5tm');
  });

  it('has words apart by one space, and none around', () => {
    expect(foldByLook('  «Acme» — Labs, Ltd.\t')).toBe('acme labs ltd');
  });

  it('is nothing for a name without letters and digits', () => {
    expect(foldByLook(' — "…" ')).toBe('');
  });
});

describe('a name by sound', () => {
  it.each([
    ['Лаборатория Касперского', 'laboratoriya kasperskogo'],
    ['Микран', 'mikran'],
    ['Щука', 'shchuka'],
    ['Việt Nam', 'viet nam'],
    ['Đà Nẵng', 'da nang'],
    ['ООО «Ромашка»', 'ooo romashka'],
    ['  Завод   № 5 ', 'zavod no 5'],
  ])('of %s is %s', (name, sound) => {
    expect(foldBySound(name)).toBe(sound);
  });

  it('tells apart what only looks alike', () => {
    expect(foldBySound('РОСА')).toBe('rosa');
    expect(foldBySound('POCA')).toBe('poca');
  });
});

describe.each([
  ['look', foldByLook],
  ['sound', foldBySound],
])('folding by %s', (_, fold) => {
  it('changes nothing when done again', () => {
    fc.assert(fc.property(aName, (name) => expect(fold(fold(name))).toBe(fold(name))));
  });

  it('knows no case', () => {
    fc.assert(fc.property(aName, (name) => expect(fold(name)).toBe(fold(name).toLowerCase())));
  });

  it('takes composed and decomposed letters for the same', () => {
    const same = (name: string) => expect(fold(name.normalize('NFD'))).toBe(fold(name.normalize('NFC')));
    fc.assert(fc.property(aName, same));
  });

  it('leaves letters and digits in words a space apart', () => {
    fc.assert(
      fc.property(aName, (name) => expect(fold(name)).toMatch(/^([\p{L}\p{N}]+( [\p{L}\p{N}]+)*)?$/u)),
    );
  });
});

describe('what search looks in', () => {
  it('is every name by look and by sound, a line each', () => {
    expect(searchText([{ value: 'Ростех' }, { value: 'Rostec' }])).toBe('poctex\nrosteh\nrostec');
  });

  it('says nothing twice', () => {
    expect(searchText([{ value: 'Acme' }, { value: 'ACME' }, { value: 'Acme!' }])).toBe('acme');
  });

  it('is found by any spelling that looks or sounds like a name', () => {
    const lines = searchText([{ value: 'Космос № 8' }]).split('\n');
    expect(lines).toEqual([foldByLook('KOCMOC No. 8'), foldBySound('Kosmos no 8')]);
  });
});
