import { SetupProblem } from '../../platform/process/setup-problem.ts';
import { inTemporaryFolder, placeOfThrowAwayData } from '../../platform/process/temporary-folder.ts';
import { runJest, selectedKinds, type Totals } from './run-jest.ts';
import type { Need, SuiteKind } from './suite-kinds.ts';
import { TestServers } from './test-servers.ts';

export type SuiteOptions = {
  /** Arguments for jest: patterns of paths, and its options. */
  extra: readonly string[];
  /** Only suites that need no servers. */
  unitOnly: boolean;
};

/** Runs the suites that the arguments select, on servers of which only the needed ones are started. */
export function runSuites(options: SuiteOptions): Promise<Totals> {
  const run = async (folder: string): Promise<Totals> => {
    const totals: Totals[] = [];
    try {
      for await (const one of runKinds(folder, options)) totals.push(one);
    } catch (error) {
      if (!(error instanceof SetupProblem)) throw error;
      console.error(error.message);
      totals.push({ passed: 0, failed: 1 });
    }
    return {
      passed: totals.reduce((sum, one) => sum + one.passed, 0),
      failed: totals.reduce((sum, one) => sum + one.failed, 0),
    };
  };
  return inTemporaryFolder('hub-test', run, placeOfThrowAwayData());
}

type Variables = Record<string, string>;

/** One run of jest: some kinds of suites, what they wait for, and more arguments for jest. */
type Stage = {
  names: readonly SuiteKind['name'][];
  wait: (servers: TestServers, needs: ReadonlySet<Need>) => Promise<Variables>;
  flags: readonly string[];
};

const BOTH_CORES = ['--maxWorkers=2'];

const UNIT: Stage = { names: ['unit'], wait: () => Promise.resolve({}), flags: [] };
const PROOF: Stage = { names: ['proof'], wait: (servers) => servers.withoutHub(), flags: ['--runInBand'] };

/** The servers start while the suites run that need less; a hub takes long to load. */
const WITH_HUB: readonly Stage[] = [
  UNIT,
  { names: ['integration'], wait: (servers) => servers.withPostgres(), flags: BOTH_CORES },
  { names: ['service', 'end-to-end'], wait: (servers) => servers.withHub(), flags: BOTH_CORES },
  PROOF,
];

/** Kafka alone is up when the first suites are through: those that wait for it then run beside those that reckon. */
const WITHOUT_HUB: readonly Stage[] = [
  UNIT,
  {
    names: ['integration', 'service'],
    wait: (servers, needs) => (needs.has('kafka') ? servers.withKafka() : servers.withPostgres()),
    flags: BOTH_CORES,
  },
  PROOF,
];

/** The totals of each run of jest. */
async function* runKinds(folder: string, options: SuiteOptions): AsyncGenerator<Totals> {
  const { extra, unitOnly } = options;
  const selected = [...(await selectedKinds(extra))].filter(({ name }) => !unitOnly || name === 'unit');
  const needs = new Set<Need>(selected.flatMap((kind) => kind.needs));
  const servers = new TestServers(folder, needs);
  try {
    for (const { names, wait, flags } of needs.has('hub') ? WITH_HUB : WITHOUT_HUB) {
      const kinds = selected.filter(({ name }) => names.includes(name));
      if (kinds.length === 0) continue;
      const variables = await wait(servers, needs);
      yield await runJest({ kinds, folder, variables, extra: [...flags, ...extra] });
    }
  } finally {
    await servers.stop();
  }
}
