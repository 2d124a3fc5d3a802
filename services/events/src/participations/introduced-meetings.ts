import type { SnapshotByTopic } from '@hub/change-feed/snapshots';
import { holdScreening } from '@hub/followed-companies';
import { fromReplica } from '@hub/service-kit/read';
import { takeTurns, type UnitOfWork } from '@hub/service-kit/use-case';
import { addAcceptedRequests } from '../meetings/meeting-request.ts';
import { ADMITTED } from './admission.ts';
import { participation } from './participation.ts';

type Introduction = SnapshotByTopic['investments.introduction.v1'];

/** Introductions by their ids, or all of one organization. */
export type IntroductionScope = { introductions: readonly string[] } | { organization: string };

/**
 * An introduction that both sides accepted becomes an accepted meeting request at every event where both take part;
 * once, whichever of introduction and participations came last. Those that come at once take turns, at their
 * organizations and then at the introductions, so that the later one sees the earlier; a block waits, or has come before.
 */
export async function requestIntroducedMeetings(work: UnitOfWork, scope: IntroductionScope): Promise<void> {
  const introductions = await ('introductions' in scope
    ? acceptedOf(work, scope.introductions)
    : acceptedWith(work, scope.organization));
  if (introductions.length === 0) return;
  await takeTurns(
    work,
    'introduction ',
    introductions.map(({ id }) => id),
  );
  const participants = await work.list(participation, {
    organization: sidesOf(introductions),
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

const sidesOf = (introductions: readonly Introduction[]): string[] =>
  introductions.flatMap(({ investor, startup }) => [investor, startup]);

const OF_ORGANIZATION = 'introductions of ';

/** Of these, which the feed has just brought, those that both sides accepted. */
async function acceptedOf(work: UnitOfWork, ids: readonly string[]): Promise<Introduction[]> {
  if (ids.length === 0) return [];
  const rows = await work.query(accepted().where('replica.id', 'in', ids));
  const introductions = rows.map(({ snapshot }) => snapshot);
  await holdScreening(work, sidesOf(introductions));
  await takeTurns(work, OF_ORGANIZATION, sidesOf(introductions));
  return introductions;
}

/** Those of an organization, whose participation is locked already, that both sides accepted. */
async function acceptedWith(work: UnitOfWork, organization: string): Promise<Introduction[]> {
  await takeTurns(work, OF_ORGANIZATION, [organization]);
  const rows = await work.query(
    accepted().where((row) =>
      row.or(
        (['investor', 'startup'] as const).map((side) =>
          row(row.ref('replica.snapshot', '->>').key(side), '=', organization),
        ),
      ),
    ),
  );
  const introductions = rows.map(({ snapshot }) => snapshot);
  await holdScreening(
    work,
    sidesOf(introductions).filter((one) => one !== organization),
  );
  return introductions;
}

/** Introductions that both sides accepted, oldest first. */
const accepted = () =>
  fromReplica('investments.introduction.v1')
    .select('replica.snapshot')
    .where((row) => row(row.ref('replica.snapshot', '->>').key('status'), 'in', ['ACCEPTED', 'CONNECTED']))
    .orderBy('replica.id');
