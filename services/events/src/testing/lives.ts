import { seen, take, type UseCaseBed } from '@hub/service-kit/testing';
import { holdSpace } from '../venues/hold-space.ts';
import { eventOutcome } from '../events/event-outcome.ts';
import type { Event } from '../events/event.ts';
import { recordEventOutcome } from '../events/record-event-outcome.ts';
import { setPeerRule } from '../events/set-peer-rule.ts';
import { session } from '../events/session.ts';
import { moveMeeting } from '../meetings/move-meeting.ts';
import type { Participation } from '../participations/participation.ts';
import {
  aDelegation,
  anAcceptedRequest,
  anApplication,
  anEvent,
  anOpenEvent,
  aParticipant,
  aRequest,
  aSchedule,
  meetingsOf,
  slot,
} from './builders.ts';
import { knownHub, knownOrganization, knownPerson, named, screened } from './foreign.ts';
import { aHoldOf, aSource, publish, publishedEvent, publishedVenue, recordOf } from './published.ts';

const text = (value: string) => ({ lang: 'en', value });

/**
 * Takes the aggregates of this service through lives in which every change of their contracts occurs, each with data
 * that the product accepts. What only a published document states is imported.
 */
export async function lives(bed: UseCaseBed): Promise<void> {
  const hub = await knownHub(bed);
  await liveEvents(bed, hub);
  const event = await anOpenEvent(bed, { hub });
  await liveDelegations(bed, event);
  await liveParticipations(bed, event);
  await liveMeetings(bed, event);
  await liveOutcomes(bed, event);
  await liveVenues(bed, hub);
}

async function liveEvents(bed: UseCaseBed, hub: string): Promise<void> {
  const stated = await publishedEvent(bed, { hub });
  await take(bed, stated, 'completeEvent', 'archiveEvent');
  await publish(bed, session, {
    sessions: [
      {
        source: aSource(),
        event: recordOf(stated),
        kind: 'MEETING_SERIES',
        names: [named('Example series of meetings')],
        sides: [
          { kind: 'COUNTRY', id: 'RU' },
          { kind: 'COUNTRY', id: 'VN' },
        ],
        partyKinds: ['GOVERNMENT', 'BUSINESS'],
        countStated: false,
      },
    ],
  });
  const announced = await take(
    bed,
    await anEvent(bed, { hub }),
    'announceEvent',
    'postponeEvent',
    'announceEvent',
  );
  const changed = await bed.accept(setPeerRule, { ...seen(announced), participantsSeeEachOther: 'GROUP' });
  await take(bed, changed, 'openRegistration', 'closeRegistration', 'startEvent', 'completeEvent');
  await take(bed, await anEvent(bed, { hub }), 'announceEvent', 'cancelEvent');
}

async function liveDelegations(bed: UseCaseBed, { id }: Event): Promise<void> {
  const formed = await aDelegation(bed, { event: id, head: await knownPerson(bed) });
  const revised = await take(bed, formed, 'submitDelegation', 'returnDelegation', 'reviseDelegation');
  await take(bed, revised, 'submitDelegation', 'accreditDelegation', 'closeDelegation');
}

const PARTICIPATIONS = [
  ['waitlistParticipation', 'approveParticipation', 'confirmParticipation', 'checkIn', 'checkOut'],
  ['approveParticipation', 'confirmParticipation', 'recordNoShow'],
  ['approveParticipation', 'cancelParticipation'],
  ['rejectParticipation'],
];

async function liveParticipations(bed: UseCaseBed, { id }: Event): Promise<void> {
  const delegation = (await aDelegation(bed, { event: id })).id;
  for (const commands of PARTICIPATIONS) {
    const organization = await knownOrganization(bed);
    const representation = 'head of international cooperation';
    const applied = await anApplication(bed, { event: id, organization, delegation, representation });
    await take(bed, applied, ...commands);
  }
}

async function liveMeetings(bed: UseCaseBed, { id: event }: Event): Promise<void> {
  const from = await aParticipant(bed, { event });
  const others: Participation[] = [];
  for (const name of ['Example bank', 'Example university', 'Example fund', 'Example port']) {
    others.push(await aParticipant(bed, { event, organization: await knownOrganization(bed, name) }));
  }
  const [first = from, second = from] = others;
  for (const command of ['declineMeeting', 'withdrawMeetingRequest', 'expireMeetingRequest']) {
    await take(bed, await aRequest(bed, { from: first, to: second }), command);
  }
  for (const to of others) await anAcceptedRequest(bed, { from, to });
  const slots = [slot('02:00', '02:30'), slot('02:30', '03:00'), slot('03:00', '03:30')];
  await take(bed, await aSchedule(bed, event, { slots }), 'publishSchedule');
  const [held, missed, cancelled] = await meetingsOf(bed, from.id);
  if (!held || !missed || !cancelled) throw new Error('the schedule has fewer meetings than slots');
  const moved = await bed.accept(moveMeeting, { ...seen(held), slot: slot('04:00', '04:30'), table: 2 });
  await take(bed, moved, 'holdMeeting');
  await take(bed, missed, 'recordMeetingNoShow');
  await take(bed, cancelled, 'cancelMeeting');
  await take(bed, await aSchedule(bed, event, { slots }), 'publishSchedule');
  for (const { organization } of others) {
    await screened(bed, organization, 'BLOCKED');
    await screened(bed, organization, 'CLEAR');
  }
}

async function liveOutcomes(bed: UseCaseBed, event: Event): Promise<void> {
  const organization = await knownOrganization(bed);
  const lead = { event: event.id, kind: 'LEAD' as const, organization };
  await bed.accept(recordEventOutcome, { ...lead, text: text('Example: a pilot of secure payments') });
  const stated = recordOf(await publishedEvent(bed, { hub: event.hub }));
  const decided = text('Example: the two sides send their proposals');
  await publish(bed, eventOutcome, {
    outcomes: [{ source: aSource(), event: stated, hub: event.hub, kind: 'DECISION', text: decided }],
  });
}

const BOOKINGS = [['confirmBooking', 'startBooking', 'releaseBooking'], ['expireBooking'], ['cancelBooking']];

async function liveVenues(bed: UseCaseBed, hub: string): Promise<void> {
  const venue = await take(bed, await publishedVenue(bed, { hub }), 'activateVenue');
  const organization = await knownOrganization(bed);
  for (const commands of BOOKINGS) {
    const hold = await aHoldOf(bed, { space: venue.spaces[0]?.id ?? '', organization });
    await take(bed, await bed.accept(holdSpace, hold), ...commands);
  }
  const later = await aHoldOf(bed, { space: venue.spaces[0]?.id ?? '', organization });
  await bed.accept(holdSpace, later);
  await screened(bed, organization, 'BLOCKED');
  await screened(bed, organization, 'CLEAR');
  await take(bed, venue, 'closeVenue');
}
