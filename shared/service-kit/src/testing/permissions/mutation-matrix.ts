import { randomUUID } from 'node:crypto';
import { ASSIGNED_ROLES, ORGANIZATION_ROLES } from '@hub/hub-language';
import {
  getNamedType,
  isInputObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputField,
} from 'graphql';
import type { ServiceDefinition } from '../../definition/definition.ts';
import { subgraphSdl } from '../../server/subgraph/sdl.ts';
import { subgraphSchema } from '../../server/subgraph/subgraph-schema.ts';
import { isNeeded, listed, plain } from '../existence-told.ts';
import type { UseCaseBed } from '../use-case-bed.ts';
import type { Asker } from './askers.ts';
import { permissionsPage } from './permissions-page.ts';

/** Objects of one hub that mutations are tried on, and everybody who tries. */
export type MutationTarget = {
  readonly askers: readonly Asker[];
  /** By the type that a mutation answers, or the field that names it: the id, also for one kind of scope: `Grant of HUB`. */
  readonly ids: Readonly<Record<string, string>>;
  /** By mutation: what else its input says, so that it would be done. */
  readonly inputs: Readonly<Record<string, object>>;
};

/** How many questions were asked, and those of which the service says something else than the page. */
export type Matrix = { readonly asked: number; readonly differences: readonly string[] };

type Mutation = GraphQLField<unknown, unknown>;
type Cells = Readonly<Record<string, string>>;

/** The word of a cell that lets such an asker act on what is its own. */
const ownWord = ({ role, kind }: Asker): string => {
  if (ASSIGNED_ROLES.has(role)) return 'assigned';
  return kind === 'ORGANIZATION' ? 'own' : (kind ?? '').toLowerCase();
};

/** True where the cells of a mutation let such an asker act; the page's own words. */
function allows(cells: Cells, asker: Asker): boolean {
  const { role, kind, relation } = asker;
  const words = (column: string) => (cells[column] ?? '').split(' ');
  if (role !== 'PUBLIC' && words('SIGNED_IN').includes('everywhere')) return true;
  const cell = words(role);
  if (cell.includes(ownWord(asker)) && relation === 'own') return true;
  const isStaff = !ORGANIZATION_ROLES.has(role) && !ASSIGNED_ROLES.has(role);
  return isStaff && !cell.includes('') && (kind === 'PLATFORM' || cell.includes('everywhere'));
}

/** Codes with which a service refuses who may not: it says so, or that there is no such object. */
const REFUSED = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'ReferenceUnknown', 'NO_MEMBER'];
/** What says that the rights were passed: it would be done, or the version that was named is not the object's. */
const PASSED = ['done', 'CONFLICT'];
const REFUSALS = ['InvalidInput', 'IllegalTransition', 'RuleBreach', 'ReferenceUnknown'];

function said(allowed: boolean | string): string {
  if (typeof allowed === 'string') return allowed;
  return allowed ? 'allowed' : 'refused';
}

type Answer = { __typename: string; message?: string; rule?: string } | null | undefined;

/** True when the service let the asker, false when not, else what it said instead. */
function judged(answer: Answer, errors: readonly string[]): boolean | string {
  const [code = 'done'] = errors.map((error) => error.split(' at ')[0] ?? '');
  const isRefusal = answer && REFUSALS.includes(answer.__typename);
  const word = isRefusal ? (answer.rule ?? answer.__typename) : code;
  if (PASSED.includes(word)) return true;
  return REFUSED.includes(word) ? false : `${word}: ${String(answer?.message)} ${errors.join()}`;
}

async function answered(bed: UseCaseBed, { name, args }: Mutation, input: object, { as }: Asker) {
  const type = args.find((argument) => argument.name === 'input')?.type.toString() ?? '';
  const query = `mutation ($input: ${type}) { ${name}(input: $input) {
    __typename ... on UserError { message } ... on RuleBreach { rule } } }`;
  const keyed = { ...input, idempotencyKey: randomUUID() };
  const { data, errors } = await bed.attempt<Record<string, Answer> | null>(query, { input: keyed }, as);
  const broken = errors.find((error) => error.startsWith('Variable '));
  if (broken) throw new Error(`${name}: ${broken}`);
  return judged(data?.[name], errors);
}

/** What a needed field of an input says: an id of `ids`, else a value that fits. */
function valueFor(field: GraphQLInputField, idAt: (name: string) => string): unknown {
  const inner = getNamedType(field.type);
  if (field.name === 'expectedVersion') return 0;
  if (inner.name === 'ID') return idAt(field.name);
  if (!isInputObjectType(inner)) return listed(field.type, plain(field));
  const fields = Object.values(inner.getFields()).filter(isNeeded);
  return listed(field.type, Object.fromEntries(fields.map((one) => [one.name, valueFor(one, idAt)])));
}

function inputOf(mutation: Mutation, { ids, inputs }: MutationTarget, { kind }: Asker): object {
  const given = inputs[mutation.name] ?? {};
  const input = getNamedType(mutation.args[0]?.type);
  const answer = getNamedType(mutation.type);
  const type = isUnionType(answer) ? answer.getTypes()[0]?.name : undefined;
  if (!isInputObjectType(input)) throw new Error(`Mutation.${mutation.name} takes no input object`);
  const idAt = (name: string) => {
    const sought = name === 'id' ? (type ?? '') : name;
    const id = ids[`${sought} of ${kind}`] ?? ids[sought];
    if (!id) throw new Error(`Mutation.${mutation.name}: no object for ${name}, of ${type}`);
    return id;
  };
  const needed = Object.values(input.getFields()).filter(
    (field) => isNeeded(field) && !(field.name in given),
  );
  return { ...Object.fromEntries(needed.map((field) => [field.name, valueFor(field, idAt)])), ...given };
}

/**
 * Asks the service for every mutation of its schema, as everybody, on the objects of each hub, and compares what it
 * answers with the cells of docs/permissions.md. Nothing is changed. A try that is refused for another reason than
 * rights is a difference too, for it shows nothing: give an input that would be done.
 */
export async function mutationMatrix(
  bed: UseCaseBed,
  definition: ServiceDefinition,
  targets: Readonly<Record<string, MutationTarget>>,
): Promise<Matrix> {
  const page = permissionsPage(definition).mutations;
  const schema = subgraphSchema(subgraphSdl(`${definition.folder}/schema.graphql`));
  const differences: string[] = [];
  let asked = 0;
  for (const mutation of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    for (const [hub, target] of Object.entries(targets)) {
      for (const asker of target.askers) {
        const input = inputOf(mutation, target, asker);
        const expected = allows(page.get(mutation.name) ?? {}, asker);
        const answer = await answered(bed, mutation, input, asker);
        asked++;
        if (answer === expected) continue;
        differences.push(`${mutation.name}, ${asker.name}, ${hub}: ${said(answer)}, page: ${said(expected)}`);
      }
    }
  }
  return { asked, differences };
}
