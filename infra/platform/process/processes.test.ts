import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { stopLeftover } from './leftover.ts';
import { beforeItEnds, isAlive, startProcess, type OwnedProcess } from './processes.ts';
import { waitFor } from './wait-for.ts';

const folder = mkdtempSync(join(tmpdir(), 'hub-processes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const running = new Set<OwnedProcess>();
afterEach(async () => {
  for (const one of running) await one.stop('SIGKILL');
  running.clear();
});

function run(script: string): OwnedProcess {
  const owned = startProcess(process.execPath, ['-e', script], {
    name: 'probe',
    logFile: join(folder, 'probe.log'),
  });
  running.add(owned);
  return owned;
}

const FOREVER = 'setInterval(() => undefined, 1_000);';

describe('a process that was started', () => {
  it('says what it has written since this start, not before', async () => {
    writeFileSync(join(folder, 'probe.log'), 'written by an earlier start\n');
    const owned = run("console.log('hello'); console.error('trouble')");
    expect(await owned.exited).toBe(0);
    expect(owned.said().split('\n').toSorted()).toEqual(['', 'hello', 'trouble']);
  });

  it('is gone after stop, also when it ignores the signal, and stop may be repeated', async () => {
    const owned = run(`process.on('SIGTERM', () => undefined); console.log('deaf'); ${FOREVER}`);
    await waitFor(() => owned.said().includes('deaf'), { timeoutMs: 20_000, what: 'the process' });
    await owned.stop('SIGTERM', 10);
    expect(await owned.exited).toBe('SIGKILL');
    expect(isAlive(owned.pid)).toBe(false);
    await owned.stop();
  });

  it('gives the reason why it could not be started', async () => {
    const owned = startProcess(join(folder, 'nothing'), [], { name: 'x', logFile: join(folder, 'x.log') });
    expect(await owned.exited).toMatch(/ENOENT/);
  });
});

describe('waiting for a process to be ready', () => {
  it('gives what it was waited for', async () => {
    expect(
      await beforeItEnds(
        run(FOREVER),
        () => Promise.resolve('up'),
        (exit) => new Error(String(exit)),
      ),
    ).toBe('up');
  });

  it('ends, and what was waiting with it, as soon as the process does', async () => {
    let aborted = false;
    const never = (signal: AbortSignal) =>
      new Promise<never>(() => signal.addEventListener('abort', () => (aborted = true)));
    const waiting = beforeItEnds(run('process.exit(3)'), never, (exit) => new Error(`ended with ${exit}`));
    await expect(waiting).rejects.toThrow('ended with 3');
    expect(aborted).toBe(true);
  });
});

describe('a process that an earlier start has left', () => {
  it('is stopped where its command line shows that it is the one', async () => {
    const owned = run(`/* left-over */ ${FOREVER}`);
    const file = join(folder, 'left.pid');
    writeFileSync(file, `${owned.pid}\nmore\n`);
    await stopLeftover(file, 'another marker', 'SIGTERM');
    expect(isAlive(owned.pid)).toBe(true);
    await stopLeftover(file, 'left-over', 'SIGTERM');
    expect(isAlive(owned.pid)).toBe(false);
  });

  it('is nothing to worry about where there is no file', async () => {
    await expect(stopLeftover(join(folder, 'no.pid'), 'x', 'SIGTERM')).resolves.toBeUndefined();
  });
});
