import {
  BLOCKED_REASON,
  CLEARED_REASON,
  judge,
  organizationsScreened,
  restWhileBlocked,
  type Judged,
} from '@hub/followed-companies';
import { fromUuid, type AggregateRow, type Uuid } from '@hub/hub-language';
import type { Aggregate } from '@hub/service-kit/aggregate';
import { sqlOn } from '@hub/service-kit/read';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { agreement } from '../agreements/agreement.ts';
import { expressionOfInterest, HELD_INTERESTS } from '../interests/expression-of-interest.ts';
import type { Signatory } from '../parties/signature.ts';
import { OPEN_PROPOSALS, proposal } from '../proposals/proposal.ts';
import { roadmap } from '../roadmaps/roadmap.ts';

/** Organizations whose screening has moved, by what it says now. */
type Moved = Judged<string>;

/**
 * When screening moves: what a blocked organization has open here is suspended, its interests, the proposals that it
 * sends and the signatures asked of it, and restored when it is cleared; what others have open is left alone.
 */
export async function followScreening(work: UnitOfWork, screenings: readonly string[]): Promise<void> {
  const organizations = await organizationsScreened(work, screenings);
  if (organizations.length === 0) return;
  await followInterests(work, organizations);
  await followProposals(work, organizations);
  const moved = await judge(work, organizations, organizations, (one) => [one]);
  if (moved.blocked.length + moved.cleared.length === 0) return;
  await followRoadmaps(work, moved);
  await followAgreements(work, moved);
}

async function followInterests(work: UnitOfWork, moved: readonly string[]): Promise<void> {
  const found = await work.list(expressionOfInterest, { organization: moved, status: HELD_INTERESTS });
  await restWhileBlocked(work, expressionOfInterest, found, moved, {
    organizationsOf: ({ organization }) => [organization],
    suspend: 'suspendInterest',
    restore: 'restoreInterest',
  });
}

async function followProposals(work: UnitOfWork, moved: readonly string[]): Promise<void> {
  const found = await work.query(
    sqlOn(proposal)
      .selectFrom('proposal as t')
      .select('t.id')
      .where((row) => row(row.ref('t.from', '->>').key('id'), 'in', moved))
      .where('t.status', 'in', [...OPEN_PROPOSALS, 'SUSPENDED'])
      .orderBy('t.id'),
  );
  const ids = found.map(({ id }) => ({ id: fromUuid(proposal.prefix, id) }));
  await restWhileBlocked(work, proposal, ids, moved, {
    organizationsOf: ({ from }) => [from.id],
    suspend: 'suspendProposal',
    restore: 'restoreProposal',
  });
}

async function followRoadmaps(work: UnitOfWork, moved: Moved): Promise<void> {
  const found = await work.query(
    sqlOn(roadmap)
      .selectFrom('roadmap as t')
      .select('t.id')
      .where((row) =>
        row.or(
          listsOf(moved).map((one) =>
            row('t.signers', '@>', row.cast<readonly string[]>(row.val(one), 'jsonb')),
          ),
        ),
      )
      .where('t.status', '=', 'IN_AGREEMENT')
      .orderBy('t.id'),
  );
  for (const row of await lockAll(work, roadmap, found)) {
    const signatories = markedBy(moved, row.signatories);
    if (signatories) await work.save(roadmap, row, { signatories }, 'updated', reasonOf(signatories));
  }
}

async function followAgreements(work: UnitOfWork, moved: Moved): Promise<void> {
  const found = await work.query(
    sqlOn(agreement)
      .selectFrom('agreement as t')
      .select('t.id')
      .where((row) =>
        row.or(
          listsOf(moved).map((one) =>
            row('t.signers', '@>', row.cast<readonly string[]>(row.val(one), 'jsonb')),
          ),
        ),
      )
      .where('t.status', '=', 'SIGNING')
      .orderBy('t.id'),
  );
  for (const row of await lockAll(work, agreement, found)) {
    const signatories = markedBy(moved, row.signatories);
    if (signatories) await work.save(agreement, row, { signatories }, 'updated', reasonOf(signatories));
  }
}

/** A list with each organization alone, as JSON: what contains it names the organization. */
const listsOf = ({ blocked, cleared }: Moved) => [...blocked, ...cleared].map((id) => JSON.stringify([id]));

async function lockAll<Row extends AggregateRow>(
  work: UnitOfWork,
  aggregate: Aggregate<Row>,
  found: readonly { id: Uuid }[],
): Promise<Row[]> {
  const ids = found.map(({ id }) => fromUuid(aggregate.prefix, id));
  return [...(await work.loadMany(aggregate, ids)).values()];
}

/** The signatories with what has moved, or undefined when nothing has. */
function markedBy({ blocked, cleared }: Moved, signatories: readonly Signatory[]): Signatory[] | undefined {
  const marked = signatories.map(({ suspended = false, ...one }): Signatory => {
    const rests = blocked.includes(one.organization) || (suspended && !cleared.includes(one.organization));
    return rests ? { ...one, suspended: true } : one;
  });
  const hasMoved = marked.some((one, index) => one.suspended !== signatories[index]?.suspended);
  return hasMoved ? marked : undefined;
}

const reasonOf = (marked: readonly Signatory[]) =>
  marked.some(({ suspended }) => suspended) ? BLOCKED_REASON : CLEARED_REASON;
