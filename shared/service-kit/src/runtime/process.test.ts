import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { createServer } from 'node:net';
import { portOf } from './process.ts';

const module = (file: string) => JSON.stringify(fileURLToPath(new URL(file, import.meta.url)));

/**
 * A process that runs an app which prints what is asked of it; `parts` are statements that say what else it does.
 * Its standard error has the log.
 */
function run({ onStart = '', onStop = '' } = {}): ChildProcess {
  const script = `
    import { runUntilSignal } from ${module('./process.ts')};
    import { pino } from 'pino';
    const app = {
      start: async () => { ${onStart}; setInterval(() => {}, 60_000); return { port: 4001, healthPort: 4002 }; },
      stop: async () => { console.log('stopped'); ${onStop} },
      ready: async () => true,
    };
    await runUntilSignal(app, pino({}, process.stderr));
    console.log('runs');`;
  const args = ['--input-type=module', '--disable-warning=ExperimentalWarning', '-e', script];
  const cwd = fileURLToPath(new URL('.', import.meta.url));
  return spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
}
/** The exit code of a process, when all that it printed is read; after `disconnect` Node never says `close`. */
async function over(child: ChildProcess): Promise<unknown> {
  const streams = [child.stdout, child.stderr].map((stream) => stream && once(stream, 'close'));
  const [[code]] = await Promise.all([once(child, 'exit'), ...streams]);
  return code;
}
/** Waits until the process listens, does this to it, and gives how it ended. */
async function ended(child: ChildProcess, act: (child: ChildProcess) => void) {
  const text = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk: Buffer) => (text.stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (text.stderr += chunk.toString()));
  const closed = over(child);
  const [message] = (await once(child, 'message')) as [unknown];
  act(child);
  const code = await closed;
  return { message, code, printed: text.stdout.trim().split('\n'), log: text.stderr };
}

describe('a process', () => {
  it('tells the parent that started it where it listens', async () => {
    const { message } = await ended(run(), (child) => child.kill('SIGTERM'));
    expect(message).toEqual({ listening: { port: 4001, healthPort: 4002 } });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('stops its app at %s and ends well', async (signal) => {
    const { code, printed, log } = await ended(run(), (child) => child.kill(signal));
    expect(code).toBe(0);
    expect(printed.at(-1)).toBe('stopped');
    expect(log).toContain(`"why":"${signal}"`);
  });

  it('stops its app when its parent ends', async () => {
    const { code, printed } = await ended(run(), (child) => child.disconnect());
    expect([code, printed.at(-1)]).toEqual([0, 'stopped']);
  });

  it('stops once, however often it is told', async () => {
    const child = run({ onStop: "process.send('stopping'); await new Promise((go) => setTimeout(go, 50));" });
    const { code, printed } = await ended(child, (running) => {
      running.on('message', () => running.kill('SIGINT'));
      running.kill('SIGTERM');
    });
    expect(code).toBe(0);
    expect(printed.filter((line) => line === 'stopped')).toHaveLength(1);
  });

  it.each([
    [
      'an exception that nobody caught',
      "process.once('message', () => { throw new Error('what is wrong'); })",
    ],
    [
      'a rejection that nobody handled',
      "process.once('message', () => void Promise.reject(new Error('what is wrong')))",
    ],
  ])('stops its app at %s, logs it, and ends with 1', async (_what, onStart) => {
    const { code, printed, log } = await ended(run({ onStart }), (child) => child.send('go on'));
    expect([code, printed.at(-1)]).toEqual([1, 'stopped']);
    expect(log).toContain('what is wrong');
    expect(log).toContain('"level":60');
  });

  it('ends with 1 when its app cannot be stopped', async () => {
    const child = run({ onStop: "throw new Error('still open')" });
    const { code, log } = await ended(child, (running) => running.kill('SIGTERM'));
    expect(code).toBe(1);
    expect(log).toContain('still open');
  });
});

describe('a process whose app does not start', () => {
  it('ends with 1 and says why', async () => {
    const child = run({ onStart: "throw new Error('the port is taken')" });
    let log = '';
    child.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()));
    expect(await over(child)).toBe(1);
    expect(log).toContain('the port is taken');
  });
});

describe('the port of a server', () => {
  it('is the one that the operating system gave', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    expect(portOf(server as never)).toBeGreaterThan(0);
    server.close();
    await once(server, 'close');
    expect(portOf(server as never)).toBe(0);
  });
});
