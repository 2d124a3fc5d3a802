import { writeFileSync } from 'node:fs';
import { contractVersions } from '@hub/change-feed/contracts';
import { contractProblems, digestOf, readReleases, RELEASES_FILE, type Releases } from './gate.ts';

/**
 * Notes every contract version that is not released yet as released today: from then on its file never changes. False,
 * with the problems on standard error, when one may not be released.
 */
export function releaseContracts(): boolean {
  const problems = contractProblems();
  if (problems.length > 0) {
    console.error(`not released:\n${problems.join('\n')}`);
    return false;
  }
  const known = readReleases();
  const released = new Date().toISOString().slice(0, 10);
  const fresh = contractVersions().filter(({ name }) => !(name in known));
  const added = fresh.map(({ name }) => [name, { sha256: digestOf(`${name}.json`), released }] as const);
  const all: Releases = Object.fromEntries(
    [...Object.entries(known), ...added].toSorted(([a], [b]) => a.localeCompare(b)),
  );
  writeFileSync(RELEASES_FILE, `${JSON.stringify(all, null, 2)}\n`);
  console.log(
    fresh.length === 0 ? 'nothing to release' : `released ${fresh.map(({ name }) => name).join(', ')}`,
  );
  return true;
}
