import { isPossibleGrant, SCOPE_KINDS, type Grant as HeldGrant, type ScopeKind } from '@hub/hub-language';
import {
  defineAggregate,
  defineMachine,
  id,
  instant,
  NOT_PUBLIC,
  oneOf,
  somebody,
  text,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation } from '@hub/service-kit/read';
import { GrantRole, GrantStatus } from '../generated/enums.ts';

const machine = defineMachine(GrantStatus, {
  revokeGrant: { from: ['ACTIVE'], to: 'REVOKED' },
  endGrant: { from: ['ACTIVE'], to: 'REVOKED', by: 'service' },
});

/** The columns that say where a grant holds, as TypeIDs. */
export type GrantPlace = {
  readonly organization: string | null;
  readonly hub: string | null;
  readonly event: string | null;
  readonly programme: string | null;
};

/** Where a grant holds: the narrowest of its places, or the platform. */
export function scopeOf({ organization, hub, event, programme }: GrantPlace): Pick<HeldGrant, 'kind' | 'id'> {
  const places: readonly (readonly [ScopeKind, string | null])[] = [
    ['ORGANIZATION', organization],
    ['EVENT', event],
    ['PROGRAMME', programme],
    ['HUB', hub],
  ];
  const [kind, scope] = places.find(([, place]) => place !== null) ?? [SCOPE_KINDS[0], null];
  return { kind, id: scope };
}

/** A role of a person, and where it holds; `hub` of an event's or programme's says in whose name it was given. */
export const grant = defineAggregate('Grant', {
  prefix: 'gra',
  topic: 'companies.grant.v1',
  table: 'role_grant',
  created: 'given',
  machine,
  place: { in: { HUB: 'hub', EVENT: 'event', PROGRAMME: 'programme' } },
  visibility: { public: NOT_PUBLIC, own: ['organization'], persons: ['person'] },
  owners: ['organization'],
  derived: {
    scopeKind: (row) => scopeOf(row).kind,
    scopeId: (row) => scopeOf(row).id ?? undefined,
  },
  fields: {
    status: oneOf(GrantStatus).published(),
    person: id('per').whose().published(),
    /** The person's subject at the identity provider. */
    account: somebody().published(),
    role: oneOf(GrantRole).published(),
    organization: id('org').nullable(),
    hub: id('hub').nullable().published(),
    event: id('evt').nullable(),
    programme: id('prg').nullable(),
    since: instant().published(),
    until: instant().nullable().published(),
    /** Subject of who gave it. */
    givenBy: somebody().published(),
    why: text().nullable(),
  },
});
export type Grant = RowOfAggregate<typeof grant>;

/** True for a grant that gives its right at this instant. */
export const isInForce = ({ status, since, until }: Grant, now: Date): boolean =>
  status === 'ACTIVE' && new Date(since) <= now && (until === null || new Date(until) > now);

/** Whose grant it is, what it gives, who gives it and why. */
export type NewGrant = GrantPlace & {
  holder: { id: string; account: string; example: boolean };
  role: GrantRole;
  until?: string | null;
  givenBy: string;
  why?: string | null;
};

/** Where no grant holds but on the platform; each place can be given. */
export const ON_PLATFORM: GrantPlace = { organization: null, hub: null, event: null, programme: null };

/** The values of a grant that is in force from now on. */
export const newGrant = (
  { holder, until, why, ...given }: NewGrant,
  now: Date,
): Omit<Grant, 'id' | 'version'> => ({
  ...given,
  status: 'ACTIVE',
  person: holder.id,
  account: holder.account,
  since: now.toISOString(),
  until: until ?? null,
  why: why ?? null,
  example: holder.example,
  provenance: null,
});

/** True where such a role may hold. */
export const isPossible = (role: GrantRole, place: GrantPlace): boolean =>
  isPossibleGrant({ role, ...scopeOf(place) });

export const grantsOfPerson = relation(grant, 'person');
export const grantsOfOrganization = relation(grant, 'organization');
