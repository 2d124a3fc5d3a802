import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { GENERATED_FOLDERS, keptFiles, madeFiles, type GeneratedFile } from './generated-files.ts';

/** Writes every generated file of the repository, and says which have changed. */
export async function writeGenerated(): Promise<void> {
  const written = write([...(await madeFiles()), ...(await keptFiles())]);
  written.push(...writeChanged([await pageOfServices()]));
  console.log(written.length === 0 ? 'everything was up to date' : `wrote ${written.join(', ')}`);
}

/** Writes what git does not keep, silently: the part of an installation that is the repository's own. */
export async function writeMadeFiles(): Promise<void> {
  write(await madeFiles());
}

/** Compares what git keeps with what it is generated from; false, with the names on standard error, when some is stale. */
export async function checkGenerated(): Promise<boolean> {
  const stale = changedAmong([...(await keptFiles()), await pageOfServices()]).map(({ path }) => path);
  if (stale.length > 0) console.error(`Not up to date, run "npm run generate": ${stale.join(', ')}`);
  return stale.length === 0;
}

/** What is made of the services' own modules, which need the other generated files. */
async function pageOfServices(): Promise<GeneratedFile> {
  const { permissionsPage } = await import('./permissions-page.ts');
  return permissionsPage();
}

const contentOf = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
const changedAmong = (files: readonly GeneratedFile[]) =>
  files.filter(({ path, content }) => content !== contentOf(path));

/** Writes what differs and removes what nothing generates any more; gives the paths of both. */
function write(files: readonly GeneratedFile[]): string[] {
  const changed = writeChanged(files);
  const leftovers = leftoversBeside(files);
  for (const path of leftovers) rmSync(path);
  return [...changed, ...leftovers];
}

function writeChanged(files: readonly GeneratedFile[]): string[] {
  const changed = changedAmong(files);
  for (const { path, content } of changed) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return changed.map(({ path }) => path);
}

/** Pages in folders of generated files that nothing generates any more. */
function leftoversBeside(files: readonly GeneratedFile[]): string[] {
  const paths = new Set(files.map(({ path }) => path));
  return GENERATED_FOLDERS.flatMap((folder) => globSync(`${folder}/**/*.md`)).filter(
    (path) => !paths.has(path),
  );
}
