import type { SnapshotByTopic } from '@hub/change-feed/snapshots';
import type { Work } from '@hub/service-kit';
import { In } from 'typeorm';
import { participationAggregate } from '../participations/participation.entity.ts';
import { ADMITTED, type Participation } from '../participations/participation.ts';
import { meetingRequestAggregate } from './meeting.entity.ts';

type Introduction = SnapshotByTopic['investments.introduction.v1'];
type Scope = { introductions: readonly string[] } | { organization: string };

/**
 * An introduction that both sides accepted becomes an accepted meeting request at every event where both take part;
 * once, whichever of introduction and participation came last.
 */
export async function requestMeetingsFromIntroductions(work: Work, scope: Scope): Promise<void> {
  for (const introduction of await acceptedIntroductions(work, scope)) {
    const participants = await work.manager.findBy(participationAggregate.entity, {
      organization: In([introduction.investor, introduction.startup]),
      status: In([...ADMITTED]),
    });
    const investors = participants.filter((p) => p.organization === introduction.investor);
    for (const from of investors) {
      const to = participants.find((p) => p.organization === introduction.startup && p.event === from.event);
      if (to) await createRequest(work, introduction.id, from, to);
    }
  }
}

async function acceptedIntroductions(work: Work, scope: Scope): Promise<Introduction[]> {
  const [where, parameter] =
    'introductions' in scope
      ? ['id = ANY($1::text[])', scope.introductions]
      : [`$1::text IN (snapshot ->> 'investor', snapshot ->> 'startup')`, scope.organization];
  const rows = (await work.manager.query(
    `SELECT snapshot FROM introduction_replica
     WHERE snapshot ->> 'status' IN ('ACCEPTED', 'CONNECTED') AND ${where} ORDER BY id`,
    [parameter],
  )) as { snapshot: Introduction }[];
  return rows.map(({ snapshot }) => snapshot);
}

async function createRequest(
  work: Work,
  origin: string,
  from: Participation,
  to: Participation,
): Promise<void> {
  if (await work.manager.existsBy(meetingRequestAggregate.entity, { origin, event: from.event })) return;
  await work.create(
    meetingRequestAggregate,
    {
      status: 'ACCEPTED',
      event: from.event,
      from: from.id,
      to: to.id,
      fromOrganization: from.organization,
      toOrganization: to.organization,
      message: null,
      origin,
      example: from.example || to.example,
      provenance: null,
    },
    'accepted',
  );
}
