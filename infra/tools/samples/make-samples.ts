import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { contractOf, sampleFile, wireType, type TopicContract } from '@hub/change-feed/contracts';
import { openUseCaseBed, type RecordedChange, type UseCaseBed } from '@hub/service-kit/testing';
import { format } from 'prettier';
import { DEFINITIONS } from '../check/definitions.ts';
import { LIVES } from './lives.ts';

/** A change of a use case that has really run, with what it is on its topic. */
type Published = RecordedChange & { topic: string };

/** Which samples are made: those of change types that have none yet, or all of the newest contracts anew. */
export type SampleOptions = { again: boolean };

/**
 * Takes the aggregates of every service through lives by their use cases, and writes of each change type the change
 * that says most. A sample shows the partner what comes, so it may show nothing that the product refuses to create.
 * Gives the files that it wrote. Needs PostgreSQL alone.
 */
export async function makeSamples({ again }: SampleOptions): Promise<string[]> {
  const written: string[] = [];
  for (const definition of DEFINITIONS) {
    const bed = await openUseCaseBed(definition);
    try {
      await LIVES[definition.name]?.(bed);
      const topics = Map.groupBy(await publishedBy(bed), ({ topic }) => topic);
      for (const [topic, changes] of topics) {
        written.push(...(await writeSamples(contractOf(topic), changes, again)));
      }
    } finally {
      await bed.close();
    }
  }
  return written;
}

async function publishedBy(bed: UseCaseBed): Promise<Published[]> {
  const changes = await bed.changes();
  return changes.flatMap((change) => (change.topic === null ? [] : [{ ...change, topic: change.topic }]));
}

/** Writes the best change of each type as its sample; gives the files. */
async function writeSamples(
  contract: TopicContract,
  changes: readonly Published[],
  again: boolean,
): Promise<string[]> {
  const written: string[] = [];
  for (const [changeType, ofType] of Map.groupBy(changes, (change) => change.changeType)) {
    const file = sampleFile(contract.topic, wireType(contract.topic, changeType));
    const best = ofType.toSorted((a, b) => merit(b) - merit(a))[0];
    if (!best || (existsSync(file) && !again)) continue;
    mkdirSync(dirname(file), { recursive: true });
    const text = JSON.stringify(sampleOf(contract, best));
    writeFileSync(file, await format(text, { parser: 'json', printWidth: 110 }));
    written.push(file);
  }
  return written;
}

/** What says most; a tombstone only where nothing else is. */
const merit = ({ snapshot }: Published) => (snapshot === null ? 0 : JSON.stringify(snapshot).length);

const sampleOf = (
  { topic, schemaId }: TopicContract,
  { id, aggregateId, version, changeType, createdAt, causationId, snapshot }: Published,
) => ({
  id,
  key: aggregateId,
  sequence: version,
  type: wireType(topic, changeType),
  time: createdAt,
  schema: schemaId,
  causationId,
  snapshot,
});
