import { ORGANIZATION_ROLES, type Role } from '@hub/hub-language';
import type { ServiceDefinition } from '@hub/service-kit/definition';

type Group = { readonly type: string; readonly fields: string[]; readonly roles: readonly Role[] };

const listed = (parts: readonly string[]) => (parts.length > 0 ? parts.join(', ') : '–');

/** Fields of one type under one rule stand together. */
function groupsOf(rules: ReadonlyMap<string, readonly Role[]>): Group[] {
  const groups = new Map<string, Group>();
  for (const [name, roles] of rules) {
    const [type = '', field = ''] = name.split('.');
    if (type === 'Mutation' || roles.includes('PUBLIC')) continue;
    const key = `${type} ${roles.join()}`;
    const group = groups.get(key) ?? { type, fields: [], roles };
    group.fields.push(`\`${field}\``);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The table of the fields that not everyone may read: whose roles count wherever they hold, and whose on what is theirs. */
export function fieldsTable(
  rules: ReadonlyMap<string, readonly Role[]>,
  { aggregates }: ServiceDefinition,
): string {
  const rows = groupsOf(rules).map(({ type, fields, roles }) => {
    const isOwned = aggregates.some(({ typeName, owners }) => typeName === type && owners.length > 0);
    const own = roles.filter((role) => isOwned && ORGANIZATION_ROLES.has(role));
    const anywhere = roles.filter((role) => !own.includes(role));
    return `| \`${type}\`: ${fields.join(', ')} | ${listed(anywhere)} | ${listed(own)} |`;
  });
  return ['| Fields | Of any row they see | Of their own rows |', '| --- | --- | --- |', ...rows].join('\n');
}
