import { describe, expect, it } from '@jest/globals';
import { foldByLook, foldBySound, searchText } from './fold-name.ts';

describe('folding names for search', () => {
  it.each([
    ['T8', 'Т8'],
    ['t8', 'Т8'],
    ['kocmoc', 'КОСМОС'],
    ['viet nam', 'Việt  Nam'],
    ['da nang', 'Đà Nẵng'],
    ['елка', 'Ёлка'],
  ])('sees %s and %s as the same by look', (a, b) => {
    expect(foldByLook(a)).toBe(foldByLook(b));
  });

  it('turns Cyrillic into how it sounds', () => {
    expect(foldBySound('Лаборатория Касперского')).toContain('kasperskogo');
    expect(foldBySound('Микран')).toBe('mikran');
  });

  it('keeps names apart that look different', () => {
    expect(foldByLook('T8')).not.toBe(foldByLook('T9'));
  });

  it('holds every name by look and by sound', () => {
    expect(searchText([{ value: 'Ростелеком' }]).split('\n')).toContain('rostelekom');
  });
});
