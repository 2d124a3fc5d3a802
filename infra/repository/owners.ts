import { globSync } from 'node:fs';

/** One line of `CODEOWNERS`. */
export type Ownership = { pattern: string; owners: string[] };

/** Folders that belong to one team each: a line of its own in `CODEOWNERS`. */
const TEAM_FOLDERS = ['services/*', 'gateway', 'shared', 'infra'];

const OWNER = /^@[a-z0-9-]+\/[a-z0-9-]+$/;

/** Reads the lines of `CODEOWNERS` that say something. */
export const parseOwners = (text: string): Ownership[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [pattern = '', ...owners] = line.trim().split(/\s+/);
      return { pattern, owners };
    });

/** What is wrong with `CODEOWNERS`: a line that matches nothing or names no team, a folder of a team without a line. */
export function ownerProblems(lines: readonly Ownership[], root: string): string[] {
  const owned = new Set(lines.map(({ pattern }) => pattern));
  const isThere = (pattern: string) =>
    globSync(pattern === '*' ? pattern : pattern.replace(/^\//, ''), { cwd: root }).length > 0;
  return [
    ...lines.filter(({ pattern }) => !isThere(pattern)).map(({ pattern }) => `${pattern} matches nothing`),
    ...lines
      .filter(({ owners }) => owners.length === 0 || owners.some((owner) => !OWNER.test(owner)))
      .map(({ pattern }) => `${pattern} names no team`),
    ...globSync(TEAM_FOLDERS, { cwd: root })
      .filter((folder) => !owned.has(`/${folder}/`))
      .map((folder) => `/${folder}/ has no line of its own`),
  ];
}
