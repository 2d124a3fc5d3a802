import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutNulls } from './append-changes.ts';

const hasNull = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.some((item) => item !== null && hasNull(item));
  if (value === null || typeof value !== 'object') return false;
  return Object.values(value).some((inner) => inner === null || inner === undefined || hasNull(inner));
};

describe('a snapshot on the wire', () => {
  it('omits what is null or undefined, at every depth', () => {
    expect(
      withoutNulls({
        id: '1',
        city: null,
        plan: undefined,
        names: [{ value: 'a', note: null }],
        at: { x: null },
      }),
    ).toEqual({ id: '1', names: [{ value: 'a' }], at: {} });
  });

  it('keeps everything else, false and empty values too, and the order of properties', () => {
    const value = { b: false, a: 0, text: '', list: [], nested: { z: 1, y: [1, 2] } };
    expect(JSON.stringify(withoutNulls(value))).toBe(JSON.stringify(value));
  });

  it('keeps the places in a list, since the others would move', () => {
    expect(withoutNulls([1, null, 2])).toEqual([1, null, 2]);
  });

  it('has no null property left, and a second time nothing changes', () => {
    fc.assert(
      fc.property(fc.object({ withNullPrototype: false }), (value) => {
        const once = withoutNulls(value);
        expect(hasNull(once)).toBe(false);
        expect(withoutNulls(once)).toEqual(once);
      }),
    );
  });
});
