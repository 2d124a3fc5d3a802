import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isTypeDefinitionNode, Kind, parse, visit, type DocumentNode } from 'graphql';

const SHARED_SDL = readFileSync(
  fileURLToPath(import.meta.resolve('@hub/hub-language/shared.graphql')),
  'utf8',
);
const CONNECTION = /^(.+)Connection$/;
const RESULT = /^(.+)Result$/;
/** What every mutation may answer instead. */
const REFUSALS = 'InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach';

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

/** Every object that has versions tells its history. */
const historySdl = (type: string) => `
extend type ${type} {
  "Its steps, latest first; null for whoever is neither staff where it stands nor of its own people."
  history(first: Int = 20, after: String): ChangeConnection @access(roles: ["SIGNED_IN"])
}
`;

/** The types of aggregates: objects with an id and versions. */
const versionedIn = ({ definitions }: DocumentNode): string[] =>
  definitions.flatMap((one) =>
    one.kind === Kind.OBJECT_TYPE_DEFINITION &&
    one.directives?.some(({ name }) => name.value === 'key') &&
    one.fields?.some(({ name }) => name.value === 'version')
      ? [one.name.value]
      : [],
  );

/** The union of what a mutation answers: the refusals after what it names of its own, or after the object itself. */
const resultSdl = (node: string, declared: ReadonlyMap<string, Kind>): string => {
  const name = `${node}Result`;
  const kind = declared.get(name);
  if (kind === undefined) return `union ${name} = ${node} | ${REFUSALS}`;
  return kind === Kind.UNION_TYPE_DEFINITION ? `extend union ${name} = ${REFUSALS}` : '';
};

/** What stands before the ending in the names of types that fields answer, in the order of the alphabet. */
function stemsOf(document: DocumentNode, ending: RegExp): string[] {
  const stems = new Set<string>();
  visit(document, {
    [Kind.NAMED_TYPE]({ name }) {
      const stem = ending.exec(name.value)?.[1];
      if (stem) stems.add(stem);
    },
  });
  return [...stems].toSorted();
}

/** The kind of definition of each type that the document has. */
const declaredIn = ({ definitions }: DocumentNode): Map<string, Kind> =>
  new Map(definitions.flatMap((one) => (isTypeDefinitionNode(one) ? [[one.name.value, one.kind]] : [])));

/**
 * The SDL of a subgraph as composed and served: the shared types, its own schema, the history of its objects, the connection and edge types of every
 * `XConnection` that a field answers, and the union of every `XResult`: X, or what the schema says in a union of that
 * name, and the refusals.
 */
export function subgraphSdl(schemaFile: string): string {
  const own = readFileSync(schemaFile, 'utf8');
  const document = parse(own);
  const declared = declaredIn(document);
  const connections = stemsOf(document, CONNECTION).map((node) => connectionSdl(node));
  const results = stemsOf(document, RESULT).map((node) => resultSdl(node, declared));
  const histories = versionedIn(document).map((type) => historySdl(type));
  return [SHARED_SDL, own, ...histories, ...connections, ...results].join('\n');
}
