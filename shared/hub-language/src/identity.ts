/** Every role; PUBLIC is everyone, also without a token. */
export const ROLES = [
  'PUBLIC',
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

/** True for the name of a role. */
export const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value);

/** Roles whose holders see every object, whatever its state. */
export const SEES_ALL: readonly Role[] = ['OPERATOR', 'COMPLIANCE'];

/** Who is asking, as the gateway established it. */
export type Identity = {
  /** Stable name of the caller; `public` without a token. */
  subject: string;
  roles: readonly Role[];
  /** The caller's own organization, when it has one. */
  organization?: string;
  requestId: string;
  traceparent?: string;
};

/** True when the caller has one of these roles; PUBLIC among them is everyone. */
export const hasRole = (identity: Identity, roles: readonly Role[]) =>
  roles.includes('PUBLIC') || identity.roles.some((role) => roles.includes(role));
