import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inTemporaryFolder } from '../../platform/process/temporary-folder.ts';
import type { Probe } from './boundary-probes.ts';
import { REPOSITORY } from './layers.ts';

/** An import that a rule forbade. */
export type Violation = { from: string; to: string; rule: { name: string } };

type Report = { summary: { violations: Violation[]; ruleSetUsed: { forbidden: { name: string }[] } } };

const WORKSPACES = ['services', 'gateway', 'shared', 'infra'];

/** Lays the probes out as a repository of their own, with the packages of this one, and lets dependency-cruiser look. */
export function cruisePlanted(probes: readonly Probe[]): Promise<Report['summary']> {
  return inTemporaryFolder('hub-probes', (folder) => {
    plantPackages(folder);
    for (const [file, imports] of importsByFile(probes)) write(folder, file, moduleOf(file, imports));
    const tool = join(REPOSITORY, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = [tool, '--config', join(REPOSITORY, '.dependency-cruiser.mjs'), '--output-type', 'json'];
    const { stdout, stderr } = spawnSync(process.execPath, [...args, ...WORKSPACES], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1024 ** 3,
    });
    if (!stdout) throw new Error(stderr);
    return Promise.resolve((JSON.parse(stdout) as Report).summary);
  });
}

/** What each planted file imports; an imported one is planted too, if only to be there. */
function importsByFile(probes: readonly Probe[]): Map<string, string[]> {
  const files = new Map<string, string[]>();
  const plant = (file: string, ...imports: string[]) =>
    files.set(file, [...(files.get(file) ?? []), ...imports]);
  for (const { file, imports, back } of probes) {
    plant(file, imports);
    if (isFile(imports)) plant(imports, ...(back ? [file] : []));
  }
  return files;
}

const isFile = (imports: string) => imports.endsWith('.ts');

function moduleOf(file: string, imports: readonly string[]): string {
  const lines = imports.map((one) => {
    const path = relative(dirname(file), one);
    return `import '${isFile(one) ? (path.startsWith('.') ? path : `./${path}`) : one}';\n`;
  });
  return `${lines.join('')}export {};\n`;
}

/** The package.json of each workspace with an empty file for each entry; their names lead there, not here. */
function plantPackages(folder: string): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@hub'), { recursive: true });
  for (const name of readdirSync(join(REPOSITORY, 'node_modules')))
    if (name !== '@hub') symlinkSync(join(REPOSITORY, 'node_modules', name), join(modules, name));
  for (const file of globSync('{services/*,shared/*,gateway,infra}/package.json', { cwd: REPOSITORY })) {
    const text = readFileSync(join(REPOSITORY, file), 'utf8');
    const { name, exports = {} } = JSON.parse(text) as { name: string; exports?: Record<string, string> };
    write(folder, file, text);
    for (const entry of Object.values(exports)) write(folder, join(dirname(file), entry), 'export {};\n');
    symlinkSync(join(folder, dirname(file)), join(modules, name));
  }
  write(folder, 'tsconfig.json', '{ "compilerOptions": { "allowImportingTsExtensions": true } }');
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
