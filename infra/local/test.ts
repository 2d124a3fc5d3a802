import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { superviseJest } from '../tools/suites/supervise-jest.ts';
import { createClient } from './client.ts';
import { openEnvironment, type Environment } from './environment.ts';
import { loadHubFacts } from './loader.ts';
import { printProgress } from './progress.ts';
import { recordSamples } from './record-samples.ts';
import { SetupProblem } from './setup-problem.ts';
import { startStack, type Stack } from './stack.ts';

const JEST = fileURLToPath(new URL('../../node_modules/jest/bin/jest.js', import.meta.url));

/** Writes samples of the changes that the suites have made; see record-samples.ts. */
const RECORDS = process.argv.includes('--record-samples');

type Totals = { passed: number; failed: number };

/** Runs jest for some projects; counts tests, and suites that could not run as failures. */
async function runJest(projects: string[], folder: string, extra: string[], env: object): Promise<Totals> {
  const report = join(folder, `${projects.join('-')}.json`);
  const args = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    JEST,
    '--selectProjects',
    ...projects,
  ];
  const child = spawn(
    process.execPath,
    [...args, '--json', `--outputFile=${report}`, '--passWithNoTests', ...extra],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    },
  );
  const hangs = superviseJest(child);
  await new Promise((resolve) => child.once('close', resolve));
  const result = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numRuntimeErrorTestSuites: number;
  };
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = result;
  const failed = numFailedTests + numPendingTests + numRuntimeErrorTestSuites + hangs();
  return { passed: numPassedTests, failed };
}

/** The suites that need servers: on one Postgres and one Kafka, with one hub that is loaded for those that only read. */
async function runWithServers(folder: string, extra: string[]): Promise<Totals[]> {
  let environment: Environment | undefined;
  let hub: Stack | undefined;
  const dataDir = join(folder, 'servers');
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  try {
    environment = await openEnvironment({ dataDir, durable: false, partitions: 3, progress: printProgress });
    hub = await startStack({ environment, dataDir, databasePrefix: 'test_hub', progress: printProgress });
    const operator = createClient(
      hub.url,
      await hub.issuer.issue({ subject: 'loader', roles: ['OPERATOR'] }),
    );
    await printProgress('Loading the first hub', () => loadHubFacts(operator));
    const settings = join(folder, 'settings.json');
    const content = { environment: environment.attached, hub: { url: hub.url, dataDir } };
    writeFileSync(settings, JSON.stringify(content), { mode: 0o600 });
    const env = { HUB_TEST_SETTINGS: settings };
    const totals = [
      await runJest(['integration', 'end-to-end'], folder, ['--maxWorkers=2', ...extra], env),
      await runJest(['proof'], folder, ['--runInBand', ...extra], env),
    ];
    if (RECORDS) await recordSamples(environment.kafkaAdmin);
    return totals;
  } finally {
    await hub?.stop();
    await environment?.stop();
  }
}

async function main(): Promise<void> {
  const extra = process.argv.slice(2).filter((argument) => argument !== '--record-samples');
  const unitOnly = extra.includes('--unit');
  const patterns = extra.filter((argument) => argument !== '--unit');
  const folder = mkdtempSync(join(tmpdir(), 'hub-test-'));
  chmodSync(folder, 0o755);
  const totals: Totals[] = [];
  try {
    totals.push(await runJest(['unit'], folder, patterns, {}));
    if (!unitOnly) totals.push(...(await runWithServers(folder, patterns)));
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    console.error(error.message);
    totals.push({ passed: 0, failed: 1 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const passed = totals.reduce((sum, one) => sum + one.passed, 0);
  const failed = totals.reduce((sum, one) => sum + one.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

await main();
