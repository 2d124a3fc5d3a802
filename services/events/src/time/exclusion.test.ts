import { describe, expect, it } from '@jest/globals';
import { isExclusionViolation } from './exclusion.ts';

const failure = (code: string) => Object.assign(new Error('refused'), { code });

describe('what the database refuses', () => {
  it('is an overlap by its SQLSTATE alone', () => {
    expect(isExclusionViolation(failure('23P01'))).toBe(true);
  });

  it.each([failure('23505'), failure('40P01'), new Error('23P01'), { code: '23P01' }, null])(
    'is none for %p',
    (error) => {
      expect(isExclusionViolation(error)).toBe(false);
    },
  );
});
