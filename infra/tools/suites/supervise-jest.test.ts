import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { superviseJest } from './supervise-jest.ts';

/** A process that writes what jest would, and goes on for ever when it `hangs`. */
async function supervise(text: string, hangs = false) {
  const script = `process.stderr.write(${JSON.stringify(text)}); ${hangs ? 'setInterval(() => {}, 1000);' : ''}`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'ignore', 'pipe'] });
  let shown = '';
  const failures = superviseJest(
    child,
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        shown += chunk.toString();
        done();
      },
    }),
  );
  await once(child, 'close');
  return { shown, failures: failures() };
}

describe('what jest writes', () => {
  it('is passed on as it is, its last line too', async () => {
    const text = 'PASS unit x.test.ts\n\n  ● a test › fails\nTests: 1 failed';
    expect(await supervise(text)).toEqual({ shown: `${text}\n`, failures: 0 });
  });

  it.each(['', '\u001b[33m'])(
    'is left out where it guesses by the time that a worker takes',
    async (colour) => {
      const guess = `${colour}A worker process has failed to exit gracefully and has been force exited.`;
      expect(await supervise(`PASS\n${guess}\nTests: 1 passed\n`)).toEqual({
        shown: 'PASS\nTests: 1 passed\n',
        failures: 0,
      });
    },
  );
});

describe('a jest that has its results and does not end', () => {
  it('is ended, and counts as a failure', async () => {
    const { shown, failures } = await supervise('Jest did not exit one second after the test run\n', true);
    expect(failures).toBe(1);
    expect(shown).toContain('Jest did not exit one second after the test run');
    expect(shown).toContain('counts as a failure');
  });
});

describe('a jest without a pipe', () => {
  it('cannot be supervised', async () => {
    const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
    expect(() => superviseJest(child)).toThrow('a pipe for its standard error');
    await once(child, 'close');
  });
});
