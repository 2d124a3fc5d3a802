import { describe, expect, it } from '@jest/globals';
import { isTransient, rowsOf } from './sql-session.ts';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

describe('an error of a consumer', () => {
  it.each(['40P01', '40001', '08006', '57P01', '53300', '55P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'])(
    'passes by itself with code %s',
    (code) => expect(isTransient(withCode(code))).toBe(true),
  );

  it.each(['23505', '22P02', '42703', '23502'])('stays with code %s', (code) =>
    expect(isTransient(withCode(code))).toBe(false),
  );

  it('passes by itself when the connection was cut, stays when the handler has a bug', () => {
    expect(isTransient(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isTransient(new TypeError('x is undefined'))).toBe(false);
  });
});

describe('the rows of a query', () => {
  const answering = (answer: unknown) => ({ query: () => Promise.resolve(answer) });

  it.each([
    ['of a client of pg', { rows: [{ id: 1 }], rowCount: 1 }],
    ['of TypeORM', [{ id: 1 }]],
    ['of TypeORM after an UPDATE', [[{ id: 1 }], 1]],
  ])('are the same %s', async (_what, answer) => {
    expect(await rowsOf(answering(answer), 'SELECT 1')).toEqual([{ id: 1 }]);
  });

  it.each([
    ['of a client of pg', { rows: [], rowCount: 0 }],
    ['of TypeORM', []],
    ['of TypeORM after an UPDATE', [[], 0]],
  ])('are none %s', async (_what, answer) => {
    expect(await rowsOf(answering(answer), 'SELECT 1')).toEqual([]);
  });

  it('are asked for with the parameters that were given', async () => {
    const asked: unknown[] = [];
    const session = { query: (...query: unknown[]) => Promise.resolve((asked.push(query), [])) };
    await rowsOf(session, 'SELECT $1', ['a']);
    await rowsOf(session, 'SELECT 2');
    expect(asked).toEqual([
      ['SELECT $1', ['a']],
      ['SELECT 2', []],
    ]);
  });
});
