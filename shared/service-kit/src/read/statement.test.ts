import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { compileStatement, valueOf } from './statement.ts';

describe('a statement', () => {
  it('takes what is given when it runs in the place where it stands', () => {
    const { statement, parameters } = compileStatement(
      sql`SELECT ${valueOf('ids')}, ${'fixed'}, ${valueOf('limit')}, ${valueOf('ids')}`,
    );
    expect(statement.text).toBe('SELECT $1, $2, $3, $4');
    expect(parameters({ ids: ['a'], limit: 3 })).toEqual([['a'], 'fixed', 3, ['a']]);
    expect(parameters({ ids: [], limit: 1 })).toEqual([[], 'fixed', 1, []]);
  });

  it('has one name for one text', () => {
    const of = (limit: number) => compileStatement(sql`SELECT ${limit}, 'named'`).statement;
    expect(of(1)).toEqual(of(2));
    expect(compileStatement(sql`SELECT 'other'`).statement.name).not.toBe(of(1).name);
  });

  it('of which there are too many has no name, so that sessions do not fill up', () => {
    const named = Array.from({ length: 600 }, (_, index) => compileStatement(sql.raw(`SELECT ${index}`)));
    const names = new Set(named.map(({ statement }) => statement.name));
    expect(names.has(undefined)).toBe(true);
    expect(names.size).toBeLessThanOrEqual(501);
    expect(named[0]?.statement.name).toBeDefined();
  });
});
