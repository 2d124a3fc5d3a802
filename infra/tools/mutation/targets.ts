import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * What is mutated: files by glob, from the root of the repository; `calls` narrows them to the calls of one function.
 * A glob that finds nothing throws, so that a moved file does not leave the measurement unseen.
 */
export type Target = { files: string; calls?: string };

export const TARGETS: readonly Target[] = [
  { files: 'services/companies/src/organizations/{fold-name,identifiers}.ts' },
  { files: 'services/events/src/schedules/place-meetings.ts' },
  { files: 'services/investments/src/matching/score-pair.ts' },
  { files: 'services/projects/src/roadmaps/critical-path.ts' },
  { files: 'shared/service-kit/src/server/access.ts' },
];

/** A file with the places in it that are mutated, as Stryker writes them: the whole file, or ranges of lines. */
export type MutatedFile = { file: string; places: string[] };

/** Finds the files of the targets. Throws an Error when a target finds none. */
export function mutatedFiles(targets: readonly Target[]): MutatedFile[] {
  return targets.flatMap(({ files, calls }) => {
    const found = globSync(files, { exclude: ['**/*.test.ts', '**/node_modules'] })
      .toSorted()
      .map((file) => ({ file, places: calls === undefined ? [file] : callsOf(calls, file) }))
      .filter(({ places }) => places.length > 0);
    if (found.length === 0) throw new Error(`${files} finds nothing to mutate`);
    return found;
  });
}

function callsOf(name: string, file: string): string[] {
  return linesOfCalls(name, readFileSync(file, 'utf8')).map(([first, last]) => `${file}:${first}-${last}`);
}

/** First and last line, from 1, of every call of a function by its plain name. */
export function linesOfCalls(name: string, source: string): [first: number, last: number][] {
  const tree = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest);
  const lineOf = (position: number) => tree.getLineAndCharacterOfPosition(position).line + 1;
  const found: [number, number][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name)
      found.push([lineOf(node.getStart(tree)), lineOf(node.end)]);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}
