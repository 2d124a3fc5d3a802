import type { Caller, Role } from '@hub/hub-language';
import { OrganizationRole } from '../generated/enums.ts';

/** The caller, as the graph shows it. */
export type Me = Pick<Caller, 'subject' | 'person' | 'grants'>;

/** An organization by its id, and the roles that the caller has in it. */
export type MyOrganization = { id: string; roles: OrganizationRole[] };

/** Whose answers and decisions are awaited. */
export type Waiting = { subject: string };

/** The organizations in which somebody has roles, and which. */
export function organizationsOf({ grants }: Me): MyOrganization[] {
  const byId = new Map<string, Set<OrganizationRole>>();
  for (const { role, kind, id } of grants) {
    const held = OrganizationRole.find((one) => one === role);
    if (kind === 'ORGANIZATION' && id !== null && held) byId.set(id, (byId.get(id) ?? new Set()).add(held));
  }
  return [...byId].map(([id, roles]) => ({ id, roles: [...roles] }));
}

const STAFF: readonly Role[] = ['OPERATOR', 'COMPLIANCE', 'EVENT_ORGANIZER', 'PROGRAMME_MANAGER'];

/** The hubs in which somebody is staff; `ALL` for staff of the platform. */
export function hubsOf({ grants }: Me): readonly string[] | 'ALL' {
  const staff = grants.filter(({ role }) => STAFF.includes(role));
  if (staff.some(({ kind }) => kind === 'PLATFORM')) return 'ALL';
  return [...new Set(staff.flatMap(({ kind, id }) => (kind === 'HUB' && id !== null ? [id] : [])))];
}
