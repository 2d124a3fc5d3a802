import { take, type UseCaseBed } from '@hub/service-kit/testing';
import type { Delegation } from '../delegations/delegation.ts';
import { formDelegation, type NewDelegation } from '../delegations/form-delegation.ts';
import { createEvent, type NewEvent } from '../events/create-event.ts';
import type { Event } from '../events/event.ts';
import type { MeetingRequest, Sides } from '../meetings/meeting-request.ts';
import { meetingsOfParticipation, type Meeting } from '../meetings/meeting.ts';
import { requestMeeting } from '../meetings/request-meeting.ts';
import { applyForEvent, type Application } from '../participations/apply-for-event.ts';
import type { Participation } from '../participations/participation.ts';
import { generateSchedule, type ScheduleOrder } from '../schedules/generate-schedule.ts';
import type { ScheduleVersion } from '../schedules/schedule-version.ts';
import { knownHub, knownOrganization, named } from './foreign.ts';

/** A slot of one day of the mission, by the time of day in UTC. */
export const slot = (from: string, to: string) => ({
  startsAt: `2019-02-19T${from}:00.000Z`,
  endsAt: `2019-02-19T${to}:00.000Z`,
});

export const anEvent = async (bed: UseCaseBed, values: Partial<NewEvent> = {}): Promise<Event> =>
  bed.accept(createEvent, {
    hub: values.hub ?? (await knownHub(bed)),
    kind: 'BUSINESS_MISSION',
    names: [named('Example mission')],
    startsOn: '2019-02-18',
    endsOn: '2019-02-21',
    timeZone: 'Asia/Ho_Chi_Minh',
    sendingCountry: 'RU',
    hostCountry: 'VN',
    participantsSeeEachOther: 'ALL',
    example: true,
    ...values,
  });

/** An event that takes applications. */
export const anOpenEvent = async (bed: UseCaseBed, values: Partial<NewEvent> = {}): Promise<Event> =>
  take(bed, await anEvent(bed, values), 'announceEvent', 'openRegistration');

export const aDelegation = async (
  bed: UseCaseBed,
  values: Partial<NewDelegation> = {},
): Promise<Delegation> =>
  bed.accept(formDelegation, {
    event: values.event ?? (await anEvent(bed)).id,
    country: 'RU',
    example: true,
    ...values,
  });

/** An application to an open event. */
export const anApplication = async (
  bed: UseCaseBed,
  values: Partial<Application> = {},
): Promise<Participation> =>
  bed.accept(applyForEvent, {
    event: values.event ?? (await anOpenEvent(bed)).id,
    organization: values.organization ?? (await knownOrganization(bed)),
    ...values,
  });

/** A participant who may meet others. */
export const aParticipant = async (
  bed: UseCaseBed,
  values: Partial<Application> = {},
): Promise<Participation> => take(bed, await anApplication(bed, values), 'approveParticipation');

/** Two participants of one event. */
export async function twoParticipants(bed: UseCaseBed, event?: string): Promise<Sides> {
  const from = await aParticipant(bed, event === undefined ? {} : { event });
  return { from, to: await aParticipant(bed, { event: from.event }) };
}

/** A request that waits for its answer. */
export async function aRequest(bed: UseCaseBed, sides?: Sides): Promise<MeetingRequest> {
  const { from, to } = sides ?? (await twoParticipants(bed));
  return bed.accept(requestMeeting, { from: from.id, to: to.id, message: 'Example: shall we meet?' });
}

/** A request that waits for its place in a schedule. */
export const anAcceptedRequest = async (bed: UseCaseBed, sides?: Sides): Promise<MeetingRequest> =>
  take(bed, await aRequest(bed, sides), 'acceptMeeting');

/** A computed schedule of an event with one slot and five tables. */
export const aSchedule = (
  bed: UseCaseBed,
  event: string,
  values: Partial<ScheduleOrder> = {},
): Promise<ScheduleVersion> =>
  bed.accept(generateSchedule, { event, slots: [slot('02:00', '02:30')], tables: 5, seed: 1, ...values });

/** The meetings of a participant, oldest first. */
export const meetingsOf = async (bed: UseCaseBed, participation: string): Promise<Meeting[]> =>
  (await bed.reader().related(meetingsOfParticipation, participation, { first: 100 })).nodes;

/** A meeting of two participants in a published schedule. */
export async function aMeeting(
  bed: UseCaseBed,
  sides?: Sides,
  slots = [slot('02:00', '02:30')],
): Promise<Meeting> {
  const request = await anAcceptedRequest(bed, sides);
  await take(bed, await aSchedule(bed, request.event, { slots }), 'publishSchedule');
  const meeting = (await meetingsOf(bed, request.from)).find((one) => one.request === request.id);
  if (!meeting) throw new Error(`request ${request.id} found no place`);
  return meeting;
}
