import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRelay, type Relay } from '@hub/change-feed';
import { rebuildReplica } from '@hub/change-feed/rebuild';
import { silentLog } from '@hub/change-feed/subscriber';
import { ensureTopics, withAdmin } from '@hub/change-feed/admin';
import pg from 'pg';
import { Arrivals } from './arrivals.ts';
import { PEER_PREFIX, startDebezium } from './debezium.ts';
import { measureLatency, measureDrain, type Figures } from './measure-feed.ts';
import { cpuMicros, peakRssMiB } from './process-cost.ts';
import { measureWriteCost } from './write-cost.ts';
import { SERVICE, TOPIC } from '../feed-proof/feed-bed.ts';
import { FaultLab } from '../feed-proof/fault-lab.ts';
import { drainBacklog } from '../feed-proof/long-backlog.ts';
import { printProgress } from '../../platform/process/progress.ts';
import { inTemporaryFolder } from '../../platform/process/temporary-folder.ts';
import { waitFor } from '../../platform/process/wait-for.ts';

const LIVE_PAUSE_MS = 20;

/**
 * Our relay and Debezium's outbox router in turn on the same table, PostgreSQL and Kafka, and what both wrote
 * compared; then a backlog of so many changes. Written to .bench/peer.json.
 */
export async function benchBesideDebezium(backlog: number): Promise<void> {
  await inTemporaryFolder('hub-peer', async (dataDir) => {
    const lab = await FaultLab.open({ dataDir, postgres: { wal_level: 'logical' } });
    try {
      await compare(lab, dataDir, backlog);
    } finally {
      await lab.close();
    }
  });
}

async function compare(lab: FaultLab, dataDir: string, backlog: number): Promise<void> {
  const debezium = await printProgress('Debezium', () => measureDebezium(lab, dataDir));
  const ours = await printProgress('our relay', () => measureOurs(lab, debezium.contents));
  const write = await printProgress('the cost of a write', () => measureWriteCost(lab.bed));
  const rebuild = await printProgress('a rebuild', () => measureRebuild(lab));
  const { firstTenth, lastTenth, changes, lost } = await printProgress(`a backlog of ${backlog}`, () =>
    drainBacklog(lab, backlog, 0),
  );
  const more = {
    sameContents: ours.differences === 0,
    writeRatio: write.withChange / write.without,
    rebuildPerSecond: rebuild,
    backlog: { changes, lost, firstTenth, lastTenth, ratio: lastTenth / firstTenth },
  };
  mkdirSync('.bench', { recursive: true });
  const result = { ours: ours.figures, debezium: debezium.figures, ...more };
  writeFileSync('.bench/peer.json', `${JSON.stringify(result, null, 2)}\n`);
  print(ours.figures, debezium.figures);
  console.log(`\nwhat both wrote: ${ours.compared} changes compared, ${ours.differences} differences
transactions a second with the change row ${Math.round(write.withChange)}, without ${Math.round(write.without)}: ${more.writeRatio.toFixed(2)}
rebuild of a replica from offset zero: ${Math.round(rebuild)} changes/s
a backlog of ${changes}: first tenth ${firstTenth}/s, last tenth ${lastTenth}/s: ${more.backlog.ratio.toFixed(2)}, ${lost} lost`);
}

async function measureDebezium(lab: FaultLab, dataDir: string) {
  const { bed, environment } = lab;
  const peerTopic = PEER_PREFIX + TOPIC;
  await withAdmin(environment.kafkaAdmin, (admin) =>
    ensureTopics(admin, PEER_PREFIX, { partitions: 12, replication: 1 }, []),
  );
  const url = new URL(environment.adminDatabaseUrl);
  url.pathname = new URL(bed.databaseUrl).pathname;
  const peer = await startDebezium({ dataDir, databaseUrl: url.href, kafka: environment.kafkaAdmin });
  const arrivals = await Arrivals.follow(environment.kafkaAdmin, peerTopic);
  try {
    const figures = await measure(lab, arrivals, peer.pid, () => undefined);
    return { figures, contents: arrivals.contents };
  } finally {
    await arrivals.stop();
    await peer.stop();
  }
}

/** What Debezium published is still queued for our relay: it comes first, and must be the same. */
async function measureOurs(lab: FaultLab, peerContents: ReadonlyMap<string, string[]>) {
  const { bed } = lab;
  const { child, leads } = lab.startRelay();
  await leads;
  const announcer = createRelay({
    service: SERVICE,
    databaseUrl: bed.databaseUrl,
    kafka: bed.kafka,
    log: silentLog,
  });
  announcer.start();
  const arrivals = await Arrivals.follow(lab.environment.kafkaAdmin, (bed.reader.prefix ?? '') + TOPIC);
  try {
    const expected = [...peerContents.values()].reduce((sum, changes) => sum + changes.length, 0);
    await waitFor(() => arrivals.count >= expected, {
      timeoutMs: 120_000,
      what: 'our relay to publish the same',
    });
    const differences = [...peerContents].filter(([key, changes]) => {
      const own = arrivals.contents.get(key) ?? [];
      return own.join() !== changes.join();
    }).length;
    const figures = await measure(lab, arrivals, child.pid ?? 0, () => announcer.wake());
    return { figures, differences, compared: expected };
  } finally {
    await stopBoth(announcer, arrivals);
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

async function stopBoth(announcer: Relay, arrivals: Arrivals): Promise<void> {
  await announcer.stop();
  await arrivals.stop();
}

async function measure(
  lab: FaultLab,
  arrivals: Arrivals,
  pid: number,
  onCommit: () => void,
): Promise<Figures> {
  const latency = await measureLatency(lab.bed, arrivals, onCommit);
  const before = cpuMicros(pid);
  const drain = await measureDrain(lab.bed, arrivals, { livePauseMs: LIVE_PAUSE_MS, onCommit });
  const cpu = (cpuMicros(pid) - before) / drain.changes;
  return { ...latency, drainPerSecond: drain.perSecond, cpuMicrosPerChange: cpu, rssMiB: peakRssMiB(pid) };
}

async function measureRebuild(lab: FaultLab): Promise<number> {
  const { bed } = lab;
  const client = new pg.Client({ connectionString: bed.databaseUrl });
  await client.connect();
  await client.query(
    'CREATE TABLE case_replica (id text PRIMARY KEY, version integer NOT NULL, snapshot jsonb NOT NULL)',
  );
  await client.end();
  const began = performance.now();
  const { changes } = await rebuildReplica({
    service: SERVICE,
    topic: TOPIC,
    databaseUrl: bed.databaseUrl,
    kafka: bed.reader,
    log: silentLog,
  });
  return (changes / (performance.now() - began)) * 1000;
}

function print(ours: Figures, debezium: Figures): void {
  const rows: [keyof Figures, string][] = [
    ['p50Ms', 'commit → consumer at 100/s, p50 ms'],
    ['p99Ms', 'commit → consumer at 100/s, p99 ms'],
    ['drainPerSecond', 'draining 100,000 changes, changes/s'],
    ['cpuMicrosPerChange', 'CPU of the process, µs a change'],
    ['rssMiB', 'peak memory of the process, MiB'],
  ];
  console.log(`${''.padEnd(40)} ${'ours'.padStart(10)} ${'Debezium'.padStart(10)} ${'ratio'.padStart(7)}`);
  for (const [figure, name] of rows) {
    const [own, peer] = [ours[figure], debezium[figure]];
    const shown = [own, peer].map((value) => value.toFixed(value < 100 ? 1 : 0).padStart(10)).join(' ');
    console.log(`${name.padEnd(40)} ${shown} ${(own / peer).toFixed(2).padStart(7)}`);
  }
}
