/** Every role; PUBLIC is everyone, also without a token, SIGNED_IN everyone with one. Nobody is granted these two. */
export const ROLES = [
  'PUBLIC',
  'SIGNED_IN',
  'ORG_MEMBER',
  'ORG_EDITOR',
  'ORG_ADMIN',
  'INVESTOR',
  'EXPERT',
  'REVIEWER',
  'EVENT_ORGANIZER',
  'PROGRAMME_MANAGER',
  'COMPLIANCE',
  'PARTNER_SYSTEM',
  'OPERATOR',
] as const;
/** One of the hub's roles. */
export type Role = (typeof ROLES)[number];

/** Roles that reach only what belongs to the caller's own organization. */
export const ORGANIZATION_ROLES: ReadonlySet<Role> = new Set<Role>([
  'ORG_MEMBER',
  'ORG_EDITOR',
  'ORG_ADMIN',
  'INVESTOR',
]);

/** Roles that nobody is granted: they come with asking at all, and with a token. */
export type ImpliedRole = 'PUBLIC' | 'SIGNED_IN';

/** Subject of who has no token. */
export const ANONYMOUS = 'public';

/** True for the name of a role. */
export const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value);

/** Roles whose holders see every object, whatever its state. */
export const SEES_ALL: readonly Role[] = ['OPERATOR', 'COMPLIANCE'];

/** Who is asking, as the gateway established it from the token. */
export type Identity = {
  /** Stable name of the caller at the provider; `public` without a token. */
  subject: string;
  /** What the provider says by claim; the hub's own grants come on top (`Caller`). */
  roles: readonly Role[];
  /** Where the roles of an organization hold that the provider gives. */
  organization?: string;
  requestId: string;
  traceparent?: string;
};
