import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { lastErrors } from './log-errors.ts';

const folder = mkdtempSync(join(tmpdir(), 'hub-logs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const line = (level: number, msg: string, err?: object) =>
  JSON.stringify({ level, msg, ...(err ? { err } : {}) });

describe('the last errors of a stack', () => {
  it('are one for each process that logged any, with its stack or message', () => {
    const lines = [
      line(50, 'first', { message: 'old' }),
      'not JSON at all',
      line(50, 'second', { message: 'no room', stack: 'Error: no room\n    at x' }),
      line(30, 'all is well'),
    ];
    writeFileSync(join(folder, 'companies.log'), `${lines.join('\n')}\n`);
    writeFileSync(join(folder, 'events.log'), `${line(30, 'ready')}\n`);
    writeFileSync(join(folder, 'gateway.log'), `${line(60, 'fatal', { message: 'gone' })}\n`);
    expect(lastErrors(folder)).toEqual([
      'companies: second: Error: no room\n    at x',
      'gateway: fatal: gone',
    ]);
  });
});
