import { readFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { subgraphSdl } from '@hub/service-kit/server';
import { Kind, parse, type DocumentNode, type EnumTypeDefinitionNode } from 'graphql';

type Settings = { mappers: Record<string, string>; enumValues?: Record<string, string> };

const BANNER = '// Generated from schema.graphql by "npm run generate": change that file instead.\n';

const enumsOf = (document: DocumentNode): EnumTypeDefinitionNode[] =>
  document.definitions.filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION);

const schemaFile = (folder: string) => `${folder}/schema.graphql`;

/**
 * The lists of values of a service's own enums: the one home of its states and kinds. State machines and field lists
 * take them from here, so that a state that the schema does not have does not compile.
 */
export function enumLists(folder: string): string {
  const lists = enumsOf(parse(readFileSync(schemaFile(folder), 'utf8'))).map(({ name, values = [] }) => {
    const entries = values.map((value) => `  '${value.name.value}',\n`).join('');
    const type = `export type ${name.value} = (typeof ${name.value})[number];`;
    return `export const ${name.value} = [\n${entries}] as const;\n${type}\n`;
  });
  return `${BANNER}\n${lists.join('\n')}`;
}

/** Types of a service's resolver map; codegen.json says which row type stands behind each GraphQL type. */
export async function resolverTypes(folder: string): Promise<string> {
  const settings = JSON.parse(readFileSync(`${folder}/codegen.json`, 'utf8')) as Settings;
  const own = enumsOf(parse(readFileSync(schemaFile(folder), 'utf8')));
  const enumValues = Object.fromEntries(own.map(({ name }) => [name.value, `./enums.ts#${name.value}`]));
  const config = {
    federation: true,
    useTypeImports: true,
    immutableTypes: true,
    enumsAsTypes: true,
    contextType: '@hub/service-kit/server#ServiceContext',
    scalars: { Date: 'string', DateTime: 'string', CountryCode: 'string', ID: 'string' },
    defaultScalarType: 'string',
    useIndexSignature: false,
    maybeValue: 'T | null | undefined',
    avoidOptionals: { defaultValue: true },
    resolversNonOptionalTypename: { unionMember: true },
    emitLegacyCommonJSImports: false,
    importExtension: '.ts',
    mappers: settings.mappers,
    enumValues: { ...enumValues, ...settings.enumValues },
  };
  const output = await codegen({
    filename: `${folder}/src/generated/graphql.ts`,
    schema: parse(subgraphSdl(schemaFile(folder))),
    documents: [],
    config,
    plugins: [{ typescript: {} }, { 'typescript-resolvers': {} }],
    pluginMap: { typescript, 'typescript-resolvers': resolvers },
  });
  return `${BANNER}${output.replace(/^export \{ /gm, 'export type { ')}`;
}
