import { DEMO_PEOPLE, DEMO_SYSTEMS, type Scope } from './demo-people.ts';

/** Ids of organizations of the hub by the scopes that are about them, as far as they are known. */
export type Organizations = ReadonlyMap<Scope, string>;

/**
 * What access tokens say beside the standard claims: the roles of a person or system, and the organization when it is
 * known. The only place where the provider speaks of rights: once they are the hub's own data, it goes.
 */
export function rightsOf(subject: string, organizations: Organizations): Record<string, unknown> {
  const someone =
    DEMO_PEOPLE.find((person) => person.subject === subject) ??
    DEMO_SYSTEMS.find(({ clientId }) => clientId === subject);
  if (!someone) return {};
  const organization = organizations.get(someone.scope);
  return { roles: someone.roles, ...(organization === undefined ? {} : { organization }) };
}
