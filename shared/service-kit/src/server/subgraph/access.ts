import {
  defaultFieldResolver,
  isNonNullType,
  isObjectType,
  Kind,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import {
  ANONYMOUS,
  codedError,
  holdsRole,
  isRole,
  ORGANIZATION_ROLES,
  type Caller,
  type Role,
} from '@hub/hub-language';
import type { Aggregate } from '../../aggregate/aggregate.ts';
import { ownersOf } from '../../aggregate/owners.ts';

/** The roles that may use a field or mutation, by `Type.field`. */
export type AccessRules = ReadonlyMap<string, readonly Role[]>;

/** Types of the federation machinery, which need no rule. */
const isMachinery = (name: string) => name.startsWith('_');

function rolesIn(directives: readonly ConstDirectiveNode[] | undefined, where: string): Role[] | undefined {
  const access = directives?.find((directive) => directive.name.value === 'access');
  const list = access?.arguments?.find((argument) => argument.name.value === 'roles')?.value;
  if (list?.kind !== Kind.LIST) return undefined;
  return list.values.map((value) => {
    const role = value.kind === Kind.STRING ? value.value : '';
    if (!isRole(role)) throw new Error(`${where}: @access names the unknown role ${role}`);
    return role;
  });
}

function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isMachinery(type.name));
}

/**
 * The rule of every field, by `Type.field`. Throws an Error listing the fields without one, the mutations whose rule
 * is not their own, and restricted fields that could not be hidden because they are non-null.
 */
export function readAccessRules(schema: GraphQLSchema): AccessRules {
  const rules = new Map<string, readonly Role[]>();
  const problems: string[] = [];
  for (const type of objectTypes(schema)) {
    const nodes = [type.astNode, ...type.extensionASTNodes];
    const ofType = nodes
      .map((node) => rolesIn(node?.directives, type.name))
      .find((roles) => roles !== undefined);
    for (const field of Object.values(type.getFields()).filter((f) => !isMachinery(f.name))) {
      const name = `${type.name}.${field.name}`;
      const { roles, problem } = ruleOf(type, field, ofType);
      if (problem) problems.push(`${name} ${problem}`);
      rules.set(name, roles ?? []);
    }
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return rules;
}

type FieldRule = { roles?: readonly Role[] | undefined; problem?: string };

function ruleOf(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  ofType: Role[] | undefined,
): FieldRule {
  const own = rolesIn(field.astNode?.directives, `${type.name}.${field.name}`);
  const roles = own ?? (type.name === 'Mutation' ? undefined : ofType);
  if (!roles) return { problem: 'has no @access rule' };
  const cannotBeHidden = own && !roles.includes('PUBLIC') && isNonNullType(field.type);
  return cannotBeHidden
    ? { roles, problem: 'is restricted: make it nullable, so that it can be hidden' }
    : { roles };
}

/**
 * Makes every resolver of the schema refuse callers without one of the field's roles; a role of an organization counts
 * on what belongs to that organization. Changes the schema.
 */
export function enforceAccess(
  schema: GraphQLSchema,
  rules: AccessRules,
  aggregates: readonly Aggregate[] = [],
): void {
  for (const type of objectTypes(schema)) {
    const aggregate = aggregates.find(({ typeName }) => typeName === type.name);
    for (const field of Object.values(type.getFields())) {
      const roles = rules.get(`${type.name}.${field.name}`);
      if (roles && !roles.includes('PUBLIC')) guard(type.name, field, { roles, aggregate });
    }
  }
}

type Guard = { roles: readonly Role[]; aggregate: Aggregate | undefined };

function guard(
  type: string,
  field: GraphQLField<unknown, { identity: Caller }>,
  { roles, aggregate }: Guard,
): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (parent, args, context, info) => {
    if (!holdsRole(context.identity, roles)) throw denied(context.identity, `${type}.${field.name}`, roles);
    if (aggregate && !mayReadOf(aggregate, parent as object, context.identity, roles)) {
      throw codedError('FORBIDDEN', `${type}.${field.name} is for the organization's own people`);
    }
    return resolve(parent, args, context, info) as unknown;
  };
}

/** True when the caller may read a field with this rule of a row. */
export const mayRead = (
  { roles, aggregate }: { roles: readonly Role[]; aggregate: Aggregate },
  row: object,
  caller: Caller,
): boolean =>
  roles.includes('PUBLIC') || (holdsRole(caller, roles) && mayReadOf(aggregate, row, caller, roles));

/** True unless only roles in other organizations than the row's owners allow it. */
function mayReadOf(aggregate: Aggregate, row: object, { grants }: Caller, roles: readonly Role[]): boolean {
  if (aggregate.owners.length === 0 || roles.includes('SIGNED_IN')) return true;
  const owners = ownersOf(aggregate, row);
  return grants.some(
    ({ role, id }) => roles.includes(role) && (!ORGANIZATION_ROLES.has(role) || owners.includes(id ?? '')),
  );
}

function denied({ subject }: Caller, name: string, roles: readonly Role[]) {
  return subject === ANONYMOUS
    ? codedError('UNAUTHENTICATED', `${name} needs a token: send "Authorization: Bearer …"`)
    : codedError('FORBIDDEN', `${name} needs one of the roles ${roles.join(', ')}`);
}
