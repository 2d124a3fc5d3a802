import { describe, expect, it } from '@jest/globals';
import { StatementNames } from './statement-names.ts';

describe('the name of a statement', () => {
  it('is the same whenever its text is, and another for another text', () => {
    const names = new StatementNames(2);
    const name = names.of('SELECT 1');
    expect(name).toMatch(/^[\w-]{16}$/);
    expect(names.of('SELECT 1')).toBe(name);
    expect(names.of('SELECT 2')).not.toBe(name);
  });

  it('is none once there are too many, but for those that have one', () => {
    const names = new StatementNames(2);
    const [first] = ['SELECT 1', 'SELECT 2', 'SELECT 3'].map((text) => names.of(text));
    expect(names.of('SELECT 3')).toBeUndefined();
    expect(names.of('SELECT 1')).toBe(first);
    expect(names.texts()).toEqual(['SELECT 1', 'SELECT 2']);
  });
});
