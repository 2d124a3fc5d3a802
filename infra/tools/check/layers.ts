import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LAYERS, type Layer } from './boundaries.ts';

/** Folder of the repository. */
export const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));

/** Regular expression of a path inside a layer; one group catches what its `*` stands for. */
export const pathOf = ({ folder }: Layer): string => `^${folder.replace('*', '([^/]+)')}/`;

/** The same for a layer seen from another one: without a group. */
const pathTo = ({ folder }: Layer): string => `^${folder.replace('*', '[^/]+')}/`;

/** One existing folder of a layer, or, where none is there yet, the one that there would be. */
export const exampleFolder = ({ folder }: Layer): string =>
  globSync(folder, { cwd: REPOSITORY }).toSorted()[0] ?? folder.replace('*', 'example');

/** The layer of that name. Throws when there is none. */
export function layerNamed(name: string): Layer {
  const layer = LAYERS.find((one) => one.name === name);
  if (!layer) throw new Error(`boundaries.ts speaks of the layer ${name}, which it does not have`);
  return layer;
}

/** Name of the layer in `layer` or `layer#entry`. */
export const layerOf = (use: string): string => use.split('#')[0] ?? use;

/** The paths that a layer which uses `layer` or `layer#entry` may import. Throws when a package has no such entry. */
export function pathsOf(use: string): string[] {
  const [name = '', entry] = use.split('#');
  const layer = layerNamed(name);
  if (entry === undefined) return [pathTo(layer)];
  const key = entry === 'index' ? '.' : `./${entry}`;
  const files = entriesOf(layer).filter((one) => one.key === key);
  if (files.length === 0) throw new Error(`${layer.folder}/package.json has no entry ${key}`);
  return files.map(({ path }) => `^${path.replaceAll('.', '\\.')}$`);
}

/** The files that packages of a layer export, with the name of the entry in `exports`. */
export function entriesOf({ folder }: Layer): { key: string; path: string }[] {
  return globSync(`${folder}/package.json`, { cwd: REPOSITORY }).flatMap((file) => {
    const { exports = {} } = JSON.parse(readFileSync(join(REPOSITORY, file), 'utf8')) as {
      exports?: Record<string, string>;
    };
    const home = file.replace(/\/package\.json$/, '');
    return Object.entries(exports).map(([key, target]) => ({ key, path: join(home, target) }));
  });
}

/** Packages that the repository itself has for its suites and tools. */
export function rootTools(): string[] {
  const { devDependencies } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  return Object.keys(devDependencies);
}
