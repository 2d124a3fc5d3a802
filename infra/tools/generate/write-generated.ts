import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { GENERATED_FOLDERS, generatedFiles } from '../tools/generate/generated-files.ts';

/**
 * Writes every generated file of the repository; with --check it only compares, names the stale ones and exits 1.
 */
const checkOnly = process.argv.includes('--check');
const stale: string[] = [];
const files = await generatedFiles();
const paths = new Set(files.map(({ path }) => path));
for (const leftover of GENERATED_FOLDERS.flatMap((folder) => globSync(`${folder}/**/*.md`))) {
  if (paths.has(leftover)) continue;
  stale.push(leftover);
  if (!checkOnly) rmSync(leftover);
}
for (const { path, content } of files) {
  const current = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (current === content) continue;
  stale.push(path);
  if (checkOnly) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
if (checkOnly && stale.length > 0) {
  console.error(`Not up to date, run "npm run generate": ${stale.join(', ')}`);
  process.exitCode = 1;
} else if (!checkOnly)
  console.log(stale.length === 0 ? 'everything was up to date' : `wrote ${stale.join(', ')}`);
