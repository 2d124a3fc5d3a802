import type { SnapshotByTopic } from '@hub/change-feed/snapshots';
import { fromReplica } from '@hub/service-kit/read';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { addAcceptedRequests } from '../meetings/meeting-request.ts';
import { ADMITTED } from './admission.ts';
import { participation } from './participation.ts';

type Introduction = SnapshotByTopic['investments.introduction.v1'];

/** Introductions by their ids, or all of one organization. */
export type IntroductionScope = { introductions: readonly string[] } | { organization: string };

/**
 * An introduction that both sides accepted becomes an accepted meeting request at every event where both take part;
 * once, whichever of introduction and participation came last.
 */
export async function requestIntroducedMeetings(work: UnitOfWork, scope: IntroductionScope): Promise<void> {
  const introductions = await acceptedIntroductions(work, scope);
  if (introductions.length === 0) return;
  const participants = await work.list(participation, {
    organization: introductions.flatMap(({ investor, startup }) => [investor, startup]),
    status: ADMITTED,
  });
  const byOrganization = Map.groupBy(participants, ({ organization }) => organization);
  const wanted = introductions.flatMap(({ id, investor, startup }) => {
    const ofStartup = new Map((byOrganization.get(startup) ?? []).map((to) => [to.event, to]));
    return (byOrganization.get(investor) ?? []).flatMap((from) => {
      const to = ofStartup.get(from.event);
      return to ? [{ origin: id, from, to }] : [];
    });
  });
  await addAcceptedRequests(work, wanted);
}

/** Introductions that both sides accepted, oldest first. */
async function acceptedIntroductions(work: UnitOfWork, scope: IntroductionScope): Promise<Introduction[]> {
  const accepted = fromReplica('investments.introduction.v1')
    .select('replica.snapshot')
    .where((row) => row(row.ref('replica.snapshot', '->>').key('status'), 'in', ['ACCEPTED', 'CONNECTED']))
    .orderBy('replica.id');
  if ('introductions' in scope) {
    if (scope.introductions.length === 0) return [];
    const wanted = await work.query(accepted.where('replica.id', 'in', scope.introductions));
    return wanted.map(({ snapshot }) => snapshot);
  }
  const ofOne = await work.query(
    accepted.where((row) =>
      row.or(
        (['investor', 'startup'] as const).map((side) =>
          row(row.ref('replica.snapshot', '->>').key(side), '=', scope.organization),
        ),
      ),
    ),
  );
  return ofOne.map(({ snapshot }) => snapshot);
}
