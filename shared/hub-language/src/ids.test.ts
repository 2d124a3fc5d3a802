import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromUuid, isId, newId, toUuid } from './ids.ts';

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('a new id', () => {
  it('names its kind, and holds a UUID of version 7', () => {
    const id = newId('org');
    expect(id).toMatch(/^org_[0-9a-z]{26}$/);
    expect(toUuid(id)).toMatch(UUID_V7);
  });

  it('is always another one', () => {
    expect(new Set(Array.from({ length: 1000 }, () => newId('org'))).size).toBe(1000);
  });

  it('sorts as its UUID does, so that pages by UUID are pages by id', () => {
    const ids = Array.from({ length: 200 }, () => newId('org'));
    const byUuid = ids.toSorted((one, other) => (toUuid(one) < toUuid(other) ? -1 : 1));
    expect(ids.toSorted()).toEqual(byUuid);
  });
});

describe('an id', () => {
  it('comes back from its UUID', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.constantFrom('org', 'hub', 'inst'), (uuid, prefix) => {
        const id = fromUuid(prefix, uuid);
        expect(toUuid(id, prefix)).toBe(uuid);
        expect(isId(id, prefix)).toBe(true);
      }),
    );
  });

  it('of another kind is none', () => {
    const id = newId('org');
    expect(isId(id, 'hub')).toBe(false);
    expect(() => toUuid(id, 'hub')).toThrow();
    expect(toUuid(id)).toBe(toUuid(id, 'org'));
  });

  it.each(['', 'org', 'org_', 'org_1', 'VN', 'org_zzzzzzzzzzzzzzzzzzzzzzzzzz', "org_'; DROP TABLE hub; --"])(
    'is not %p',
    (text) => {
      expect(isId(text, 'org')).toBe(false);
      expect(() => toUuid(text, 'org')).toThrow();
    },
  );

  it('is not in capitals', () => {
    expect(isId(newId('org').toUpperCase(), 'org')).toBe(false);
  });

  it('is not made of what is no UUID', () => {
    expect(() => fromUuid('org', 'not-a-uuid')).toThrow('not-a-uuid is not a UUID');
  });
});
