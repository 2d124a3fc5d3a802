import { createHash } from 'node:crypto';
import { invalidInput, type AggregateRow, type InvalidInput } from '@hub/hub-language';
import type { Aggregate } from '@hub/service-kit/aggregate';
import { forgetAnswers, type CommandInput, type UnitOfWork } from '@hub/service-kit/use-case';
import { grant } from '../access/grant.ts';
import { invitation } from '../access/invitation.ts';
import { membership, person } from './person.ts';

/** Records of one type that an erasure took away; the digest is of their ids and versions, and tells no value. */
export type ErasedRecords = { type: string; count: number; digest: string };

/** What an erasure took away, and when. */
export type ErasedPerson = {
  id: string;
  erasedMemberships: number;
  erasedAt: string;
  erased: ErasedRecords[];
};

/** The types of what is a person's own; a test compares them with the field lists. */
export const OWNED = [membership, grant, invitation, person] as const;

/**
 * Erases a person: rows, values in the audit trail, in what was imported and in kept answers; a tombstone takes it out
 * of the topics and of every replica. Who, when and why stay. Refuses without a reason.
 */
export async function erasePerson(
  work: UnitOfWork,
  input: CommandInput,
): Promise<ErasedPerson | InvalidInput> {
  const { reason } = input;
  if (!reason?.trim()) return invalidInput('say why: an erasure needs a reason', 'reason');
  const row = await work.load(person, input.id, input.expectedVersion);
  const of = { person: row.id };
  const memberships = await eraseAll(work, membership, await work.list(membership, of), reason);
  const grants = await eraseAll(work, grant, await work.list(grant, of), reason);
  const accepted = await work.list(invitation, { acceptedBy: row.id });
  const invitations = await eraseAll(work, invitation, accepted, reason);
  await work.erase(person, row, 'removed', reason);
  await forgetAnswers(work, row.account === null ? [row.id] : [row.id, row.account]);
  return {
    id: row.id,
    erasedMemberships: memberships.count,
    erasedAt: work.now.toISOString(),
    erased: [erasedOf(person, [row]), memberships, grants, invitations],
  };
}

async function eraseAll<Row extends AggregateRow>(
  work: UnitOfWork,
  aggregate: Aggregate<Row>,
  found: readonly Row[],
  reason: string,
): Promise<ErasedRecords> {
  const locked = await work.findMany(
    aggregate,
    found.map(({ id }) => id),
  );
  await work.eraseMany(aggregate, locked, 'removed', reason);
  return erasedOf(aggregate, locked);
}

/** SHA-256 over a line `id version` for each record, by id: whoever has the export can make it again. */
function erasedOf({ typeName: type }: Aggregate, rows: readonly AggregateRow[]): ErasedRecords {
  const lines = rows.map(({ id, version }) => `${id} ${version}`).toSorted();
  return { type, count: rows.length, digest: createHash('sha256').update(lines.join('\n')).digest('hex') };
}
