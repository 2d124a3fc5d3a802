import type { Role } from '@hub/hub-language';
import { getNamedType, isCompositeType, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { ServiceDefinition } from '../../definition/definition.ts';
import { subgraphSdl } from '../../server/subgraph/sdl.ts';
import { subgraphSchema } from '../../server/subgraph/subgraph-schema.ts';
import { isNeeded, plain } from '../existence-told.ts';
import type { UseCaseBed } from '../use-case-bed.ts';
import type { Asker } from './askers.ts';
import type { Matrix, MutationTarget } from './mutation-matrix.ts';
import { permissionsPage, type PageTable } from './permissions-page.ts';

/** Parts of `exportPerson` and of `history`, which have rules and suites of their own. */
const PARTS = [
  'PersonExport',
  'PersonalRecordPage',
  'PersonalRecord',
  'Change',
  'ChangeConnection',
  'ChangeEdge',
];
const isPart = ({ type, field }: FieldRule) => PARTS.includes(type) || field === 'history';

/** The roles that read a field of any row that they see, and those that read it of their own. */
type FieldRule = {
  readonly type: string;
  readonly field: string;
  readonly any: string[];
  readonly own: string[];
};

function rulesOf(page: PageTable): FieldRule[] {
  return [...page].flatMap(([names, cells]) => {
    const [type = '', fields = ''] = names.split(': ');
    const roles = (column: string) => (cells[column] ?? '').split(', ');
    const [any, own] = [roles('Of any row they see'), roles('Of their own rows')];
    return fields.split(', ').map((field) => ({ type, field, any, own }));
  });
}

const allows = ({ any, own }: FieldRule, { role, relation }: Asker): boolean =>
  (role !== 'PUBLIC' && any.includes('SIGNED_IN')) ||
  any.includes(role) ||
  (own.includes(role as Role) && relation === 'own');

type Field = GraphQLField<unknown, unknown>;

function fieldOf(schema: GraphQLSchema, type: string, field: string): Field {
  const found = schema.getType(type);
  const definition = isObjectType(found) ? found.getFields()[field] : undefined;
  if (!definition) throw new Error(`docs/permissions.md tells of ${type}.${field}, which there is not`);
  return definition;
}

/** A field as a query selects it, under its own name. */
function selected({ name, args, type }: Field): string {
  const needed = args.filter(isNeeded).map((one) => `${one.name}: ${JSON.stringify(plain(one))}`);
  const given = needed.length > 0 ? `(${needed.join(', ')})` : '';
  return `${name}${given}${isCompositeType(getNamedType(type)) ? ' { __typename }' : ''}`;
}

/** A query that asks for a field, and where it stands in the answer; undefined for what only mutations answer. */
function queryFor(
  schema: GraphQLSchema,
  { type, field }: FieldRule,
  ids: MutationTarget['ids'],
): { query: string; of: object[] } | undefined {
  const inner = selected(fieldOf(schema, type, field));
  const entity = (of: string, selection: string) =>
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${of} { ${selection} } } }`;
  if (type === 'Query') return { query: `{ ${inner} }`, of: [] };
  if (type === 'Me') return { query: `{ me { ${inner} } }`, of: [] };
  if (type === 'WaitingForMe') {
    return { query: entity(type, inner), of: [{ __typename: type, subject: 'whoever' }] };
  }
  if (ids[type]) return { query: entity(type, inner), of: [{ __typename: type, id: ids[type] }] };
  const leading = (whole: string) => {
    const known = schema.getType(whole);
    const fields = isObjectType(known) ? Object.values(known.getFields()) : [];
    return fields.find((one) => getNamedType(one.type).name === type);
  };
  const mine = leading('Me');
  if (mine) return { query: `{ me { ${mine.name} { ${inner} } } }`, of: [] };
  for (const [whole, id] of Object.entries(ids)) {
    const to = leading(whole);
    if (to) return { query: entity(whole, `${to.name} { ${inner} }`), of: [{ __typename: whole, id }] };
  }
  return undefined;
}

/** True when the field was answered, false when it was refused, undefined when there was nothing to ask it of. */
async function answered(
  bed: UseCaseBed,
  { query, of }: { query: string; of: object[] },
  field: string,
  { as }: Asker,
): Promise<boolean | undefined> {
  const { data, errors } = await bed.ask<object | null>(query, { of }, as);
  const refused = errors.filter((error) => /^(?:FORBIDDEN|UNAUTHENTICATED) at /.test(error));
  if (refused.some((error) => error.endsWith(`.${field}`) || error.endsWith(` at ${field}`))) return false;
  if (errors.length > refused.length) throw new Error(`${query}: ${errors.join()}`);
  return JSON.stringify(data).includes(`"${field}"`) ? true : undefined;
}

/**
 * Reads every restricted field as everybody, of the objects of each hub, and compares what is answered with
 * docs/permissions.md. `unasked` are the fields that nobody could be asked about: those that only mutations answer.
 * Parts of an export and of a history, which come from the kit, are left to its own suites.
 */
export async function fieldMatrix(
  bed: UseCaseBed,
  definition: ServiceDefinition,
  targets: Readonly<Record<string, MutationTarget>>,
): Promise<Matrix & { readonly unasked: readonly string[] }> {
  const schema = subgraphSchema(subgraphSdl(`${definition.folder}/schema.graphql`));
  const differences: string[] = [];
  const unasked: string[] = [];
  let asked = 0;
  for (const rule of rulesOf(permissionsPage(definition).fields)) {
    const before = asked;
    for (const [hub, { ids, askers }] of Object.entries(targets)) {
      const question = queryFor(schema, rule, ids);
      for (const asker of question ? askers : []) {
        const answer = question && (await answered(bed, question, rule.field, asker));
        if (answer === undefined) continue;
        asked++;
        const name = `${rule.type}.${rule.field}, ${asker.name}, ${hub}`;
        if (answer !== allows(rule, asker)) differences.push(`${name}: answered ${answer}`);
      }
    }
    if (asked === before && !isPart(rule)) unasked.push(`${rule.type}.${rule.field}`);
  }
  return { asked, differences, unasked };
}
