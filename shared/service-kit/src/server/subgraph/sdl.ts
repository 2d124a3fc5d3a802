import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Kind, parse, visit, type DocumentNode } from 'graphql';

const SHARED_SDL = readFileSync(
  fileURLToPath(import.meta.resolve('@hub/hub-language/shared.graphql')),
  'utf8',
);
const CONNECTION = /^(.+)Connection$/;

/** The connection and edge types of a list of nodes. */
const connectionSdl = (node: string) => `
type ${node}Connection @access(roles: ["PUBLIC"]) {
  nodes: [${node}!]!
  edges: [${node}Edge!]!
  pageInfo: PageInfo!
}

type ${node}Edge @access(roles: ["PUBLIC"]) {
  cursor: String!
  node: ${node}!
}
`;

/** Nodes whose connections fields answer, in the order of the alphabet. */
function nodesOfConnections(document: DocumentNode): string[] {
  const nodes = new Set<string>();
  visit(document, {
    [Kind.NAMED_TYPE]({ name }) {
      const node = CONNECTION.exec(name.value)?.[1];
      if (node) nodes.add(node);
    },
  });
  return [...nodes].toSorted();
}

/**
 * The SDL of a subgraph as composed and served: the shared types, its own schema, and the connection and edge types of
 * every `XConnection` that a field answers.
 */
export function subgraphSdl(schemaFile: string): string {
  const own = readFileSync(schemaFile, 'utf8');
  const connections = nodesOfConnections(parse(own)).map((node) => connectionSdl(node));
  return [SHARED_SDL, own, ...connections].join('\n');
}
