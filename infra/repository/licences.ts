/** What this repository reads of `package-lock.json`. */
export type Lock = { packages: Readonly<Record<string, LockedPackage>> };

type LockedPackage = {
  version?: string;
  license?: string;
  link?: boolean;
  dependencies?: Readonly<Record<string, string>>;
};

const ELASTIC = 'Elastic-2.0';

/** Packages whose `package.json` says their licence in the old form `licenses`, which the lock leaves out; each was looked up. */
const LOOKED_UP: Readonly<Record<string, string>> = {
  buildcheck: 'MIT',
  'cpu-features': 'MIT',
  ssh2: 'MIT',
};

const FOLDER = 'node_modules/';

/** Name of a package by its place in the lock. */
const nameOf = (place: string) => place.slice(place.lastIndexOf(FOLDER) + FOLDER.length);

/** Each licence of what npm installs, with the packages that are under it. `(A AND B)` counts for both, `OR` for the first. */
function byLicence({ packages }: Lock): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [place, { license, link }] of Object.entries(packages)) {
    if (link || !place.includes(FOLDER)) continue;
    const name = nameOf(place);
    const text = (license ?? LOOKED_UP[name] ?? 'none stated').replace(/[()]/g, '');
    for (const one of text.split(' AND ').map((part) => part.split(' OR ')[0] ?? part)) {
      found.set(one, (found.get(one) ?? new Set()).add(name));
    }
  }
  return found;
}

/** Packages of the lock under the Elastic License, by name. */
export const elasticPackages = (lock: Lock): string[] => [...(byLicence(lock).get(ELASTIC) ?? [])].toSorted();

/** Where the lock and `NOTICE` differ: a package under the Elastic License or a licence that one of them lacks. */
export function noticeProblems(lock: Lock, notice: string): string[] {
  const words = new Set(notice.split(/[\s,:;()]+/).map((word) => word.replace(/\.$/, '')));
  const elastic = elasticPackages(lock);
  const named = [...words].filter((word) => word.startsWith('@'));
  const licences = [...byLicence(lock)];
  return [
    ...elastic.filter((name) => !words.has(name)).map((name) => `NOTICE lacks ${name}, which is ${ELASTIC}`),
    ...named.filter((name) => !elastic.includes(name)).map((name) => `NOTICE names ${name} in vain`),
    ...licences
      .filter(([licence]) => !words.has(licence))
      .map(([licence, names]) => `NOTICE lacks the licence ${licence} of ${[...names].join(', ')}`),
  ];
}

/** Names of everything that one workspace installs without its development tools; all versions of a name count as one. */
export function installedBy(workspace: string, { packages }: Lock): Set<string> {
  const needs = new Map<string, string[]>();
  for (const [place, { dependencies }] of Object.entries(packages)) {
    const name = place.includes(FOLDER) ? nameOf(place) : `@hub/${place.slice(place.lastIndexOf('/') + 1)}`;
    needs.set(name, [...(needs.get(name) ?? []), ...Object.keys(dependencies ?? {})]);
  }
  const reached = new Set([workspace]);
  for (const name of reached) for (const next of needs.get(name) ?? []) reached.add(next);
  return reached;
}
