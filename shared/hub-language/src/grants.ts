import { isId } from './ids.ts';
import {
  ANONYMOUS,
  isRole,
  ORGANIZATION_ROLES,
  type Identity,
  type ImpliedRole,
  type Role,
} from './identity.ts';

/** Where a grant may hold: in the whole deployment, or in one hub, event, programme or organization. */
export const SCOPE_KINDS = ['PLATFORM', 'HUB', 'EVENT', 'PROGRAMME', 'ORGANIZATION'] as const;
/** One of the kinds of scope. */
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** Prefix of the TypeIDs that name a scope of this kind; the platform has no id. */
export const SCOPE_PREFIXES: Readonly<Record<Exclude<ScopeKind, 'PLATFORM'>, string>> = {
  HUB: 'hub',
  EVENT: 'evt',
  PROGRAMME: 'prg',
  ORGANIZATION: 'org',
};

/** A role and where it holds; `id` is null for the platform. */
export type Grant = { readonly role: Role; readonly kind: ScopeKind; readonly id: string | null };

/** Roles that reach only what is assigned to their holder, wherever they hold. */
export const ASSIGNED_ROLES: ReadonlySet<Role> = new Set<Role>(['EXPERT', 'REVIEWER']);

/** Kinds of scope in which each role may be granted. */
export const SCOPES_OF_ROLE: Readonly<Record<Exclude<Role, ImpliedRole>, readonly ScopeKind[]>> = {
  ORG_MEMBER: ['ORGANIZATION'],
  ORG_EDITOR: ['ORGANIZATION'],
  ORG_ADMIN: ['ORGANIZATION'],
  INVESTOR: ['ORGANIZATION'],
  EXPERT: ['PLATFORM'],
  REVIEWER: ['PLATFORM', 'HUB', 'PROGRAMME'],
  EVENT_ORGANIZER: ['PLATFORM', 'HUB', 'EVENT'],
  PROGRAMME_MANAGER: ['PLATFORM', 'HUB', 'PROGRAMME'],
  COMPLIANCE: ['PLATFORM'],
  PARTNER_SYSTEM: ['PLATFORM'],
  OPERATOR: ['PLATFORM', 'HUB'],
};

/** What the hub's own data says of a caller. */
export type Held = { readonly person: string | null; readonly grants: readonly Grant[] };

/** Who asks, and what this one may: what the provider's token claims together with what the hub has granted. */
export type Caller = Identity & Held;

const isImplied = (role: Role): role is ImpliedRole => role === 'PUBLIC' || role === 'SIGNED_IN';

/** The grants that a token's own claims amount to: staff everywhere, people of an organization in theirs. */
export function claimedGrants({ roles, organization }: Identity): Grant[] {
  return roles.flatMap((role): Grant[] => {
    if (isImplied(role)) return [];
    if (!ORGANIZATION_ROLES.has(role)) return [{ role, kind: 'PLATFORM', id: null }];
    const isNamed = organization !== undefined && isId(organization, 'org');
    return isNamed ? [{ role, kind: 'ORGANIZATION', id: organization }] : [];
  });
}

const NOTHING: Held = { person: null, grants: [] };

/** The caller that an identity is, with what the hub holds of it. */
export const callerOf = (identity: Identity, held: Held = NOTHING): Caller => ({
  ...identity,
  person: held.person,
  grants: [...claimedGrants(identity), ...held.grants],
});

/** True when the caller holds one of these roles, wherever, or all do who ask as this one does. */
export const holdsRole = ({ subject, grants }: Caller, roles: readonly Role[]): boolean =>
  roles.includes('PUBLIC') ||
  (roles.includes('SIGNED_IN') && subject !== ANONYMOUS) ||
  grants.some(({ role }) => roles.includes(role));

/** The organizations in which the caller holds one of these roles. */
export const organizationsIn = ({ grants }: Caller, roles: readonly Role[]): string[] => [
  ...new Set(
    grants.flatMap(({ role, kind, id }) =>
      kind === 'ORGANIZATION' && id !== null && roles.includes(role) ? [id] : [],
    ),
  ),
];

/** True for a grant whose role may hold in such a scope, and whose id is one of that kind. */
export function isPossibleGrant({ role, kind, id }: Grant): boolean {
  if (!isRole(role) || isImplied(role) || !SCOPES_OF_ROLE[role].includes(kind)) return false;
  return kind === 'PLATFORM' ? id === null : id !== null && isId(id, SCOPE_PREFIXES[kind]);
}
