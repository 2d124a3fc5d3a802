import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { countStatements, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { delegation } from '../delegations/delegation.ts';
import { eventOutcome } from '../events/event-outcome.ts';
import { event } from '../events/event.ts';
import { session } from '../events/session.ts';
import { participation } from '../participations/participation.ts';
import { knownGroup, knownHub, knownOrganization, knownPerson, named } from '../testing/foreign.ts';
import { anEventRecord, aSource, records } from '../testing/published.ts';
import { ALL, seenBy } from '../testing/seen-by.ts';
import { venue } from '../venues/venue.ts';
import { importEvents } from './import-events.ts';
import type { EventsRecords } from './records.ts';

let bed: UseCaseBed;
let hub: string;
let organization: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  hub = await knownHub(bed);
  organization = await knownOrganization(bed);
}, 60_000);
afterAll(() => bed.close());

const text = { lang: 'en', value: 'Example: a joint working group' };

/** A mission with a session, a delegation of one named member, two outcomes and a venue. */
async function aMission(): Promise<EventsRecords> {
  const [mission, delegates] = [aSource(), aSource()];
  const at = { event: mission.recordId };
  return records({
    events: [await anEventRecord(bed, { source: mission, hub, sourceStatus: 'took place' })],
    sessions: [
      {
        ...at,
        source: aSource(),
        kind: 'MEETING_SERIES',
        names: [named('Example meetings')],
        sides: [
          { kind: 'COUNTRY', id: 'RU' },
          { kind: 'ORGANIZATION', id: organization },
        ],
        partyKinds: ['GOVERNMENT', 'BUSINESS'],
        countStated: false,
      },
    ],
    delegations: [
      {
        ...at,
        source: delegates,
        country: 'RU',
        head: await knownPerson(bed),
        countedGroups: [await knownGroup(bed)],
      },
    ],
    participations: [
      { source: aSource(), delegation: delegates.recordId, organization, representation: 'deputy director' },
    ],
    outcomes: [
      { ...at, source: aSource(), hub, organization, kind: 'LEAD', text },
      { ...at, source: aSource(), kind: 'DECISION', text },
    ],
    venues: [
      {
        source: aSource(),
        hub,
        names: [named('Example house')],
        spaces: [{ source: aSource({ modality: 'OPINION' }), kind: 'OFFICE', names: [] }],
      },
    ],
  });
}

/** Imports and gives the id that each kind of record became first. */
async function imported(input: EventsRecords) {
  const { records: made } = await bed.accept(importEvents, input);
  const idOf = (type: string) => made.find((one) => one.type === type)?.id ?? '';
  return { made, idOf };
}

describe('importing what a published document states', () => {
  it('makes each record an object with its provenance, in the state that the document tells of', async () => {
    const input = await aMission();
    const { made, idOf } = await imported(input);
    expect(made.map(({ type, created }) => [type, created])).toEqual([
      ['Event', true],
      ['Session', true],
      ['Delegation', true],
      ['Participation', true],
      ['EventOutcome', true],
      ['EventOutcome', true],
      ['Venue', true],
    ]);
    const read = bed.reader({});
    expect(await read.byId(event, idOf('Event'))).toMatchObject({
      status: 'RUNNING',
      hub,
      sourceStatus: 'took place',
      timeZone: null,
      example: false,
      provenance: { document: input.document, recordId: input.events[0]?.source.recordId, sentences: ['S1'] },
    });
    expect(await read.byId(session, idOf('Session'))).toMatchObject({
      status: 'HELD',
      event: idOf('Event'),
      sides: input.sessions[0]?.sides,
      countStated: false,
    });
    expect(await read.byId(delegation, idOf('Delegation'))).toMatchObject({
      status: 'SUBMITTED',
      event: idOf('Event'),
      head: input.delegations[0]?.head,
      countedGroups: input.delegations[0]?.countedGroups,
    });
    expect(await read.byId(participation, idOf('Participation'))).toMatchObject({
      status: 'APPROVED',
      event: idOf('Event'),
      delegation: idOf('Delegation'),
      organization,
      representation: 'deputy director',
    });
    expect(await read.byId(eventOutcome, idOf('EventOutcome'))).toMatchObject({ kind: 'LEAD', hub, text });
    expect(await read.byId(venue, idOf('Venue'))).toMatchObject({
      status: 'PLANNED',
      spaces: [{ kind: 'OFFICE', capacity: null, provenance: { modality: 'OPINION' } }],
    });
  });

  it('takes as many statements for many outcomes as for few', async () => {
    const countOf = async (outcomes: number) => {
      const input = await aMission();
      const [at] = input.events;
      const more = Array.from({ length: outcomes }, () => ({
        source: aSource(),
        event: at?.source.recordId ?? '',
        kind: 'DECISION' as const,
        text,
      }));
      const all = { ...input, outcomes: [...input.outcomes, ...more] };
      return countStatements(bed.pool, () => imported(all));
    };
    expect(await countOf(20)).toEqual(await countOf(2));
  });

  it('tells the feed of each kind in its own words, for everyone to see', async () => {
    const { made, idOf } = await imported(await aMission());
    const changes = await Promise.all(made.map(({ id }) => bed.changes(id)));
    expect(changes.flat().map(({ topic, changeType }) => [topic, changeType])).toEqual([
      ['events.event.v1', 'recorded'],
      ['events.session.v1', 'recorded'],
      ['events.delegation.v1', 'recorded'],
      ['events.participation.v1', 'approved'],
      ['events.outcome.v1', 'lead-recorded'],
      ['events.outcome.v1', 'decision-recorded'],
      ['events.venue.v1', 'recorded'],
    ]);
    expect(await seenBy(bed, session, idOf('Session'))).toEqual(ALL);
  });

  it('changes nothing the second time, and answers the same objects', async () => {
    const input = await aMission();
    const first = await imported(input);
    const before = (await bed.changes()).length;
    const second = await imported(input);
    expect(second.made).toEqual(first.made.map((record) => ({ ...record, created: false })));
    expect(await bed.changes()).toHaveLength(before);
  });

  it('refuses another value for a record that it has, and names the field', async () => {
    const input = await aMission();
    await imported(input);
    const changed = input.events.map((record) => ({ ...record, endsOn: '2019-02-22' }));
    await expect(bed.run(importEvents, { ...input, events: changed })).rejects.toMatchObject({
      extensions: { code: 'CONFLICT', field: 'endsOn', record: input.events[0]?.source.recordId },
    });
  });

  it('lets a later import refer to records of an earlier one', async () => {
    const input = await aMission();
    const { idOf } = await imported(input);
    const late = { ...input.outcomes[0], source: aSource(), event: input.events[0]?.source.recordId ?? '' };
    const { made } = await imported(records({ outcomes: [{ ...late, kind: 'DECISION', text }] }));
    expect(await bed.reader().byId(eventOutcome, made[0]?.id)).toMatchObject({ event: idOf('Event') });
  });

  it('refuses an event that ends before it starts, and says in which record', async () => {
    const wrong = await anEventRecord(bed, { hub, endsOn: '2019-02-17' });
    expect(await bed.run(importEvents, records({ events: [wrong] }))).toMatchObject({
      refusal: 'InvalidInput',
      field: 'endsOn',
      record: wrong.source.recordId,
    });
  });

  it('refuses an organization that is stated twice at one event, and says in which record', async () => {
    const input = await aMission();
    const again = { ...input.participations[0], source: aSource() };
    const participations = [...input.participations, again] as EventsRecords['participations'];
    expect(await bed.run(importEvents, { ...input, participations })).toMatchObject({
      refusal: 'InvalidInput',
      field: 'organization',
      record: again.source.recordId,
    });
  });

  it('is for the operator alone', async () => {
    const query = `mutation ($input: ImportEventsInput!) { importEvents(input: $input) { __typename } }`;
    const input = { idempotencyKey: 'import', document: 'Example article' };
    expect((await bed.ask(query, { input }, { roles: ['EVENT_ORGANIZER'] })).errors).toEqual([
      'FORBIDDEN at importEvents',
    ]);
    expect((await bed.ask(query, { input }, { roles: ['OPERATOR'] })).data).toEqual({
      importEvents: { __typename: 'ImportSuccess' },
    });
  });
});

type Break = (mission: EventsRecords, unknown: string) => Partial<EventsRecords>;

/** Each puts a reference into the last records of a mission that nobody knows. */
const BROKEN: [string, string, Break][] = [
  ['hub', 'hub', ({ venues }, id) => ({ venues: venues.map((v) => ({ ...v, hub: id })) })],
  ['head', 'per', (m, id) => ({ delegations: m.delegations.map((d) => ({ ...d, head: id })) })],
  ['group', 'grp', (m, id) => ({ delegations: m.delegations.map((d) => ({ ...d, countedGroups: [id] })) })],
  [
    'member',
    'org',
    (m, id) => ({ participations: m.participations.map((p) => ({ ...p, organization: id })) }),
  ],
  ['record of an event', 'rec', (m, id) => ({ sessions: m.sessions.map((s) => ({ ...s, event: id })) })],
  [
    'record of a delegation',
    'rec',
    (m, id) => ({ participations: m.participations.map((p) => ({ ...p, delegation: id })) }),
  ],
  [
    'organization of an outcome',
    'org',
    (m, id) => ({ outcomes: m.outcomes.map((o) => ({ ...o, organization: id })) }),
  ],
  [
    'person who said so',
    'per',
    (m, id) => ({ venues: m.venues.map((v) => ({ ...v, source: aSource({ statedBy: id }) })) }),
  ],
];

describe('an import with a reference that nobody knows', () => {
  it.each(BROKEN)('is refused whole for an unknown %s', async (_what, prefix, broken) => {
    const mission = await aMission();
    const unknown = newId(prefix);
    const before = (await bed.changes()).length;
    expect(await bed.run(importEvents, { ...mission, ...broken(mission, unknown) })).toMatchObject({
      refusal: 'ReferenceUnknown',
      reference: unknown,
    });
    expect(await bed.changes()).toHaveLength(before);
  });
});
