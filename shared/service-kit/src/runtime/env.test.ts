import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { envExample, parseEnv } from './env.ts';

const schema = z.object({
  PORT: z.coerce.number().int().describe('Port of the server'),
  NAME: z.string().min(1).describe('Name of the server'),
  LEVEL: z.enum(['info', 'warn']).default('info').describe('Least level logged'),
});

/** What a process prints and exits with that parses this environment by the schema above. */
function start(env: Record<string, string>) {
  const script = `
    import { z } from 'zod';
    import { parseEnv } from ${JSON.stringify(fileURLToPath(new URL('./env.ts', import.meta.url)))};
    const schema = z.object({ PORT: z.coerce.number().int(), NAME: z.string().min(1) });
    console.log(JSON.stringify(parseEnv(schema, process.env)));`;
  const args = ['--input-type=module', '--disable-warning=ExperimentalWarning', '-e', script];
  const cwd = fileURLToPath(new URL('.', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, cwd, encoding: 'utf8' });
  return { status, stdout: stdout.trim(), lines: stderr.trim().split('\n') };
}

describe('the environment', () => {
  it('is what the schema makes of it', () => {
    expect(parseEnv(schema, { PORT: '4001', NAME: 'library', OTHER: 'x' })).toEqual({
      PORT: 4001,
      NAME: 'library',
      LEVEL: 'info',
    });
  });

  it('with several problems ends the process, which says each of them', () => {
    const { status, stdout, lines } = start({ PORT: 'http' });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^PORT: .+ \(see \.env\.example\)$/);
    expect(lines[1]).toMatch(/^NAME: .+ \(see \.env\.example\)$/);
  });

  it('does not print what a variable holds', () => {
    expect(start({ PORT: 'secret-value', NAME: 'library' }).lines.join()).not.toContain('secret-value');
  });

  it('without problems lets the process go on', () => {
    expect(start({ PORT: '1', NAME: 'library' })).toMatchObject({
      status: 0,
      stdout: '{"PORT":1,"NAME":"library"}',
    });
  });
});

describe('the example of an environment', () => {
  it('has each variable with its meaning and its default', () => {
    expect(envExample(schema)).toBe(
      '# Port of the server\nPORT=\n# Name of the server\nNAME=\n# Least level logged\nLEVEL=info\n',
    );
  });

  it('leaves a variable empty that need not be set', () => {
    const extended = z.object({ OWNER: z.string().optional().describe('Who owns it') });
    expect(envExample(extended)).toBe('# Who owns it\nOWNER=\n');
  });
});
