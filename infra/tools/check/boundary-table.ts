import { LAYERS, type Layer } from './boundaries.ts';
import { layerNamed, layerOf } from './layers.ts';

/** The allow-lists as a table of Markdown, from the bottom to the top. */
export const boundaryTable = (): string =>
  [
    '| Layer | May use | Its suites also |',
    '| --- | --- | --- |',
    ...LAYERS.map(
      (layer) =>
        `| \`${layer.folder}\` | ${listed(layer.uses) || 'nothing of the hub'} | ${listed(layer.suites ?? []) || '–'} |`,
    ),
  ].join('\n');

/** Each layer once, with the entries of it where it may not be used as a whole. */
function listed(uses: readonly string[]): string {
  const byLayer = Map.groupBy(uses, layerOf);
  return [...byLayer]
    .map(([name, all]) => {
      const entries = all.filter((use) => use !== name).map((use) => use.split('#')[1] ?? '');
      return entries.length === 0 ? named(name) : `${named(name)} (${entries.join(', ')})`;
    })
    .join(', ');
}

const named = (name: string): string => lastFolders(layerNamed(name));

const lastFolders = ({ folder }: Layer): string => `\`${folder.split('/').slice(-1).join('/')}\``;
