import { take, type Corridor, type ExampleHub, type UseCaseBed } from '@hub/service-kit/testing';
import { aHub } from '@hub/testing/snapshots';
import { aDelegation, aMeeting, anOpenEvent, aParticipant, aSchedule, slot } from './builders.ts';
import { knownOrganization, named } from './foreign.ts';
import { aBooking, aSource, publishedVenue, records } from './published.ts';

async function knownExampleHub(bed: UseCaseBed, corridor: Corridor) {
  const snapshot = aHub({ names: [named('Example hub')], ...corridor });
  await bed.receive('companies.hub.v1', snapshot);
  return snapshot.id;
}

/** A hub at work between these countries: an event with participants who meet, a venue, a booking. */
export async function anExampleHub(bed: UseCaseBed, corridor: Corridor): Promise<ExampleHub> {
  const hub = await knownExampleHub(bed, corridor);
  const [event, other] = [(await anOpenEvent(bed, { hub })).id, (await anOpenEvent(bed, { hub })).id];
  const [organization, newcomer] = [await knownOrganization(bed), await knownOrganization(bed)];
  const from = await aParticipant(bed, { event, organization });
  const meeting = await aMeeting(bed, { from, to: await aParticipant(bed, { event }) });
  const venue = await take(bed, await publishedVenue(bed, { hub }), 'activateVenue');
  const space = venue.spaces[0]?.id ?? '';
  const ids = {
    Event: event,
    Delegation: (await aDelegation(bed, { event })).id,
    Participation: from.id,
    MeetingRequest: meeting.request,
    Meeting: meeting.id,
    ScheduleVersion: (await aSchedule(bed, event)).id,
    Venue: venue.id,
    SpaceBooking: (await aBooking(bed, { space, organization })).id,
    event,
    hub,
    space,
    from: from.id,
    to: (await aParticipant(bed, { event })).id,
  };
  return {
    own: { HUB: [hub], EVENT: [event], ORGANIZATION: [organization, newcomer] },
    foreign: { HUB: [hub], EVENT: [other], ORGANIZATION: [await knownOrganization(bed)] },
    ids,
    inputs: inputsAt(ids, newcomer),
  };
}

/** What inputs say beside ids, so that each mutation would be done. */
const inputsAt = ({ hub }: { hub: string }, newcomer: string): ExampleHub['inputs'] => ({
  importEvents: records({
    events: [
      {
        source: aSource(),
        hub,
        kind: 'FORUM',
        names: [named('Example forum')],
        startsOn: '2019-02-18',
        endsOn: '2019-02-21',
      },
    ],
  }),
  createEvent: { startsOn: '2030-05-04', endsOn: '2030-05-06', names: [named('Example mission')] },
  applyForEvent: { organization: newcomer },
  holdSpace: { ...slot('11:00', '12:00'), organization: newcomer },
  generateSchedule: { slots: [slot('05:00', '05:30')], tables: 5 },
});
