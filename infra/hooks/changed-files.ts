import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' });
const names = (output: string) => output.split('\0').filter((name) => name !== '');

/** Files that the next commit adds or changes and that are there; paths from the top of the repository. */
export const stagedFiles = (): string[] =>
  names(git('diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z')).filter((file) =>
    existsSync(file),
  );

/** Those among `files` that differ on disk from what the next commit has. */
export const partlyStaged = (files: readonly string[]): string[] =>
  files.length === 0 ? [] : names(git('diff', '--name-only', '-z', '--', ...files));

/** A place in git's own folder of this working tree, for what a hook keeps. */
export const gitPath = (name: string): string => git('rev-parse', '--git-path', name).trim();
