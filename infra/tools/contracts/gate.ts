import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  compatibilityProblems,
  CONTRACTS_FOLDER,
  contractVersions,
  schemaProblems,
  schemaValidator,
  subsetProblems,
  type ContractVersion,
} from '@hub/change-feed/contracts';
import fc from 'fast-check';
import { instancesOf } from './instances.ts';

/** Versions that partners may have seen: their files never change. */
export type Releases = Record<string, { sha256: string; released: string }>;

export const RELEASES_FILE = `${CONTRACTS_FOLDER}releases.json`;
const INSTANCES = 1_000;

export const readReleases = (): Releases =>
  existsSync(RELEASES_FILE) ? (JSON.parse(readFileSync(RELEASES_FILE, 'utf8')) as Releases) : {};

export const digestOf = (file: string): string =>
  createHash('sha256')
    .update(readFileSync(`${CONTRACTS_FOLDER}${file}`))
    .digest('hex');

/** Everything that is wrong with the contracts, a line each; empty when they may be published. */
export function contractProblems(): string[] {
  const byTopic = Map.groupBy(contractVersions(), ({ topic }) => topic);
  return [...immutabilityProblems(), ...[...byTopic.values()].flatMap(topicProblems)];
}

function immutabilityProblems(): string[] {
  return Object.entries(readReleases()).flatMap(([name, { sha256 }]) => {
    const file = `${name}.json`;
    if (!existsSync(`${CONTRACTS_FOLDER}${file}`)) return [`${file} was released and is gone: bring it back`];
    if (digestOf(file) === sha256) return [];
    return [`${file} was released and has changed: put it back, and write the change as the next version`];
  });
}

/** Every pair of versions, not only neighbours. */
function topicProblems(versions: ContractVersion[]): string[] {
  return versions.flatMap((newer, index) => [
    ...schemaProblems(newer.schema).map((problem) => `${newer.name} is no schema: ${problem}`),
    ...subsetProblems(newer.schema).map(({ path, message }) => `${newer.name} ${path}: ${message}`),
    ...versions.slice(0, index).flatMap((older) => pairProblems(older, newer)),
    ...sampleProblems(newer, versions),
  ]);
}

/** What the rules say of a pair, and what a thousand changes of each find when the other reads them. */
export function pairProblems(older: ContractVersion, newer: ContractVersion): string[] {
  const pair = `${older.name} → ${newer.name}`;
  const ruled = compatibilityProblems(older.schema, newer.schema);
  return [
    ...ruled.map(({ path, breaks, message }) => `${pair} ${path}: ${message} (${breaks})`),
    ...unreadable(older, newer).map((what) => `${pair}: a new consumer cannot read an old change: ${what}`),
    ...unreadable(newer, older).map((what) => `${pair}: an old consumer cannot read a new change: ${what}`),
  ];
}

/** The first problem that a consumer of `to` finds in changes of `from`. */
function unreadable(from: ContractVersion, to: ContractVersion): string[] {
  const problems = schemaValidator(to.schema, 'consumer');
  const result = fc.check(
    fc.property(instancesOf(from.schema), (instance) => problems(instance).length === 0),
    { numRuns: INSTANCES },
  );
  const [instance] = result.counterexample ?? [];
  return result.failed ? [problems(instance).join('; ')] : [];
}

const samplesOf = ({ name }: ContractVersion) => `${CONTRACTS_FOLDER}samples/${name}/`;

const typesWithoutSample = (version: ContractVersion): string[] =>
  Object.keys(version.changeTypes).filter((type) => !existsSync(`${samplesOf(version)}${type}.json`));

/** Change types of all contracts that have no sample yet. */
export const changesWithoutSample = (): string[] =>
  contractVersions().flatMap((version) =>
    typesWithoutSample(version).map((type) => `${version.name}/${type}`),
  );

/** A sample of each change type must be there, and be readable by its own and by every later version. */
function sampleProblems(version: ContractVersion, versions: readonly ContractVersion[]): string[] {
  const folder = samplesOf(version);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const readers = versions.filter(({ number }) => number >= version.number);
  return [
    ...typesWithoutSample(version).map(
      (type) => `${version.name} has no sample of ${type}: run "npm run samples"`,
    ),
    ...files.flatMap((file) => {
      const { snapshot } = JSON.parse(readFileSync(`${folder}${file}`, 'utf8')) as { snapshot: unknown };
      if (snapshot === null) return [];
      return readers.flatMap((reader) =>
        schemaValidator(
          reader.schema,
          'consumer',
        )(snapshot).map(
          (problem) => `${reader.name} cannot read the sample ${version.name}/${file}: ${problem}`,
        ),
      );
    }),
  ];
}
