import { isRole, type Role } from '@hub/hub-language';

/** Names of the provider's roles, each with the roles of the hub that it gives. */
export type RoleMap = ReadonlyMap<string, readonly Role[]>;

/**
 * The steps of a claim's path: `realm_access.roles`, or a JSON pointer (RFC 6901) such as
 * `/https:~1~1hub.example~1roles` for names with dots. Undefined when a step is empty.
 */
export function stepsOf(path: string): string[] | undefined {
  const steps = path.startsWith('/')
    ? path
        .slice(1)
        .split('/')
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    : path.split('.');
  return steps.includes('') ? undefined : steps;
}

/** What stands at a path, in objects alone and never in what they inherit; undefined when nothing does. */
export function claimAt(payload: unknown, path: string): unknown {
  let value: unknown = payload;
  for (const step of stepsOf(path) ?? ['']) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    if (!Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/** Paths in a list with commas. */
export const pathsOf = (list: string): string[] => list.split(',').map((path) => path.trim());

/**
 * Reads `hub-operator=OPERATOR,hub-office=ORG_ADMIN`; a name may stand several times. Undefined when the text is empty:
 * then the hub's own names count. Throws an Error with what is wrong.
 */
export function parseRoleMap(text: string): RoleMap | undefined {
  if (text.trim() === '') return undefined;
  const map = new Map<string, Role[]>();
  for (const pair of text.split(',')) {
    const at = pair.lastIndexOf('=');
    const [name, role] = [pair.slice(0, Math.max(at, 0)).trim(), pair.slice(at + 1).trim()];
    if (name === '') throw new Error(`"${pair.trim()}" is not NAME=ROLE`);
    if (!isRole(role) || role === 'PUBLIC') throw new Error(`"${role}" is no role that the hub gives`);
    map.set(name, [...(map.get(name) ?? []), role]);
  }
  return map;
}

/**
 * The hub's roles in the lists that stand at the paths. With a map only what it names counts, without one the hub's own
 * names. A text, an object or a list in a list gives none.
 */
export function rolesIn(payload: unknown, paths: readonly string[], map?: RoleMap): Role[] {
  const names = paths.flatMap((path) => {
    const list = claimAt(payload, path);
    return Array.isArray(list) ? (list as unknown[]) : [];
  });
  const given = names.flatMap((name) => {
    if (typeof name !== 'string') return [];
    if (map) return map.get(name) ?? [];
    return isRole(name) ? [name] : [];
  });
  return [...new Set(given)];
}
