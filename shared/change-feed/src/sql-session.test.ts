import { describe, expect, it } from '@jest/globals';
import { isTransient } from './sql-session.ts';

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
