import { existsSync, readFileSync } from 'node:fs';
import { contractVersions, sampleFile, wireType, type ContractVersion } from '@hub/change-feed/contracts';
import type { Change } from '@hub/change-feed/subscriber';
import { format } from 'prettier';
import { readReleases } from './gate.ts';

/** Folder of the pages; nothing else may lie in it. */
export const CATALOGUE_FOLDER = 'docs/reference/topics';

export type Page = { path: string; content: string };

/** A change as the samples keep it. */
type Sample = Omit<Change, 'topic' | 'partition' | 'offset'>;

export const markdown = (text: string) => format(text, { parser: 'markdown', printWidth: 110 });

/** One page for each topic that partners may get: what it carries, and each change type with a sample. */
export function cataloguePages(): Promise<Page[]> {
  const versions = contractVersions();
  const newest = [...new Map(versions.map((one) => [one.topic, one])).values()];
  return Promise.all(
    newest
      .filter(({ schema }) => schema['x-audience'] !== 'internal')
      .map((contract) => page(contract, versions)),
  );
}

export const pageOf = ({ topic }: { topic: string }) =>
  `${CATALOGUE_FOLDER}/${topic.replace(/\.v\d+$/, '')}.md`;

async function page(contract: ContractVersion, versions: ContractVersion[]): Promise<Page> {
  const { topic, name, schema, changeTypes } = contract;
  const changes = Object.entries(changeTypes).map(([change, meaning]) => {
    const first = versions.find((one) => one.topic === topic && change in one.changeTypes) ?? contract;
    const since = readReleases()[first.name]?.released ?? 'not released yet';
    const type = wireType(topic, change);
    return `## ${type}\n\n${meaning} Since ${since}, schema version ${first.number}.\n\n${sampleOf(topic, type)}`;
  });
  const content = await markdown(`# ${topic}

Generated from the contract by \`npm run generate\`; [topics.md](../../topics.md) says what holds for every topic.

${String(schema['description'])} Audience: ${String(schema['x-audience'])}. Schema:
[${name}.json](../../../shared/change-feed/contracts/${name}.json), on the wire \`${String(schema['$id'])}\`.

${changes.join('\n')}`);
  return { path: pageOf(contract), content };
}

function sampleOf(topic: string, type: string): string {
  const file = sampleFile(topic, type);
  if (!existsSync(file)) return 'None yet: `npm run samples` makes one.\n';
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
