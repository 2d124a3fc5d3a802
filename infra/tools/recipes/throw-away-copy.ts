import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));

/** What a command in the copy printed, and whether it ended well. */
export type CommandOutcome = { ok: boolean; output: string };

/** A copy of the repository that a test may change. */
export type ThrowAwayCopy = {
  folder: string;
  /** Runs a script of package.json, or another program, in the copy. */
  run(program: string, ...args: string[]): Promise<CommandOutcome>;
  remove(): void;
};

/** Files that git keeps or would keep, as they are now. */
function files(): string[] {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { stdout } = spawnSync('git', list, { cwd: REPOSITORY, encoding: 'utf8', maxBuffer: 1024 ** 3 });
  return stdout.split('\0').filter((file) => file !== '' && existsSync(join(REPOSITORY, file)));
}

/**
 * Copies the repository with its uncommitted changes, and its installed packages as hard links where the file system has them.
 */
export function makeThrowAwayCopy(): ThrowAwayCopy {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'hub-copy-'));
  for (const file of files()) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(REPOSITORY, file), join(folder, file), { verbatimSymlinks: true });
  }
  copyPackages(folder);
  spawnSync('git', ['init', '-q'], { cwd: folder });
  return {
    folder,
    run: (program, ...args) => runIn(folder, program, args),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function copyPackages(folder: string): void {
  const [from, to] = [join(REPOSITORY, 'node_modules'), join(folder, 'node_modules')];
  if (spawnSync('cp', ['-al', from, to]).status === 0) return;
  rmSync(to, { recursive: true, force: true });
  const copied = spawnSync('cp', ['-a', from, to], { encoding: 'utf8' });
  if (copied.status !== 0) throw new Error(`the packages could not be copied: ${copied.stderr}`);
}

async function runIn(folder: string, program: string, args: readonly string[]): Promise<CommandOutcome> {
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { ok: code === 0, output };
}
