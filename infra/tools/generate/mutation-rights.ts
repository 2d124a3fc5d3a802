import { ASSIGNED_ROLES, ORGANIZATION_ROLES, ROLES, SCOPES_OF_ROLE, type Role } from '@hub/hub-language';
import type { Aggregate } from '@hub/service-kit/aggregate';
import type { ServiceDefinition } from '@hub/service-kit/definition';
import { isReached } from '@hub/service-kit/read';
import { getNamedType, isInputObjectType, isUnionType, type GraphQLField, type GraphQLSchema } from 'graphql';

/** Types whose mutations answer something else than the aggregate that they work on. */
const WORKS_ON: Readonly<Record<string, string>> = {
  sendInvitation: 'Invitation',
  erasePerson: 'Person',
};

/** Mutations that say themselves what of, by the word for each role. */
const SAYS_ITSELF: Readonly<Record<string, Readonly<Partial<Record<Role, string>>>>> = {
  importEvents: { OPERATOR: 'hub' },
  importProjects: { OPERATOR: 'hub' },
  // A draft has no desk yet: it belongs to who drafts it until it is submitted.
  draftProposal: { OPERATOR: 'platform', PROGRAMME_MANAGER: 'platform' },
  leaveOrganization: {
    SIGNED_IN: 'own',
    ORG_MEMBER: 'own',
    ORG_EDITOR: 'own',
    ORG_ADMIN: 'own',
    INVESTOR: 'own',
  },
};

type Mutation = GraphQLField<unknown, unknown>;
/** What a mutation works on: rows of an aggregate, and whether it makes a new one. */
type Work = { readonly aggregate: Aggregate | undefined; readonly creates: boolean };

/** Where staff of this role works; a grant on the platform holds everywhere, and none in what is yet to be made. */
function placesOf(role: keyof typeof SCOPES_OF_ROLE, { place }: Aggregate, work: Work): string {
  const kinds = SCOPES_OF_ROLE[role].filter((kind) => kind !== 'PLATFORM');
  if (place.shared || kinds.length === 0) return 'everywhere';
  const reached = kinds.filter(
    (kind) =>
      kind !== 'ORGANIZATION' &&
      work.aggregate &&
      isReached(work.aggregate, kind, 'acting') &&
      !(work.creates && place.in?.[kind] === 'id'),
  );
  return reached.length === 0 ? 'platform' : reached.map((kind) => kind.toLowerCase()).join(' ');
}

/** The words for a role that such a mutation names. */
function wordsOf(role: Role, work: Work): string {
  if (role === 'PUBLIC' || role === 'SIGNED_IN' || !work.aggregate) return 'everywhere';
  if (ASSIGNED_ROLES.has(role)) return 'assigned';
  return ORGANIZATION_ROLES.has(role) ? 'own' : placesOf(role, work.aggregate, work);
}

/** A mutation works on what it answers, and makes it unless its input names it. */
function workOf({ name, type, args }: Mutation, { aggregates }: ServiceDefinition): Work {
  const [answer, input] = [getNamedType(type), getNamedType(args[0]?.type)];
  const answered = isUnionType(answer) ? answer.getTypes()[0]?.name : undefined;
  return {
    aggregate: aggregates.find(({ typeName }) => typeName === (WORKS_ON[name] ?? answered)),
    creates: isInputObjectType(input) && !('id' in input.getFields()),
  };
}

/** The table of who may do what: a row for each mutation, a column for each role that one of them names. */
export function mutationsTable(
  schema: GraphQLSchema,
  rules: ReadonlyMap<string, readonly Role[]>,
  definition: ServiceDefinition,
): string {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const rolesOf = ({ name }: Mutation) => [
    ...(rules.get(`Mutation.${name}`) ?? []),
    ...ROLES.filter((role) => SAYS_ITSELF[name]?.[role]),
  ];
  const roles = ROLES.filter((role) => mutations.some((one) => rolesOf(one).includes(role)));
  const rows = mutations.map((mutation) => {
    const work = workOf(mutation, definition);
    const own = SAYS_ITSELF[mutation.name];
    const cells = roles.map((role) =>
      rolesOf(mutation).includes(role) ? (own?.[role] ?? wordsOf(role, work)) : '',
    );
    return `| \`${mutation.name}\` | ${cells.join(' | ')} |`;
  });
  return [`| Mutation | ${roles.join(' | ')} |`, `|${' --- |'.repeat(roles.length + 1)}`, ...rows].join('\n');
}
