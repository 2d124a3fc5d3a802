import { readFileSync } from 'node:fs';
import type { ServiceDefinition } from '../../definition/definition.ts';

/** The rows of a table of docs/permissions.md: by the first cell, each other cell by its column's head. */
export type PageTable = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** What docs/permissions.md says of one service. */
export type PermissionsPage = {
  readonly mutations: PageTable;
  readonly fields: PageTable;
  readonly rows: PageTable;
};

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('`', ''));

function tableUnder(heading: string, section: string): PageTable {
  const [, after = ''] = section.split(`\n### ${heading}\n`);
  const [table = ''] = after.split('\n#');
  const [head = [], , ...rows] = table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map(cellsOf);
  const named = ([first = '', ...rest]: string[]) =>
    [first, Object.fromEntries(rest.map((cell, at) => [head[at + 1] ?? '', cell]))] as const;
  return new Map(rows.map(named));
}

/** Reads what the page that people read says: the expectation of a suite, not what the service computes. */
export function permissionsPage({ folder, name }: ServiceDefinition): PermissionsPage {
  const page = readFileSync(`${folder}/../../docs/permissions.md`, 'utf8');
  const section = page.split('\n## ').find((one) => one.startsWith(`${name}\n`)) ?? '';
  return {
    mutations: tableUnder('Mutations', section),
    fields: tableUnder('Fields', section),
    rows: tableUnder('Rows', section),
  };
}
