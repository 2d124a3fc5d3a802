import { screeningsOf } from '@hub/followed-companies';
import { fromUuid, type AggregateRow, type Uuid } from '@hub/hub-language';
import type { Aggregate } from '@hub/service-kit/aggregate';
import { fromReplica, sqlOn } from '@hub/service-kit/read';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { agreement } from '../agreements/agreement.ts';
import { expressionOfInterest, HELD_INTERESTS } from '../interests/expression-of-interest.ts';
import type { Signatory } from '../parties/signature.ts';
import { OPEN_PROPOSALS, proposal } from '../proposals/proposal.ts';
import { roadmap } from '../roadmaps/roadmap.ts';

/** Organizations whose screening has moved, by what it says now. */
type Moved = { readonly blocked: readonly string[]; readonly cleared: readonly string[] };

const BLOCKED = { reason: 'screening blocked' };
const CLEARED = { reason: 'screening cleared' };

/**
 * When screening moves: what a blocked organization has open here is suspended, its interests, the proposals that it
 * sends and the signatures asked of it, and restored when it is cleared; what others have open is left alone.
 */
export async function followScreening(work: UnitOfWork, screenings: readonly string[]): Promise<void> {
  const moved = await movedBy(work, screenings);
  if (moved.blocked.length + moved.cleared.length === 0) return;
  await followInterests(work, moved);
  await followProposals(work, moved);
  await followRoadmaps(work, moved);
  await followAgreements(work, moved);
}

async function movedBy(work: UnitOfWork, screenings: readonly string[]): Promise<Moved> {
  const rows = await work.query(
    fromReplica('companies.screening.v1').select('replica.snapshot').where('replica.id', 'in', screenings),
  );
  const organizations = [...new Set(rows.map(({ snapshot }) => snapshot.organization))];
  if (organizations.length === 0) return { blocked: [], cleared: [] };
  // Waits for those who open something for them just now.
  await work.query(
    fromReplica('companies.organization-record.v1')
      .select('replica.id')
      .where('replica.id', 'in', organizations)
      .orderBy('replica.id')
      .forUpdate(),
  );
  const states = await screeningsOf(work, organizations);
  const inState = (...wanted: string[]) =>
    organizations.filter((organization) => wanted.includes(states.get(organization) ?? ''));
  return { blocked: inState('BLOCKED', 'APPEAL'), cleared: inState('CLEAR') };
}

async function followInterests(work: UnitOfWork, { blocked, cleared }: Moved): Promise<void> {
  const where = { organization: [...blocked, ...cleared], status: HELD_INTERESTS };
  const found = await work.list(expressionOfInterest, where);
  const rows = [...(await work.loadMany(expressionOfInterest, idsOf(found))).values()];
  const open = rows.filter(
    ({ organization, status }) => blocked.includes(organization) && status !== 'SUSPENDED',
  );
  await work.transitionMany(expressionOfInterest, open, 'suspendInterest', BLOCKED);
  const resting = rows.filter(
    ({ organization, status }) => cleared.includes(organization) && status === 'SUSPENDED',
  );
  await work.transitionMany(expressionOfInterest, resting, 'restoreInterest', CLEARED);
}

async function followProposals(work: UnitOfWork, { blocked, cleared }: Moved): Promise<void> {
  const found = await work.query(
    sqlOn(proposal)
      .selectFrom('proposal as t')
      .select('t.id')
      .where((row) => row(row.ref('t.from', '->>').key('id'), 'in', [...blocked, ...cleared]))
      .where('t.status', 'in', [...OPEN_PROPOSALS, 'SUSPENDED'])
      .orderBy('t.id'),
  );
  const rows = await lockAll(work, proposal, found);
  const open = rows.filter(({ from, status }) => blocked.includes(from.id) && status !== 'SUSPENDED');
  await work.transitionMany(proposal, open, 'suspendProposal', BLOCKED);
  const resting = rows.filter(({ from, status }) => cleared.includes(from.id) && status === 'SUSPENDED');
  await work.transitionMany(proposal, resting, 'restoreProposal', CLEARED);
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

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

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
  marked.some(({ suspended }) => suspended) ? BLOCKED.reason : CLEARED.reason;
