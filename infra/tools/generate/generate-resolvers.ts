import { existsSync, readFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { subgraphSdl } from '@hub/service-kit';
import { parse } from 'graphql';

type Settings = { mappers: Record<string, string>; enumValues?: Record<string, string> };

/** Types of a service's resolver map; codegen.json says which row type stands behind each GraphQL type. */
export async function resolverTypes(folder: string): Promise<string> {
  const file = `${folder}/codegen.json`;
  const settings: Settings = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Settings)
    : { mappers: {} };
  const config = {
    federation: true,
    useTypeImports: true,
    enumsAsTypes: true,
    contextType: '@hub/service-kit#ServiceContext',
    scalars: { Date: 'string', DateTime: 'string', CountryCode: 'string', ID: 'string' },
    defaultScalarType: 'string',
    useIndexSignature: false,
    maybeValue: 'T | null | undefined',
    avoidOptionals: { defaultValue: true },
    emitLegacyCommonJSImports: false,
    importExtension: '.ts',
    mappers: settings.mappers,
    enumValues: settings.enumValues ?? {},
  };
  const output = await codegen({
    filename: `${folder}/src/graphql/generated.ts`,
    schema: parse(subgraphSdl(`${folder}/schema.graphql`)),
    documents: [],
    config,
    plugins: [{ typescript: {} }, { 'typescript-resolvers': {} }],
    pluginMap: { typescript, 'typescript-resolvers': resolvers },
  });
  return `// Generated from schema.graphql by "npm run generate": change that file instead.\n${output.replace(/^export \{ /gm, 'export type { ')}`;
}
