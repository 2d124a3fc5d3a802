import { spawn } from 'node:child_process';
import { gitPath, partlyStaged, stagedFiles } from './changed-files.ts';

type Check = { name: string; args: string[] };

const PRETTIER = [
  'node_modules/prettier/bin/prettier.cjs',
  '--check',
  '--log-level',
  'warn',
  '--ignore-unknown',
];
const OXLINT = [
  'node_modules/.bin/oxlint',
  '--type-aware',
  '--deny-warnings',
  '--no-error-on-unmatched-pattern',
];
const TSC = ['node_modules/typescript/bin/tsc', '-p', '.', '--incremental', '--tsBuildInfoFile'];

/** Format and lint look at the changed files alone; types at what they may have broken, with what tsc remembers. */
function checksOf(files: readonly string[]): Check[] {
  const sources = files.filter((file) => /\.(ts|js|mjs)$/.test(file));
  const typed = files.some((file) => /\.ts$|(^|\/)(package|tsconfig[\w.]*)\.json$/.test(file));
  return [
    ...(files.length > 0 ? [{ name: 'format', args: [...PRETTIER, ...files] }] : []),
    ...(sources.length > 0 ? [{ name: 'lint', args: [...OXLINT, ...sources] }] : []),
    ...(typed ? [{ name: 'types', args: [...TSC, gitPath('hub-types.tsbuildinfo')] }] : []),
  ];
}

/** Runs one check; its output when it failed. */
function failureOf({ name, args }: Check): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('close', (code) => resolve(code === 0 ? undefined : `--- ${name}\n${output.trim()}`));
  });
}

/** Git's pre-commit hook: format, lint and types of what is about to be committed, at once; the rest is for `npm run check`. */
async function main(): Promise<void> {
  const files = stagedFiles();
  for (const file of partlyStaged(files)) {
    console.error(`${file} has changes that are not staged; it is checked as it is on disk`);
  }
  const failures = (await Promise.all(checksOf(files).map(failureOf))).filter(
    (failure) => failure !== undefined,
  );
  if (failures.length === 0) return;
  console.error(`${failures.join('\n\n')}\n\nNothing was committed. "npm run format" mends the format.`);
  process.exitCode = 1;
}

await main();
