import { contractVersions } from '@hub/change-feed/contracts';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

const BANNER =
  '// Generated from shared/change-feed/contracts by "npm run generate": change those files instead.\n';

/** TypeScript types of the snapshots on every topic, by their newest contract, and a map from topic to type. */
export async function snapshotTypes(): Promise<string> {
  const namespaces: string[] = [];
  const byTopic: string[] = [];
  const newest = new Map(contractVersions().map((version) => [version.topic, version]));
  for (const { topic, schema } of newest.values()) {
    const name = `${String(schema['title'])}Snapshot`;
    const code = await compile(withOpenEnums({ ...schema, title: name, $id: undefined }), name, {
      bannerComment: '',
      additionalProperties: false,
      format: false,
    });
    namespaces.push(inlineOnly(code, name));
    byTopic.push(`  '${topic}': ${name};`);
  }
  return `${BANNER}\n${namespaces.join('\n')}\nexport type SnapshotByTopic = {\n${byTopic.join('\n')}\n};\n`;
}

/** An open enum is the union of the values it lists and, for those to come, any other string. */
function withOpenEnums(schema: object): JSONSchema {
  return JSON.parse(
    JSON.stringify(schema, (_key, inner: unknown) => {
      const values = (inner as { 'x-extensible-enum'?: string[] } | null)?.['x-extensible-enum'];
      if (!values) return inner;
      const union = values.map((value) => `'${value}'`).join(' | ');
      return { ...(inner as object), tsType: `${union} | (string & {})` };
    }),
  ) as JSONSchema;
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
