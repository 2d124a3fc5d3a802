import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One hand's work on one file: lines put after the first line that contains `after`, or a new file. */
export type Edit =
  | { file: string; after: string; insert: string }
  /** Lines put at the end. */
  | { file: string; append: string }
  | { file: string; create: string }
  /** A new file that is another one with replacements. */
  | { file: string; copyOf: string; replace: readonly Replacement[] };

/** What is replaced in a copied file, everywhere. */
type Replacement = readonly [from: string | RegExp, to: string];

/** How something is added to the product: what is edited by hand; `npm run generate` does the rest. */
export type Recipe = { title: string; edits: readonly Edit[] };

/** The files that a recipe edits by hand. */
export const filesOf = ({ edits }: Recipe): string[] => [...new Set(edits.map(({ file }) => file))];

/** Carries out a recipe in a copy of the repository. Throws when a place that it speaks of is not there. */
export function carryOut({ edits }: Recipe, folder: string): void {
  for (const edit of edits) {
    const path = join(folder, edit.file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contentOf(edit, folder));
  }
}

function contentOf(edit: Edit, folder: string): string {
  if ('create' in edit) return edit.create;
  const text = readFileSync(join(folder, 'copyOf' in edit ? edit.copyOf : edit.file), 'utf8');
  if ('copyOf' in edit) return replaced(text, edit);
  return 'append' in edit ? text + edit.append : inserted(text, edit);
}

function replaced(text: string, { copyOf, replace }: Extract<Edit, { copyOf: string }>): string {
  return replace.reduce((sum, [from, to]) => {
    const pattern = typeof from === 'string' ? from : new RegExp(from, 'g');
    const next = sum.replaceAll(pattern, to);
    if (next === sum) throw new Error(`${copyOf} has no ${String(from)} any more`);
    return next;
  }, text);
}

function inserted(text: string, { file, after, insert }: Extract<Edit, { after: string }>): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.includes(after));
  if (at < 0) throw new Error(`${file} has no line with "${after}" any more`);
  return [...lines.slice(0, at + 1), insert, ...lines.slice(at + 1)].join('\n');
}
