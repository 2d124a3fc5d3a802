import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { emptyText, wrongCapacity, wrongSectors } from './terms.ts';

const segment = fc.stringMatching(/^[a-z0-9-]+$/);
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));
const field = 'sectors';

describe('sectors', () => {
  it('are paths of one to four segments', () => {
    fc.assert(
      fc.property(fc.array(path, { minLength: 1 }), (sectors) => {
        expect(wrongSectors(sectors, field)).toBeUndefined();
      }),
    );
  });

  it('are not deeper than the tree', () => {
    const deep = fc.array(segment, { minLength: 5 }).map((segments) => segments.join('/'));
    fc.assert(
      fc.property(deep, (sector) => {
        expect(wrongSectors([sector], field)).toMatchObject({ refusal: 'InvalidInput', field });
      }),
    );
  });

  it('are all looked at, and the message names the wrong one', () => {
    fc.assert(
      fc.property(fc.array(path), fc.array(path), (before, after) => {
        const problem = wrongSectors([...before, 'IT Security', ...after], field);
        expect(problem?.message).toBe('IT Security is not a sector path; write e.g. it/cybersecurity');
      }),
    );
  });

  it.each(['', '/', 'it/', '/it', 'it//security', 'IT', 'it security', 'it.security', 'ит', 'it\n'])(
    'are not %j',
    (sector) => {
      expect(wrongSectors([sector], field)).toMatchObject({ refusal: 'InvalidInput', field });
    },
  );

  it('are at least one', () => {
    expect(wrongSectors([], field)).toEqual({
      refusal: 'InvalidInput',
      message: 'name at least one sector',
      field,
    });
  });
});

describe('a text', () => {
  it('says something when it has more than white space', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(emptyText(text, 'title') === undefined).toBe(text.trim() !== '');
      }),
    );
  });

  it.each(['', ' ', '\t\n', '\u00a0\u2003'])('says nothing as %j', (text) => {
    expect(emptyText(text, 'title')).toEqual({
      refusal: 'InvalidInput',
      message: 'title must not be empty',
      field: 'title',
    });
  });
});

describe('a capacity', () => {
  it('may be nothing, and not less', () => {
    fc.assert(
      fc.property(fc.integer(), (capacity) => {
        expect(wrongCapacity(capacity) === undefined).toBe(capacity >= 0);
      }),
    );
    expect(wrongCapacity(0)).toBeUndefined();
    expect(wrongCapacity(-1)).toMatchObject({ field: 'capacity' });
  });
});
