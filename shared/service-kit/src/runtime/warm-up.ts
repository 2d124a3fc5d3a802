import {
  getNamedType,
  isEnumType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

const DEPTH = 2;
const PAGE = 2;

/** A query of each list of the schema, with what needs no argument of each row and of what a row leads to. */
export function warmUpQueries(schema: GraphQLSchema): string[] {
  const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(isConnection);
  return lists.map((field) => `{ ${selected(field, DEPTH)} }`);
}

type Field = GraphQLField<unknown, unknown>;

const isFree = ({ args }: Field) => !args.some(isRequiredArgument);

function isConnection(field: Field): boolean {
  const type = getNamedType(field.type);
  return isFree(field) && isObjectType(type) && 'nodes' in type.getFields() && 'pageInfo' in type.getFields();
}

/** A field with its selection; empty where there is nothing to select at this depth. */
function selected(field: Field, depth: number): string {
  const type = getNamedType(field.type);
  if (isScalarType(type) || isEnumType(type)) return field.name;
  if (!isObjectType(type) || depth === 0) return '';
  if (!isConnection(field)) return nested(field.name, type, depth - 1);
  const { nodes, pageInfo } = type.getFields();
  const rows = nodes && selected(nodes, depth);
  return rows && pageInfo ? `${field.name}(first: ${PAGE}) { ${rows} ${selected(pageInfo, 1)} }` : '';
}

function nested(name: string, type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields()).filter(isFree);
  const selections = fields.map((field) => selected(field, depth)).filter((one) => one !== '');
  return selections.length === 0 ? '' : `${name} { ${selections.join(' ')} }`;
}

/**
 * Asks every query again and again for so many milliseconds, so that whoever comes first is not the one who waits for
 * code to be compiled, plans to be made and connections to be opened. Stops when an answer cannot be had.
 */
export async function warmUp(
  queries: readonly string[],
  milliseconds: number,
  ask: (query: string) => Promise<unknown>,
): Promise<void> {
  const until = performance.now() + milliseconds;
  if (queries.length === 0) return;
  for (let index = 0; performance.now() < until; index++) {
    try {
      await ask(queries[index % queries.length] ?? '');
    } catch {
      return;
    }
  }
}
