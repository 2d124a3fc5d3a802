import { join, relative } from 'node:path';
import ts from 'typescript';
import { LAYERS } from './boundaries.ts';
import { entriesOf, REPOSITORY } from './layers.ts';

/** Public names of the packages in shared/ that have no doc comment, as "path: name". */
export function undocumentedNames(): string[] {
  const entries = LAYERS.filter(({ folder }) => folder.startsWith('shared/'))
    .flatMap((layer) => entriesOf(layer))
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.ts') && !path.includes('/generated/'));
  const program = ts.createProgram(
    entries.map((path) => join(REPOSITORY, path)),
    { module: ts.ModuleKind.NodeNext, allowImportingTsExtensions: true, noEmit: true, skipLibCheck: true },
  );
  const names = entries.flatMap((path) => undocumentedIn(program, join(REPOSITORY, path)));
  return [...new Set(names)].toSorted();
}

function undocumentedIn(program: ts.Program, path: string): string[] {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path);
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`${path} is no module`);
  return checker.getExportsOfModule(module).flatMap((exported) => {
    const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
    const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
    if (symbol.getDocumentationComment(checker).length > 0) return [];
    const [declaration] = symbol.declarations ?? [];
    return [`${relative(REPOSITORY, declaration?.getSourceFile().fileName ?? path)}: ${exported.name}`];
  });
}
