import { inTemporaryFolder } from '../../platform/process/temporary-folder.ts';
import { complaints, FAULTS, ROLLING_RESTART, runFault, type FaultKind } from './faults.ts';
import { FaultLab } from './fault-lab.ts';
import { drainBacklog } from './long-backlog.ts';

/** How `npm run test:faults` is used. */
export const FAULTS_USAGE = `npm run test:faults -- [--rounds 50] [--only WORDS]

Kills, stops and cuts off the relay, PostgreSQL and Kafka under writes, each fault so many times (those that take a
minute at most 3 times, the backlog of a million with a transaction open for ten minutes once), and compares what came
with what was committed. --only runs the faults whose name contains WORDS.`;

const MINUTE_ROUNDS = 3;
const BACKLOG = {
  name: 'a backlog of 1,000,000 with a transaction open for ten minutes',
  changes: 1_000_000,
  seconds: 600,
};

type Totals = { passed: number; failed: number };

function inLab(brokers: 1 | 3, work: (lab: FaultLab) => Promise<void>): Promise<void> {
  return inTemporaryFolder('hub-faults', async (dataDir) => {
    const lab = await FaultLab.open({ dataDir, brokers, proxied: brokers === 1 });
    try {
      await work(lab);
    } finally {
      await lab.close();
    }
  });
}

function record(totals: Totals, name: string, said: string, wrong: string[]): void {
  totals[wrong.length === 0 ? 'passed' : 'failed']++;
  console.log(`${wrong.length === 0 ? 'ok    ' : 'FAILED'} ${name}: ${[...wrong, said].join('; ')}`);
}

async function runKind(lab: FaultLab, kind: FaultKind, rounds: number, totals: Totals): Promise<void> {
  const began = performance.now();
  try {
    const report = await runFault(lab, kind, rounds);
    const { changes, lost, inversions, duplicates, longestStallMs } = report;
    const seconds = Math.round((performance.now() - began) / 1000);
    const said =
      `${rounds} rounds, ${changes} changes, ${lost} lost, ${inversions} overtaken, ${duplicates} duplicates, ` +
      `writes waited at most ${Math.round(longestStallMs)} ms, ${seconds} s`;
    record(totals, kind.name, said, complaints(report));
  } catch (error) {
    record(totals, kind.name, '', [error instanceof Error ? error.message : String(error)]);
  }
}

async function runBacklog(lab: FaultLab, totals: Totals): Promise<void> {
  const report = await drainBacklog(lab, BACKLOG.changes, BACKLOG.seconds);
  const { changes, lost, firstTenth, lastTenth, openSeconds } = report;
  const ratio = (lastTenth / firstTenth).toFixed(2);
  const said =
    `${changes} changes, ${lost} lost, first tenth ${firstTenth}/s, last tenth ${lastTenth}/s (ratio ${ratio}), ` +
    `transaction open ${Math.round(openSeconds)} s`;
  record(totals, BACKLOG.name, said, lost > 0 ? [`${lost} changes lost`] : []);
}

/**
 * Runs every fault whose name contains `only`, the instant ones so many times, and prints what came of each. False when
 * one lost or overtook a change, or none was run.
 */
export async function runFaults(rounds: number, only: string): Promise<boolean> {
  const totals: Totals = { passed: 0, failed: 0 };
  const isWanted = ({ name }: { name: string }) => name.includes(only);
  const kinds = FAULTS.filter(isWanted);
  if (kinds.length > 0 || isWanted(BACKLOG)) {
    await inLab(1, async (lab) => {
      for (const kind of kinds) {
        await runKind(
          lab,
          kind,
          kind.length === 'instant' ? rounds : Math.min(rounds, MINUTE_ROUNDS),
          totals,
        );
      }
      if (isWanted(BACKLOG)) await runBacklog(lab, totals);
    });
  }
  if (isWanted(ROLLING_RESTART)) {
    await inLab(3, (lab) => runKind(lab, ROLLING_RESTART, Math.min(rounds, MINUTE_ROUNDS), totals));
  }
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  return totals.failed === 0 && totals.passed > 0;
}
