import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type AggregateRow, type Grant } from '@hub/hub-language';
import type { Aggregate } from '@hub/service-kit/aggregate';
import {
  openUseCaseBed,
  seen,
  take,
  whoSees,
  type TestCaller,
  type UseCaseBed,
} from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { delegation } from '../delegations/delegation.ts';
import { eventOutcome } from '../events/event-outcome.ts';
import { event } from '../events/event.ts';
import { recordEventOutcome } from '../events/record-event-outcome.ts';
import { meetingRequest } from '../meetings/meeting-request.ts';
import { meeting } from '../meetings/meeting.ts';
import { participation } from '../participations/participation.ts';
import { scheduleVersion } from '../schedules/schedule-version.ts';
import { spaceBooking } from '../venues/space-booking.ts';
import { venue } from '../venues/venue.ts';
import {
  aDelegation,
  aMeeting,
  anApplication,
  anEvent,
  anOpenEvent,
  aRequest,
  aSchedule,
  twoParticipants,
} from './builders.ts';
import { knownHub, knownPerson } from './foreign.ts';
import { aBooking, publishedVenue } from './published.ts';

type Item = { aggregate: Aggregate; row: AggregateRow; command?: string };

let bed: UseCaseBed;
/** What one hub has that is not public, with a command that its staff gives. */
async function aHubAtWork() {
  const hub = await knownHub(bed);
  const draft = await anEvent(bed, { hub });
  const running = (await anOpenEvent(bed, { hub })).id;
  const placed = await aMeeting(bed, await twoParticipants(bed, running));
  const text = { lang: 'en', value: 'Example' };
  const outcome = await bed.accept(recordEventOutcome, { event: running, kind: 'LEAD', text });
  const open = await take(bed, await publishedVenue(bed, { hub }), 'activateVenue');
  const planned = await publishedVenue(bed, { hub });
  await bed.database.query("UPDATE venue SET provenance = NULL WHERE status = 'PLANNED'");
  const head = await knownPerson(bed);
  const ofEvent: Item[] = [
    {
      aggregate: delegation,
      row: await aDelegation(bed, { event: running, head }),
      command: 'submitDelegation',
    },
    {
      aggregate: participation,
      row: await anApplication(bed, { event: running }),
      command: 'approveParticipation',
    },
    {
      aggregate: meetingRequest,
      row: await aRequest(bed, await twoParticipants(bed, running)),
      command: 'expireMeetingRequest',
    },
    { aggregate: meeting, row: placed, command: 'holdMeeting' },
    { aggregate: scheduleVersion, row: await aSchedule(bed, running), command: 'discardSchedule' },
    { aggregate: eventOutcome, row: outcome },
  ];
  const ofHub: Item[] = [
    { aggregate: event, row: draft, command: 'announceEvent' },
    {
      aggregate: spaceBooking,
      row: await aBooking(bed, { space: open.spaces[0]?.id ?? '' }),
      command: 'confirmBooking',
    },
  ];
  return {
    hub,
    running,
    ofEvent,
    ofHub,
    planned: { aggregate: venue, row: planned, command: 'activateVenue' },
  };
}
type HubAtWork = Awaited<ReturnType<typeof aHubAtWork>>;

let [ours, theirs] = [] as unknown as [HubAtWork, HubAtWork];
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  [ours, theirs] = [await aHubAtWork(), await aHubAtWork()];
}, 60_000);
afterAll(() => bed.close());

const holding = (role: Grant['role'], kind: Grant['kind'], id: string): TestCaller => ({
  grants: [{ role, kind, id }],
});

const isSeen = async ({ aggregate, row }: Item, as: TestCaller) =>
  (await whoSees(bed, aggregate, row.id, { as })).length > 0;

/** What becomes of the item's command: the code of its error, or that it is done. */
const outcomeOf = ({ row, command = '' }: Item, as: TestCaller) =>
  bed.mutate(command, seen(row), { as }).then(
    () => 'done',
    (error: { extensions: { code: string } }) => error.extensions.code,
  );

/** Names of the aggregates of the items of which this holds. */
const where = async (items: readonly Item[], holds: (item: Item) => Promise<boolean>) => {
  const found: string[] = [];
  for (const item of items) if (await holds(item)) found.push(item.aggregate.typeName);
  return found;
};
const namesOf = (items: readonly Item[]) => items.map(({ aggregate }) => aggregate.typeName);
const commanded = (items: readonly Item[]) => items.filter(({ command }) => command !== undefined);

describe.each([
  ['the organizer of a hub', (work: HubAtWork) => holding('EVENT_ORGANIZER', 'HUB', work.hub)],
  ['the operator of a hub', (work: HubAtWork) => holding('OPERATOR', 'HUB', work.hub)],
  ['the organizer of an event', (work: HubAtWork) => holding('EVENT_ORGANIZER', 'EVENT', work.running)],
])('%s', (_who, callerIn) => {
  it('neither sees nor acts on what another hub has', async () => {
    const as = callerIn(ours);
    const items = [...theirs.ofEvent, ...theirs.ofHub, theirs.planned];
    expect(await where(items, (item) => isSeen(item, as))).toEqual([]);
    const done = await where(commanded(items), async (item) => (await outcomeOf(item, as)) !== 'NOT_FOUND');
    expect(done).toEqual([]);
  });

  it('sees what the own event has', async () => {
    const as = callerIn(ours);
    expect(await where(ours.ofEvent, (item) => isSeen(item, as))).toEqual(namesOf(ours.ofEvent));
  });
});

describe('the organizer of one event', () => {
  it('neither sees nor acts on the other events, venues and bookings of the same hub', async () => {
    const as = holding('EVENT_ORGANIZER', 'EVENT', ours.running);
    const items = [...ours.ofHub, ours.planned];
    expect(await where(items, (item) => isSeen(item, as))).toEqual([]);
    expect(await where(items, async (item) => (await outcomeOf(item, as)) !== 'NOT_FOUND')).toEqual([]);
  });

  it('runs the own event from the first delegation to the last schedule, and creates no other', async () => {
    const as = holding('EVENT_ORGANIZER', 'EVENT', ours.running);
    const items = commanded(ours.ofEvent);
    expect(await where(items, async (item) => (await outcomeOf(item, as)) === 'done')).toEqual(
      namesOf(items),
    );
    const another = { hub: ours.hub, kind: 'FORUM', names: [], startsOn: '2026-03-01', endsOn: '2026-03-02' };
    const names = [{ value: 'Example', lang: 'en', script: 'Latn', alias: false }];
    const created = bed.mutate(
      'createEvent',
      { ...another, names, participantsSeeEachOther: 'ALL', example: true },
      { as },
    );
    await expect(created).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });
});

describe('the organizer of a hub', () => {
  it('acts on its events and bookings, and creates events there and nowhere else', async () => {
    const as = holding('EVENT_ORGANIZER', 'HUB', theirs.hub);
    expect(await where(theirs.ofHub, async (item) => (await outcomeOf(item, as)) === 'done')).toEqual(
      namesOf(theirs.ofHub),
    );
    const names = [{ value: 'Example', lang: 'en', script: 'Latn', alias: false }];
    const terms = { kind: 'FORUM', names, startsOn: '2026-03-01', endsOn: '2026-03-02', example: true };
    const create = (hub: string) =>
      bed.mutate('createEvent', { ...terms, hub, participantsSeeEachOther: 'ALL' }, { as });
    expect(await create(theirs.hub)).toMatchObject({ status: 'DRAFT', hub: theirs.hub });
    await expect(create(ours.hub)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });

  it('of no hub sees nothing of any', async () => {
    const as = holding('EVENT_ORGANIZER', 'HUB', newId('hub'));
    expect(await where([...ours.ofEvent, ...ours.ofHub], (item) => isSeen(item, as))).toEqual([]);
  });
});
