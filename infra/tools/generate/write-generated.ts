import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { GENERATED_FOLDERS, generatedFiles, type GeneratedFile } from './generated-files.ts';

/**
 * Writes every generated file of the repository, and says which have changed. With `checkOnly` it only compares: false,
 * with their names on standard error, when there are stale ones.
 */
export async function writeGenerated({ checkOnly }: { checkOnly: boolean }): Promise<boolean> {
  const files = await generatedFiles();
  const changed = files.filter(({ path, content }) => content !== contentOf(path));
  const leftovers = leftoversBeside(files);
  const stale = [...changed.map(({ path }) => path), ...leftovers];
  if (checkOnly) {
    if (stale.length > 0) console.error(`Not up to date, run "npm run generate": ${stale.join(', ')}`);
    return stale.length === 0;
  }
  for (const { path, content } of changed) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  for (const path of leftovers) rmSync(path);
  console.log(stale.length === 0 ? 'everything was up to date' : `wrote ${stale.join(', ')}`);
  return true;
}

const contentOf = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/** Pages in folders of generated files that nothing generates any more. */
function leftoversBeside(files: readonly GeneratedFile[]): string[] {
  const paths = new Set(files.map(({ path }) => path));
  return GENERATED_FOLDERS.flatMap((folder) => globSync(`${folder}/**/*.md`)).filter(
    (path) => !paths.has(path),
  );
}
