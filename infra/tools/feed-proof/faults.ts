import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { READ_ROWS } from '@hub/change-feed/testing';
import { waitFor } from '../../platform/process/wait-for.ts';
import type { Fault as BatchFault } from './fault-proxy.ts';
import { FaultLab } from './fault-lab.ts';
import { SteadyWriters } from './steady-writers.ts';
import { judge, type Verdict } from './verdict.ts';
import { Witness } from './witness.ts';

/** The relays of a round: the one that leads, and, where the fault needs one, another that waits. */
export type Scene = { lab: FaultLab; relay: ChildProcess };

export type FaultKind = {
  name: string;
  /** Instant ones are repeated most; those that take a minute, and ten, less. */
  length: 'instant' | 'minute';
  /** Lets the fault happen and ends when what it broke runs again; gives the relay that leads then. */
  strike(scene: Scene): Promise<ChildProcess>;
};

export type FaultReport = Verdict & {
  name: string;
  rounds: number;
  /** Duplicates under another id; there may be none. */
  strangers: number;
  /** The longest time that no write was accepted. */
  longestStallMs: number;
  changes: number;
};

async function replaceRelay(lab: FaultLab): Promise<ChildProcess> {
  const { child, leads } = lab.startRelay();
  await leads;
  return child;
}

/** kill -9 of the relay at one instant of a batch. */
const killRelay =
  (at: BatchFault['at']) =>
  async ({ lab, relay }: Scene): Promise<ChildProcess> => {
    const ended = once(relay, 'exit');
    await lab.proxy?.strikeNext(at, () => relay.kill('SIGKILL'));
    await ended;
    return replaceRelay(lab);
  };

const stopBroker =
  (signal: 'SIGKILL' | 'SIGTERM', awayMs = 0) =>
  async ({ lab, relay }: Scene): Promise<ChildProcess> => {
    await lab.stopBroker(1, signal);
    await pause(awayMs);
    await lab.startBroker(1);
    return relay;
  };

/** A second relay waits; then the first dies, or hangs for a while and goes on. */
const changeLeader =
  (fault: (leader: ChildProcess) => Promise<void>) =>
  async ({ lab, relay }: Scene): Promise<ChildProcess> => {
    const standby = lab.startRelay();
    const ended = once(relay, 'exit');
    await fault(relay);
    await standby.leads;
    relay.kill('SIGKILL');
    await ended;
    return standby.child;
  };

const MINUTE_MS = 60_000;

export const FAULTS: readonly FaultKind[] = [
  { name: 'relay killed before the send', length: 'instant', strike: killRelay('before-send') },
  {
    name: 'relay killed after the send, before the acknowledgement',
    length: 'instant',
    strike: killRelay('before-acknowledgement'),
  },
  {
    name: 'acknowledgement lost on the wire',
    length: 'instant',
    async strike({ lab, relay }) {
      await lab.proxy?.strikeNext('lost-acknowledgement');
      return relay;
    },
  },
  {
    name: 'two relays at once, the leader killed',
    length: 'instant',
    strike: changeLeader(async (leader) => {
      await pause(20);
      leader.kill('SIGKILL');
    }),
  },
  {
    name: 'PostgreSQL killed',
    length: 'instant',
    async strike({ lab, relay }) {
      lab.killPostgres();
      await lab.startPostgres();
      return relay;
    },
  },
  { name: 'broker killed', length: 'instant', strike: stopBroker('SIGKILL') },
  { name: 'broker stopped by SIGTERM', length: 'instant', strike: stopBroker('SIGTERM') },
  {
    name: 'leader stopped for 60 s and continued',
    length: 'minute',
    strike: changeLeader(async (leader) => {
      leader.kill('SIGSTOP');
      await pause(MINUTE_MS);
      leader.kill('SIGCONT');
      await pause(2_000);
    }),
  },
  { name: 'broker down for 60 s under writes', length: 'minute', strike: stopBroker('SIGKILL', MINUTE_MS) },
];

const WRITERS = 4;
const WRITER_PAUSE_MS = 4;
const WRITES_BEFORE = 20;
const SETTLE_MS = 90_000;

/** Lets one fault happen so many times under writes, and compares at the end what came with what was committed. */
export async function runFault(
  lab: FaultLab,
  kind: FaultKind,
  rounds: number,
  onRound: (round: number) => void = () => undefined,
): Promise<FaultReport> {
  await lab.renewBed();
  const witness = new Witness(lab.bed);
  const writers = new SteadyWriters(lab.bed, WRITERS, WRITER_PAUSE_MS);
  let relay = await replaceRelay(lab);
  try {
    for (let round = 1; round <= rounds; round++) {
      relay = await runRound({ lab, relay }, kind, writers, witness);
      onRound(round);
    }
    const ledger = await writers.stop();
    await untilAllCame(witness, ledger.committed);
    const { strangers, seen } = witness;
    const { longestStallMs } = writers;
    const verdict = judge(ledger, seen);
    return { name: kind.name, rounds, ...verdict, strangers, longestStallMs, changes: ledger.committed };
  } finally {
    await writers.stop().catch(() => undefined);
    relay.kill('SIGTERM');
    await once(relay, 'exit');
    await witness.stop();
  }
}

async function runRound(
  scene: Scene,
  kind: FaultKind,
  writers: SteadyWriters,
  witness: Witness,
): Promise<ChildProcess> {
  const target = writers.accepted + WRITES_BEFORE;
  const settle = { timeoutMs: SETTLE_MS, what: `writes before: ${kind.name}` };
  await waitFor(() => writers.accepted >= target, settle);
  const relay = await kind.strike(scene);
  const reached = witness.distinct;
  await waitFor(() => witness.distinct > reached, {
    timeoutMs: SETTLE_MS,
    what: `changes after: ${kind.name}`,
  });
  return relay;
}

const untilAllCame = (witness: Witness, committed: number) =>
  waitFor(() => witness.distinct >= committed, {
    timeoutMs: SETTLE_MS,
    what: `all ${committed} changes; lost are those that do not come`,
  });

/** What a report says against the feed; empty when it holds: duplicates are at most one batch a fault, under one id. */
export function complaints(report: FaultReport): string[] {
  const { lost, inversions, invented, strangers, duplicates, rounds } = report;
  return [
    ...(lost > 0 ? [`${lost} changes lost`] : []),
    ...(inversions > 0 ? [`${inversions} changes overtaken`] : []),
    ...(invented > 0 ? [`${invented} changes invented`] : []),
    ...(strangers > 0 ? [`${strangers} duplicates under another id`] : []),
    ...(duplicates > rounds * READ_ROWS ? [`${duplicates} duplicates in ${rounds} faults`] : []),
  ];
}

/** One broker after the other of three stops and comes back, each time when all copies are complete again. */
export const ROLLING_RESTART: FaultKind = {
  name: 'rolling restart of three brokers',
  length: 'minute',
  async strike({ lab, relay }) {
    for (const id of lab.brokerIds()) {
      await lab.stopBroker(id, 'SIGTERM');
      await lab.startBroker(id);
      await lab.untilInSync();
    }
    return relay;
  },
};
