import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kindsOf, type SuiteKind } from './suite-kinds.ts';
import { superviseJest } from './supervise-jest.ts';

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));
const JEST = fileURLToPath(new URL('../../../node_modules/jest/bin/jest.js', import.meta.url));
/** Every suite loads its modules anew: in a small young space that costs more collections than anything else does. */
const YOUNG_SPACE = ['--min-semi-space-size=64', '--max-semi-space-size=64'];
const NODE_OPTIONS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', ...YOUNG_SPACE];

export type Totals = { passed: number; failed: number };

/** The kinds of the suites that jest would run for these arguments. */
export async function selectedKinds(extra: readonly string[]): Promise<Set<SuiteKind>> {
  const child = spawn(process.execPath, [...NODE_OPTIONS, JEST, '--listTests', '--json', ...extra], {
    cwd: REPOSITORY,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await once(child, 'close');
  const files = JSON.parse(output) as string[];
  return new Set(files.flatMap((file) => kindsOf(relative(REPOSITORY, file))));
}

export type JestRun = {
  kinds: readonly SuiteKind[];
  /** Arguments for jest: patterns of paths, and its options. */
  extra: readonly string[];
  /** Folder for jest's report. */
  folder: string;
  /** More environment variables. */
  variables: Readonly<Record<string, string>>;
};

/** Runs jest for some kinds of suites; counts tests, and suites that could not run as failures. */
export async function runJest({ kinds, extra, folder, variables }: JestRun): Promise<Totals> {
  const projects = kinds.map(({ name }) => name);
  const report = join(folder, `${projects.join('-')}.json`);
  const which = ['--selectProjects', ...projects, '--json', `--outputFile=${report}`, '--passWithNoTests'];
  const child = spawn(process.execPath, [...NODE_OPTIONS, JEST, ...which, ...extra], {
    cwd: REPOSITORY,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...variables },
  });
  const hangs = superviseJest(child);
  await once(child, 'close');
  const result = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numRuntimeErrorTestSuites: number;
  };
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = result;
  const failed = numFailedTests + numPendingTests + numRuntimeErrorTestSuites + hangs();
  return { passed: numPassedTests, failed };
}
