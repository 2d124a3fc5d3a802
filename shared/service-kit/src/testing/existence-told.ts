import { randomUUID } from 'node:crypto';
import { ASSIGNED_ROLES, holdsRole, isRefusal, newId, ORGANIZATION_ROLES } from '@hub/hub-language';
import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import { readAccessRules } from '../server/subgraph/access.ts';
import type { ServiceDefinition } from '../definition/definition.ts';
import { subgraphSdl } from '../server/subgraph/sdl.ts';
import { subgraphSchema } from '../server/subgraph/subgraph-schema.ts';
import { countStatements } from './reads/count-statements.ts';
import { identityOf, type TestCaller, type UseCaseBed } from './use-case-bed.ts';

/** Ids of one kind of object, as a caller may name them. */
export type NamedSample = {
  /** One that the caller sees: it stands in the input while another field is tried; null leaves the field out. */
  readonly given: string | null;
  /** Prefix of the kind's TypeIDs. */
  readonly prefix: string;
  /** Objects of which the caller must learn nothing, by what they are, e.g. `hidden`. */
  readonly secret: Readonly<Record<string, string>>;
};

/**
 * Who tries, and what it names: by `mutation.field`, by the name of the field, or for `id` by the GraphQL type that the
 * mutation answers.
 */
export type Prober = {
  readonly as: TestCaller;
  readonly samples: Readonly<Record<string, NamedSample>>;
  /** A mutation that is not tried: an import, which names the records of its own document. */
  readonly except?: string;
};

type Mutation = GraphQLField<unknown, unknown>;
type Path = readonly string[];
/** The id that stands at a path; all others come from samples. */
type Choice = { readonly path: string; readonly id: string };

const PLAIN: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 1,
  Boolean: false,
  Date: '2026-03-01',
  CountryCode: 'VN',
};
const SPECIAL: Readonly<Record<string, string>> = {
  amount: '100',
  currency: 'USD',
  lang: 'en',
  script: 'Latn',
  startsAt: '2026-03-01T08:00:00Z',
  endsAt: '2026-03-01T09:00:00Z',
};

/** Makes inputs of one mutation in which every id comes from samples. */
class Inputs {
  readonly #name: string;
  readonly #type: GraphQLInputObjectType;
  readonly #answered: string;
  readonly #samples: Prober['samples'];

  constructor({ name, args, type }: Mutation, samples: Prober['samples']) {
    const input = getNamedType(args.find((argument) => argument.name === 'input')?.type);
    if (!isInputObjectType(input)) throw new Error(`Mutation.${name} takes no input object`);
    this.#name = name;
    this.#type = input;
    this.#samples = samples;
    const answer = getNamedType(type);
    const members = isUnionType(answer) ? answer.getTypes() : isObjectType(answer) ? [answer] : [];
    this.#answered = members[0]?.name ?? '';
  }

  sampleAt(path: Path): NamedSample | undefined {
    const [field = ''] = path.slice(-1);
    const names = [`${this.#name}.${path.join('.')}`, field === 'id' ? this.#answered : field];
    return names.map((name) => this.#samples[name]).find((sample) => sample !== undefined);
  }

  /** Paths of the fields that name objects. */
  idPaths(type = this.#type, path: Path = []): Path[] {
    return Object.values(type.getFields()).flatMap((field) => {
      const inner = getNamedType(field.type);
      const here = [...path, field.name];
      if (isInputObjectType(inner)) return this.idPaths(inner, here);
      return inner.name === 'ID' ? [here] : [];
    });
  }

  /** An input with this id at its path, coerced as the server does it. */
  with(choice: Choice): object {
    return coerceInputValue(this.#object(this.#type, [], choice), this.#type) as object;
  }

  #object(type: GraphQLInputObjectType, path: Path, choice: Choice): object {
    const fields = Object.values(type.getFields()).flatMap((field) => {
      const value = this.#value(field, [...path, field.name], choice);
      return value === undefined ? [] : [[field.name, value] as const];
    });
    return Object.fromEntries(fields);
  }

  #value(field: GraphQLInputField, path: Path, choice: Choice): unknown {
    const leads = choice.path === path.join('.') || choice.path.startsWith(`${path.join('.')}.`);
    if (!leads && !isNeeded(field)) return undefined;
    const inner = getNamedType(field.type);
    if (inner.name === 'ID') {
      const id = leads ? choice.id : this.sampleAt(path)?.given;
      return id ? listed(field.type, id) : undefined;
    }
    return listed(field.type, isInputObjectType(inner) ? this.#object(inner, path, choice) : plain(field));
  }
}

/** True for a field that an input must have. */
export const isNeeded = ({ type, defaultValue }: GraphQLInputField): boolean =>
  isNonNullType(type) && defaultValue === undefined;

/** A value, or a list of it alone where the type is a list. */
export const listed = (type: GraphQLInputType, value: unknown): unknown =>
  isListType(getNullableType(type)) ? [value] : value;

/** A value that fits a field which names no object. */
export function plain({ name, type }: GraphQLInputField): unknown {
  if (name === 'idempotencyKey') return randomUUID();
  const inner = getNamedType(type);
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  return (
    SPECIAL[name] ?? PLAIN[inner.name] ?? (inner.name === 'DateTime' ? '2026-03-01T08:00:00Z' : 'Example')
  );
}

/**
 * What a mutation answers, with the id taken out, and after how much work of the database: a coded error, a refusal, or
 * that it was done.
 */
async function answerTo(
  bed: UseCaseBed,
  mutation: string,
  input: object,
  { as, id }: { as: TestCaller; id: string },
) {
  let said = '';
  const answering = async () => {
    said = await bed.mutate(mutation, input, { as }).then(
      (result) => (isRefusal(result) ? JSON.stringify(result) : 'done'),
      (error: unknown) => {
        if (!(error instanceof Error && 'extensions' in error)) throw error;
        return `${JSON.stringify(error.extensions)} ${error.message}`;
      },
    );
  };
  // What is refused by the caller's rights alone asks nothing.
  const { statements, roundTrips } = await countStatements(bed.pool, answering, { mayBeNone: true });
  return `${said.replaceAll(id, '<id>')} after ${statements} statements in ${roundTrips} round trips`;
}

/**
 * Answers by which a caller could learn that an object exists of which it must not know: every mutation that one of the
 * probers may call, every field of its input that names an object, with each secret id and with one that nothing has.
 * Gives `prober: mutation.field, what: answer, not: answer to the missing one`, and the fields without a sample. It is
 * driven by the schema, so that a new mutation is tried by itself. What hubs share is no secret to the staff of any.
 */
export async function existenceTold(
  bed: UseCaseBed,
  definition: ServiceDefinition,
  probers: Readonly<Record<string, Prober>>,
): Promise<string[]> {
  const schema = subgraphSchema(subgraphSdl(`${definition.folder}/schema.graphql`));
  const rules = readAccessRules(schema);
  const told: string[] = [];
  for (const [who, { as, samples, except }] of Object.entries(probers)) {
    const may = ({ name }: Mutation) =>
      name !== except && holdsRole(identityOf(as), rules.get(`Mutation.${name}`) ?? []);
    for (const mutation of Object.values(schema.getMutationType()?.getFields() ?? {}).filter(may)) {
      const inputs = new Inputs(mutation, { ...sharedWith(as, definition), ...samples });
      for (const path of inputs.idPaths()) {
        const found = await toldBy(bed, mutation.name, { as, inputs, path });
        told.push(...found.map((one) => `${who}: ${mutation.name}.${path.join('.')}${one}`));
      }
    }
  }
  return told;
}

/** Samples of what all hubs share, for a caller who is staff of one. */
function sharedWith(as: TestCaller, { aggregates }: ServiceDefinition): Prober['samples'] {
  const isStaff = identityOf(as).grants.some(
    ({ role }) => !ORGANIZATION_ROLES.has(role) && !ASSIGNED_ROLES.has(role),
  );
  const shared = isStaff ? aggregates.filter(({ place }) => place.shared) : [];
  return Object.fromEntries(
    shared.map(({ typeName, prefix }) => [typeName, { given: null, prefix, secret: {} }]),
  );
}

type Trial = { as: TestCaller; inputs: Inputs; path: Path };

async function toldBy(bed: UseCaseBed, mutation: string, { as, inputs, path }: Trial): Promise<string[]> {
  const sample = inputs.sampleAt(path);
  if (!sample) return [' has no sample'];
  const answer = (id: string) =>
    answerTo(bed, mutation, inputs.with({ path: path.join('.'), id }), { as, id });
  const expected = await answer(newId(sample.prefix));
  const told: string[] = [];
  for (const [what, id] of Object.entries(sample.secret)) {
    const said = await answer(id);
    if (said !== expected) told.push(`, ${what}: ${said}, not: ${expected}`);
  }
  return told;
}
