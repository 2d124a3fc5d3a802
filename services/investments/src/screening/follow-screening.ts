import { screeningsOf, type ScreeningState } from '@hub/followed-companies';
import { fromReplica } from '@hub/service-kit/read';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { introduction, type Introduction } from './introduction.ts';

const LIVE: readonly string[] = ['REQUESTED', 'ACCEPTED', 'CONNECTED'];

/** When screening moves: a blocked organization's live introductions are suspended, a cleared one's restored. */
export async function followScreening(work: UnitOfWork, screenings: readonly string[]): Promise<void> {
  const moved = await work.query(
    fromReplica('companies.screening.v1').select('replica.snapshot').where('replica.id', 'in', screenings),
  );
  const organizations = [...new Set(moved.map(({ snapshot }) => snapshot.organization))];
  if (organizations.length === 0) return;
  const found = await work.list(introduction, { investor: organizations }, { startup: organizations });
  const locked = await work.loadMany(
    introduction,
    found.map(({ id }) => id),
  );
  await suspendOrRestore(work, [...locked.values()]);
}

const isBlocked = (state: ScreeningState) => state === 'BLOCKED' || state === 'APPEAL';

async function suspendOrRestore(work: UnitOfWork, rows: readonly Introduction[]): Promise<void> {
  const screenings = await screeningsOf(
    work,
    rows.flatMap(({ investor, startup }) => [investor, startup]),
  );
  const statesOf = ({ investor, startup }: Introduction) =>
    [investor, startup].map((side) => screenings.get(side) ?? 'NONE');
  const blocked = rows.filter((row) => LIVE.includes(row.status) && statesOf(row).some(isBlocked));
  await work.transitionMany(introduction, blocked, 'suspendIntroduction', { reason: 'screening blocked' });
  const cleared = rows.filter(
    (row) => row.status === 'SUSPENDED' && statesOf(row).every((state) => state === 'CLEAR'),
  );
  await work.transitionMany(introduction, cleared, 'restoreIntroduction', { reason: 'screening cleared' });
}
