import { composeServices } from '@apollo/composition';
import { subgraphSdl } from '@hub/service-kit/server';
import { parse } from 'graphql';
import { SERVICES } from '../stack/names.ts';

/** Hints under which same-named inputs or enums of two services lose fields silently. */
const BANNED_HINTS = new Set(['INCONSISTENT_INPUT_OBJECT_FIELD', 'INCONSISTENT_ENUM_VALUE_FOR_OUTPUT_ENUM']);

/**
 * Composes the four schema.graphql files. Throws an Error with every problem when they do not compose, or do so
 * with a banned hint. The urls are placeholders: the gateway is told where the subgraphs are.
 */
export function supergraph(): string {
  const result = composeServices(
    SERVICES.map((name) => ({
      name,
      url: `http://${name}.invalid/`,
      typeDefs: parse(subgraphSdl(`services/${name}/schema.graphql`)),
    })),
  );
  if (result.errors) throw new Error(result.errors.map((error) => error.message).join('\n'));
  const banned = result.hints.filter((hint) => BANNED_HINTS.has(hint.definition.code));
  if (banned.length > 0) throw new Error(banned.map((hint) => hint.message).join('\n'));
  return `${result.supergraphSdl.trimEnd()}\n`;
}
