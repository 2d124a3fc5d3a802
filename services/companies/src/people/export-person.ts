import { codedError, holdsRole, isId, type NamedPerson } from '@hub/hub-language';
import type { ServiceContext } from '@hub/service-kit/server';
import { person } from './person.ts';

type Wanted = { person?: string | null | undefined; reason?: string | null | undefined };

/**
 * Whose data are exported: the caller's, or for Compliance those of a person; that these were asked for, by whom and
 * why, is logged. Null for what is no person's id; a person who is not, or no longer, is told by what is left of it.
 */
export async function exportPerson(
  { person: wanted, reason }: Wanted,
  { identity, read, log }: ServiceContext,
): Promise<NamedPerson | null> {
  const { subject, person: own } = identity;
  if (!wanted || wanted === own) return { person: own, account: subject };
  if (!holdsRole(identity, ['COMPLIANCE']))
    throw codedError('FORBIDDEN', 'others are exported by Compliance');
  if (!reason?.trim()) throw codedError('BAD_USER_INPUT', 'say why: the data of others need a reason');
  if (!isId(wanted, person.prefix)) return null;
  log.info({ subject, person: wanted, reason }, 'the data of a person were exported');
  return { person: wanted, account: (await read.byId(person, wanted))?.account ?? null };
}
