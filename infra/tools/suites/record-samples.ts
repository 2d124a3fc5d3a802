import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { withAdmin } from '@hub/change-feed/admin';
import { contractOf, sampleFile, topicContracts } from '@hub/change-feed/contracts';
import { decodeChange, readToEnd, type Change, type KafkaAccess } from '@hub/change-feed/subscriber';
import { BED_PREFIX } from '../feed-proof/feed-bed.ts';

/**
 * Writes a sample of every change type that has none yet: a real change of the suites that have just run. A sample
 * shows the partner what comes, and stays for ever as what newer consumers must be able to read. Data of examples is
 * preferred, and of these what says most.
 */
export async function recordSamples(admin: KafkaAccess): Promise<void> {
  const existing = await withAdmin(admin, (session) => session.listTopics());
  for (const topic of topicContracts.keys()) {
    const isCopy = (name: string) => name === topic || name.endsWith(`.${topic}`);
    const copies = existing.filter((name) => isCopy(name) && !name.startsWith(BED_PREFIX));
    const changes = (await Promise.all(copies.map((copy) => readAll(admin, copy, topic)))).flat();
    for (const change of bestOfEachType(changes)) write(topic, change);
  }
}

/** What can be read, and fits; suites also publish what does not. */
async function readAll(admin: KafkaAccess, copy: string, topic: string): Promise<Change[]> {
  const changes: Change[] = [];
  const contract = contractOf(topic);
  await readToEnd(admin, copy, ({ partition, records }) => {
    for (const record of records) {
      try {
        const change = decodeChange(copy, partition, record);
        if (change.snapshot === null || contract.problems(change.snapshot).length === 0) changes.push(change);
      } catch {
        continue;
      }
    }
  });
  return changes;
}

function bestOfEachType(changes: readonly Change[]): Change[] {
  const best = new Map<string, Change>();
  for (const change of changes) {
    const held = best.get(change.type);
    if (!held || merit(change) > merit(held)) best.set(change.type, change);
  }
  return [...best.values()];
}

function merit({ snapshot }: Change): number {
  const isExample = (snapshot as { example?: boolean } | null)?.example ?? true;
  return (isExample ? 1_000_000 : 0) + JSON.stringify(snapshot).length;
}

function write(topic: string, change: Change): void {
  const file = sampleFile(topic, change.type);
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  const { id, key, sequence, type, time, schema, causationId, snapshot } = change;
  const sample = { id, key, sequence, type, time, schema, causationId, snapshot };
  writeFileSync(file, `${JSON.stringify(sample, null, 2)}\n`);
}
