import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

const SETTINGS = [
  'tsconfig.json',
  'tsconfig.base.json',
  '.oxlintrc.json',
  '.prettierrc.json',
  '.prettierignore',
];

const UNFORMATTED = 'export const a = "b"\n';
const UNLINTED = 'export const isSame = (a: unknown, b: unknown) => a == b;\n';
const UNTYPED = "export const count: number = 'two';\n";
const RIGHT = 'export const right = 1;\n';

/** Git of a repository of its own, whatever git this test was started from. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

jest.setTimeout(120_000);

describe('the hooks, switched on with one command', () => {
  let folder: string;

  const git = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, env, encoding: 'utf8' });
    return { status, output: `${stdout}${stderr}` };
  };
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const stage = (files: Readonly<Record<string, string>>) => {
    for (const [file, text] of Object.entries(files)) write(file, text);
    git('add', ...Object.keys(files));
  };
  const commit = (subject: string, ...more: string[]) => git('commit', '-m', subject, ...more);
  const lastSubject = () => git('log', '-1', '--format=%s').output.trim();

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hub-hooks-'));
    git('init', '--quiet');
    git('config', 'user.name', 'Test');
    git('config', 'user.email', 'test@example.invalid');
    for (const file of SETTINGS) cpSync(file, join(folder, file));
    cpSync('infra/hooks', join(folder, 'infra/hooks'), {
      recursive: true,
      filter: (source) => !source.endsWith('.test.ts'),
    });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    write('.gitignore', 'node_modules\n');
    write('package.json', '{ "type": "module" }\n');
    write('infra/old.ts', UNFORMATTED + UNLINTED);
    git('add', '.');
    commit('All before the hooks');
    git('config', 'core.hooksPath', 'infra/hooks');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('refuse a fault of format, of lint and of types in what is about to be committed', () => {
    stage({ 'infra/format.ts': UNFORMATTED, 'infra/lint.ts': UNLINTED, 'infra/type.ts': UNTYPED });
    const { status, output } = commit('infra: plant three faults');
    expect(status).toBe(1);
    expect(output).toMatch(/--- format\n.*infra\/format\.ts/);
    expect(output).toMatch(/--- lint\n[^]*eqeqeq[^]*infra\/lint\.ts/);
    expect(output).toMatch(/--- types\ninfra\/type\.ts.*TS2322/);
    expect(lastSubject()).toBe('All before the hooks');
  });

  it('let what is right be committed, look at no other file, and say what they do not see', () => {
    git('reset', '--quiet', '--hard');
    stage({ 'infra/right.ts': RIGHT, 'infra/notes.bin': '\0' });
    write('infra/right.ts', `${RIGHT}export const later = 2;\n`);
    const { status, output } = commit('infra: add what is right');
    expect(output).toContain('infra/right.ts has changes that are not staged');
    expect(status).toBe(0);
    expect(lastSubject()).toBe('infra: add what is right');
  });

  it('refuse a message without scope', () => {
    stage({ 'notes.md': '# Notes\n' });
    const { status, output } = commit('Add notes');
    expect(status).toBe(1);
    expect(output).toContain('begin with a scope');
    expect(lastSubject()).toBe('infra: add what is right');
    expect(commit('docs: add notes').status).toBe(0);
  });
});
