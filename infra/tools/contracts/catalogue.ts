import { existsSync, readFileSync } from 'node:fs';
import { contractVersions, sampleFile, wireType, type ContractVersion } from '@hub/change-feed/contracts';
import type { Change } from '@hub/change-feed/subscriber';
import { format } from 'prettier';
import { readReleases } from './gate.ts';

/** Folder of the pages; nothing else may lie in it. */
export const CATALOGUE_FOLDER = 'docs/changes';

export type Page = { path: string; content: string };

/** A change as record-samples.ts keeps it. */
type Sample = Omit<Change, 'topic' | 'partition' | 'offset'>;

export const markdown = (text: string) => format(text, { parser: 'markdown', printWidth: 110 });

/** One page for each change type that partners may get: its meaning, a sample from a real run, key, order, age. */
export function cataloguePages(): Promise<Page[]> {
  const versions = contractVersions();
  const newest = [...new Map(versions.map((one) => [one.topic, one])).values()];
  return Promise.all(
    newest
      .filter(({ schema }) => schema['x-audience'] !== 'internal')
      .flatMap((contract) =>
        Object.keys(contract.changeTypes).map((change) => page(contract, change, versions)),
      ),
  );
}

export const pageOf = ({ topic }: { topic: string }, change: string) =>
  `${CATALOGUE_FOLDER}/${topic.replace(/\.v\d+$/, '')}/${change}.md`;

async function page(contract: ContractVersion, change: string, versions: ContractVersion[]): Promise<Page> {
  const { topic, name, schema, changeTypes } = contract;
  const first = versions.find((one) => one.topic === topic && change in one.changeTypes) ?? contract;
  const since = readReleases()[first.name]?.released ?? 'not released yet';
  const type = wireType(topic, change);
  const content = await markdown(`# ${type}

Generated from the contract by \`npm run generate\`.

${changeTypes[change] ?? ''}

| | |
| --- | --- |
| Topic | \`${topic}\`, ${String(schema['x-audience'])} |
| Carries | ${String(schema['description'])} The full snapshot after the change. |
| Key | id of the aggregate; all changes of one are in one partition |
| Order | \`ce_sequence\` rises with each change of a key. The same \`ce_id\`, or a sequence not above the last, is a repetition: skip it |
| Since | ${since}, schema version ${first.number}; now \`${String(schema['$id'])}\` |
| Schema | [${name}.json](../../../shared/change-feed/contracts/${name}.json) |

## Sample

${sampleOf(topic, type)}`);
  return { path: pageOf(contract, change), content };
}

function sampleOf(topic: string, type: string): string {
  const file = sampleFile(topic, type);
  if (!existsSync(file)) return 'None yet: `npm test -- --record-samples` takes one from a real run.\n';
  const sample = JSON.parse(readFileSync(file, 'utf8')) as Sample;
  const headers = {
    ce_specversion: '1.0',
    ce_id: sample.id,
    ce_source: `/${topic.split('.')[0] ?? ''}`,
    ce_type: sample.type,
    ce_time: sample.time,
    ce_subject: sample.key,
    ce_dataschema: sample.schema,
    ce_partitionkey: sample.key,
    ce_sequence: String(sample.sequence).padStart(10, '0'),
    ce_causationid: sample.causationId,
  };
  const value =
    sample.snapshot === null
      ? 'No value: a tombstone.'
      : `\`\`\`json\n${JSON.stringify(sample.snapshot, null, 2)}\n\`\`\``;
  return `Key \`${sample.key}\`, headers:\n\n\`\`\`json\n${JSON.stringify(headers, null, 2)}\n\`\`\`\n\nValue:\n\n${value}\n`;
}
