import { screeningOf } from '@hub/followed-companies';
import { fromReplica } from '@hub/service-kit/read';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { introduction, type Introduction } from './introduction.ts';

const LIVE: readonly string[] = ['REQUESTED', 'ACCEPTED', 'CONNECTED'];

/** When screening moves: a blocked organization's live introductions are suspended, a cleared one's restored. */
export async function followScreening(work: UnitOfWork, screenings: readonly string[]): Promise<void> {
  const moved = await work.query(
    fromReplica('companies.screening.v1').select('replica.snapshot').where('replica.id', 'in', screenings),
  );
  for (const organization of new Set(moved.map(({ snapshot }) => snapshot.organization))) {
    const found = await work.list(introduction, { investor: organization }, { startup: organization });
    for (const { id } of found) await suspendOrRestore(work, await work.loadForeign(introduction, id));
  }
}

async function suspendOrRestore(work: UnitOfWork, row: Introduction): Promise<void> {
  const states = [await screeningOf(work, row.investor), await screeningOf(work, row.startup)];
  const blocked = states.some((state) => state === 'BLOCKED' || state === 'APPEAL');
  if (blocked && LIVE.includes(row.status)) {
    await work.transition(introduction, row, 'suspendIntroduction', { reason: 'screening blocked' });
  }
  if (row.status === 'SUSPENDED' && states.every((state) => state === 'CLEAR')) {
    await work.transition(introduction, row, 'restoreIntroduction', { reason: 'screening cleared' });
  }
}
