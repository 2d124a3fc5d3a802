import { DEMO_SYSTEMS } from './demo-people.ts';

/**
 * What access tokens say beside the standard claims: the roles of a system. What a person may is the hub's own data, its
 * grants; no token speaks of it.
 */
export function rightsOf(clientId: string): Record<string, unknown> {
  const system = DEMO_SYSTEMS.find((one) => one.clientId === clientId);
  return system ? { roles: system.roles } : {};
}
