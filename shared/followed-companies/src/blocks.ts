import { isRefusal } from '@hub/hub-language';
import type { Aggregate, CommandOf, StatefulRow } from '@hub/service-kit/aggregate';
import { fromReplica } from '@hub/service-kit/read';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { isBlocked, screeningsOf, type ScreeningState } from './followed-companies.ts';

/** The reason that stands in the audit trail of what rests. */
export const BLOCKED_REASON = 'screening blocked';
/** The reason that stands in the audit trail of what goes on. */
export const CLEARED_REASON = 'screening cleared';

const rowsOf = (organizations: readonly string[]) =>
  fromReplica('companies.organization-record.v1')
    .select('replica.id')
    .where('replica.id', 'in', organizations)
    .orderBy('replica.id');

/**
 * Keeps screening from moving these organizations until the transaction ends, so that what is opened for them is there
 * when a block looks for it. Call it before whatever else is locked that a block may reach; ask for their state after.
 */
export async function holdScreening(work: UnitOfWork, organizations: readonly string[]): Promise<void> {
  if (organizations.length > 0) await work.send(rowsOf(organizations).forShare());
}

/** Organizations whose screenings these are, each once. Waits for those who open something for them just now. */
export async function organizationsScreened(
  work: UnitOfWork,
  screenings: readonly string[],
): Promise<string[]> {
  const moved = await work.query(
    fromReplica('companies.screening.v1').select('replica.snapshot').where('replica.id', 'in', screenings),
  );
  const organizations = [...new Set(moved.map(({ snapshot }) => snapshot.organization))];
  if (organizations.length > 0) await work.send(rowsOf(organizations).forUpdate());
  return organizations;
}

/** Of rows: those that a block reaches, and those that no block holds any more. */
export type Judged<Row> = { readonly blocked: Row[]; readonly cleared: Row[] };

/** States of an organization that holds nothing up, beside those whose screening has just moved. */
const HARMLESS: readonly ScreeningState[] = ['CLEAR', 'STALE', 'NONE'];

/**
 * Judges rows by the screenings of their organizations, in one statement: a row is blocked while one of them is, and
 * cleared when those of `moved` are CLEAR and no other is blocked or under review.
 */
export async function judge<Row>(
  work: UnitOfWork,
  rows: readonly Row[],
  moved: readonly string[],
  organizationsOf: (row: Row) => readonly string[],
): Promise<Judged<Row>> {
  const states = await screeningsOf(work, [...new Set(rows.flatMap(organizationsOf))]);
  const stateOf = (organization: string) => states.get(organization) ?? 'NONE';
  const isCleared = (organization: string) =>
    moved.includes(organization)
      ? stateOf(organization) === 'CLEAR'
      : HARMLESS.includes(stateOf(organization));
  return {
    blocked: rows.filter((row) => organizationsOf(row).some((one) => isBlocked(stateOf(one)))),
    cleared: rows.filter((row) => organizationsOf(row).every(isCleared)),
  };
}

/** What rests while an organization is blocked: whose rows they are, and the steps there and back. */
export type Resting<Row, Machine> = {
  organizationsOf: (row: Row) => readonly string[];
  suspend: CommandOf<Machine>;
  restore: CommandOf<Machine>;
};

/**
 * Locks rows, suspends those whose state allows it and that a block reaches, and takes those back to where they were
 * that no block holds any more. Gives the latter. Throws an Error when the machine has no such steps.
 */
export async function restWhileBlocked<Row extends StatefulRow, Machine>(
  work: UnitOfWork,
  aggregate: Aggregate<Row, Machine>,
  found: readonly Pick<Row, 'id'>[],
  moved: readonly string[],
  { organizationsOf, suspend, restore }: Resting<Row, Machine>,
): Promise<Row[]> {
  const locked = await work.loadMany(
    aggregate,
    found.map(({ id }) => id),
  );
  const { blocked, cleared } = await judge(work, [...locked.values()], moved, organizationsOf);
  const from = (command: string, rows: readonly Row[]) =>
    rows.filter(({ status }) => aggregate.machine?.transitions[command]?.from.includes(status));
  const rested = await work.transitionMany(aggregate, from(suspend, blocked), suspend, {
    reason: BLOCKED_REASON,
  });
  const restored = await work.transitionMany(aggregate, from(restore, cleared), restore, {
    reason: CLEARED_REASON,
  });
  if (isRefusal(rested) || isRefusal(restored)) throw new Error(`${aggregate.typeName} cannot rest`);
  return restored as Row[];
}
