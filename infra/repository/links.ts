import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const LINK = /\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g;

/** Links of a page to files of this repository that are not there. Code blocks are not looked into. */
export function deadLinks(page: string): string[] {
  const text = readFileSync(page, 'utf8').replaceAll(/^```[^]*?^```/gm, '');
  return [...text.matchAll(LINK)]
    .map(([, target]) => target ?? '')
    .filter((target) => !existsSync(join(dirname(page), target)))
    .map((target) => `${page} leads to ${target}, which is not there`);
}
