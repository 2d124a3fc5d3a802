import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * What is mutated: files by glob, from the root of the repository; `calls` narrows them to the calls of one function,
 * with the constants that those are made of.
 * A glob that finds nothing throws, so that a moved file does not leave the measurement unseen.
 */
export type Target = { files: string; calls?: string };

export const TARGETS: readonly Target[] = [
  { files: 'services/companies/src/organizations/{fold-name,identifiers}.ts' },
  { files: 'services/events/src/schedules/place-meetings.ts' },
  { files: 'services/investments/src/matching/score-pair.ts' },
  { files: 'services/projects/src/roadmaps/critical-path.ts' },
  { files: 'services/*/src/**/*.ts', calls: 'defineMachine' },
  { files: 'shared/service-kit/src/aggregate/state-machine.ts' },
  { files: 'shared/service-kit/src/server/subgraph/access.ts' },
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

/**
 * First and last line, from 1, of every call of a function by its plain name, and of the constants beside it that the
 * call is made of.
 */
export function linesOfCalls(name: string, source: string): [first: number, last: number][] {
  const tree = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest);
  const calls = nodesIn(tree, ts.isCallExpression).filter(
    ({ expression }) => ts.isIdentifier(expression) && expression.text === name,
  );
  const named = new Set(calls.flatMap((call) => nodesIn(call, ts.isIdentifier)).map(({ text }) => text));
  const constants = tree.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .filter((one) => ts.isIdentifier(one.name) && named.has(one.name.text));
  const lineOf = (position: number) => tree.getLineAndCharacterOfPosition(position).line + 1;
  return [...constants, ...calls]
    .map((node): [number, number] => [lineOf(node.getStart(tree)), lineOf(node.end)])
    .toSorted(([a], [b]) => a - b);
}

/** The nodes of one kind in a tree, itself included. */
function nodesIn<Kind extends ts.Node>(node: ts.Node, isKind: (one: ts.Node) => one is Kind): Kind[] {
  const found = isKind(node) ? [node] : [];
  ts.forEachChild(node, (child) => {
    found.push(...nodesIn(child, isKind));
  });
  return found;
}
