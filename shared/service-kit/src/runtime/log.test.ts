import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

/** The lines that a process prints which logs so, with a log of this level. */
function logged(level: string, ...calls: string[]): Record<string, unknown>[] {
  const script = `
    import { createLog } from ${JSON.stringify(fileURLToPath(new URL('./log.ts', import.meta.url)))};
    const log = createLog('library', '${level}');
    ${calls.join(';\n')}`;
  const args = ['--input-type=module', '--disable-warning=ExperimentalWarning', '-e', script];
  const cwd = fileURLToPath(new URL('.', import.meta.url));
  const { stdout } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the log of a service', () => {
  it('is a JSON line with its name and an instant', () => {
    const [line] = logged('info', "log.info({ port: 4001 }, 'ready')");
    expect(line).toMatchObject({ service: 'library', port: 4001, msg: 'ready', level: 30 });
    expect(line?.['time']).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  it('has no secrets, at the top or one level down, nor in what a child adds', () => {
    const lines = logged(
      'info',
      "log.info({ password: 'p1', secret: 's1', authorization: 'a1' }, 'one')",
      "log.info({ env: { password: 'p2' }, kafka: { secret: 's2' }, headers: { authorization: 'a2' } }, 'two')",
      "log.child({ requestId: 'r1' }).info({ user: { name: 'anna', password: 'p3' } }, 'three')",
    );
    expect(JSON.stringify(lines)).not.toMatch(/"[psa]\d"/);
    expect(lines[2]).toMatchObject({ requestId: 'r1', user: { name: 'anna', password: '[Redacted]' } });
  });

  it('leaves out what is below its level', () => {
    const lines = logged('warn', "log.info('quiet')", "log.warn('loud')");
    expect(lines.map(({ msg }) => msg)).toEqual(['loud']);
  });

  it('has the message and the stack of an error', () => {
    const [line] = logged('info', "log.error({ err: new TypeError('what is wrong') }, 'failed')");
    expect(line).toMatchObject({ level: 50, err: { type: 'TypeError', message: 'what is wrong' } });
  });
});
