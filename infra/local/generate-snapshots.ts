import { readFileSync, readdirSync } from 'node:fs';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

const FOLDER = 'shared/change-feed/contracts';
const BANNER =
  '// Generated from shared/change-feed/contracts by "npm run generate": change those files instead.\n';

/** TypeScript types of the snapshots on every topic, and a map from topic to type. */
export async function snapshotTypes(): Promise<string> {
  const namespaces: string[] = [];
  const byTopic: string[] = [];
  for (const file of readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .toSorted()) {
    const schema = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as JSONSchema & {
      'x-topic': string;
      title: string;
    };
    const name = `${schema.title}Snapshot`;
    const code = await compile({ ...schema, title: name, $id: undefined } as JSONSchema, name, {
      bannerComment: '',
      additionalProperties: false,
      format: false,
    });
    namespaces.push(inlineOnly(code, name));
    byTopic.push(`  '${schema['x-topic']}': ${name};`);
  }
  return `${BANNER}\n${namespaces.join('\n')}\nexport type SnapshotByTopic = {\n${byTopic.join('\n')}\n};\n`;
}

/** The definitions that a file shares with others become members of a namespace-like prefix of their owner. */
function inlineOnly(code: string, name: string): string {
  const prefix = name.replace(/Snapshot$/, '');
  const names = [...code.matchAll(/export (?:interface|type) (\w+)/g)]
    .map((m) => m[1] ?? '')
    .filter((n) => n !== name);
  return names.reduce(
    (text, inner) => text.replaceAll(new RegExp(`\\b${inner}\\b(?!\\??:)`, 'g'), `${prefix}${inner}`),
    code,
  );
}
