import { codedError, type Caller } from '@hub/hub-language';
import { namedIn } from '../../aggregate/owners.ts';
import { authorityOf, type Authority } from '../../read/reach.ts';
import type { BuiltSubgraph } from './subgraph-schema.ts';

/**
 * What a caller acts on in a mutation. Throws FORBIDDEN when the input names an organization in whose name the caller
 * may not act, whether there is one or not; an Error when the operation has no access rule.
 */
export function authorityFor(
  { rules, actsFor }: Pick<BuiltSubgraph, 'rules' | 'actsFor'>,
  operation: string,
  caller: Caller,
  input: object,
): Authority {
  const roles = rules.get(`Mutation.${operation}`);
  if (!roles) throw new Error(`Mutation.${operation} has no access rule`);
  const authority = authorityOf(caller, roles);
  if (authority === 'ANYTHING' || authority.isStaff) return authority;
  const own = authority.reach.ORGANIZATION ?? [];
  for (const field of actsFor.get(operation) ?? []) {
    const named = namedIn((input as Readonly<Record<string, unknown>>)[field]);
    if (named.every((id) => own.includes(id))) continue;
    throw codedError('FORBIDDEN', `${field}: name an organization in which you have a role for this`);
  }
  return authority;
}
