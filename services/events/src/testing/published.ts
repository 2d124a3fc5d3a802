import { randomUUID } from 'node:crypto';
import type { AggregateRow, SourceInput } from '@hub/hub-language';
import type { Aggregate } from '@hub/service-kit/aggregate';
import { take, type UseCaseBed } from '@hub/service-kit/testing';
import { delegation, type Delegation } from '../delegations/delegation.ts';
import { event, type Event } from '../events/event.ts';
import { importEvents } from '../import/import-events.ts';
import type {
  DelegationRecord,
  EventRecord,
  EventsRecords,
  ParticipationRecord,
  VenueRecord,
} from '../import/records.ts';
import { participation, type Participation } from '../participations/participation.ts';
import { holdSpace, type NewHold } from '../venues/hold-space.ts';
import type { SpaceBooking } from '../venues/space-booking.ts';
import { venue, type Venue } from '../venues/venue.ts';
import { slot } from './builders.ts';
import { knownHub, knownOrganization, named } from './foreign.ts';

/** The document that builders of this file import from. */
const DOCUMENT = 'Example article';

/** Where a record stands in the document; a record of its own each time. */
export const aSource = (fields: Partial<SourceInput> = {}): SourceInput => ({
  recordId: randomUUID(),
  sentences: ['S1'],
  modality: 'STATED',
  derived: false,
  ...fields,
});

/** An import of these records and no others. */
export const records = (some: Partial<EventsRecords>): EventsRecords => ({
  document: DOCUMENT,
  events: [],
  sessions: [],
  delegations: [],
  participations: [],
  outcomes: [],
  venues: [],
  ...some,
});

/** Imports records and gives the row that the last of them became. */
export async function publish<Row extends AggregateRow>(
  bed: UseCaseBed,
  aggregate: Aggregate<Row>,
  some: Partial<EventsRecords>,
): Promise<Row> {
  const imported = await bed.accept(importEvents, records(some));
  const row = await bed.reader().byId(aggregate, imported.records.at(-1)?.id);
  if (!row) throw new Error(`the import made no ${aggregate.typeName}`);
  return row;
}

/** Record id of what the document states. */
export const recordOf = ({ provenance }: AggregateRow) => provenance?.recordId ?? '';

/** An event as a record of the document tells of it. */
export const anEventRecord = async (
  bed: UseCaseBed,
  fields: Partial<EventRecord> = {},
): Promise<EventRecord> => ({
  source: aSource(),
  hub: fields.hub ?? (await knownHub(bed)),
  kind: 'BUSINESS_MISSION',
  names: [named('Example mission in the news')],
  startsOn: '2019-02-18',
  endsOn: '2019-02-21',
  ...fields,
});

export const publishedEvent = async (bed: UseCaseBed, fields: Partial<EventRecord> = {}): Promise<Event> =>
  publish(bed, event, { events: [await anEventRecord(bed, fields)] });

/** The delegation of a country to an event that the document states. */
export const publishedDelegation = async (
  bed: UseCaseBed,
  fields: Partial<DelegationRecord> = {},
): Promise<Delegation> =>
  publish(bed, delegation, {
    delegations: [
      {
        source: aSource(),
        event: fields.event ?? recordOf(await publishedEvent(bed)),
        country: 'RU',
        countedGroups: [],
        ...fields,
      },
    ],
  });

/** An organization that the document names among the members of a delegation. */
export const publishedParticipation = async (
  bed: UseCaseBed,
  fields: Partial<ParticipationRecord> = {},
): Promise<Participation> =>
  publish(bed, participation, {
    participations: [
      {
        source: aSource(),
        delegation: fields.delegation ?? recordOf(await publishedDelegation(bed)),
        organization: fields.organization ?? (await knownOrganization(bed)),
        ...fields,
      },
    ],
  });

/** A planned venue with an exhibition hall and an office. */
export const publishedVenue = async (bed: UseCaseBed, fields: Partial<VenueRecord> = {}): Promise<Venue> =>
  publish(bed, venue, {
    venues: [
      {
        source: aSource(),
        hub: fields.hub ?? (await knownHub(bed)),
        names: [named('Example house')],
        spaces: [
          { source: aSource(), kind: 'EXHIBITION_DEMONSTRATION', names: [named('Example hall')] },
          { source: aSource(), kind: 'OFFICE', names: [named('Example office')] },
        ],
        ...fields,
      },
    ],
  });

/** The id of a space in a venue that is active. */
export async function anOpenSpace(bed: UseCaseBed): Promise<string> {
  const active = await take(bed, await publishedVenue(bed), 'activateVenue');
  const [hall] = active.spaces;
  if (!hall) throw new Error('the venue has no space');
  return hall.id;
}

/** What an organization asks for that wants a space from eight to nine. */
export const aHoldOf = async (bed: UseCaseBed, values: Partial<NewHold> = {}): Promise<NewHold> => ({
  ...slot('08:00', '09:00'),
  space: values.space ?? (await anOpenSpace(bed)),
  organization: values.organization ?? (await knownOrganization(bed)),
  holdMinutes: 30,
  ...values,
});

/** A space that is held. */
export const aBooking = async (bed: UseCaseBed, values: Partial<NewHold> = {}): Promise<SpaceBooking> =>
  bed.accept(holdSpace, await aHoldOf(bed, values));
