import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { peopleOf, seen, take, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { delegation } from '../delegations/delegation.ts';
import { eventOutcome } from '../events/event-outcome.ts';
import { session } from '../events/session.ts';
import { anApplication, anEvent, aSchedule, meetingsOf, twoParticipants } from '../testing/builders.ts';
import { anIntroduction, knownGroup, knownHub, knownPerson, named } from '../testing/foreign.ts';
import {
  aBooking,
  aSource,
  publish,
  publishedDelegation,
  publishedEvent,
  publishedParticipation,
  publishedVenue,
  recordOf,
} from '../testing/published.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
}, 60_000);
afterAll(() => bed.close());

/** An entity of another service, asked for as the gateway asks. */
const entity = async (__typename: string, id: string, fields: string, as?: object) => {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${__typename} { ${fields} } } }`;
  const { data } = await bed.ask<{ _entities: unknown[] }>(query, { of: [{ __typename, id }] }, as);
  return data._entities[0];
};

const text = { lang: 'en', value: 'Example: work together' };

describe('what this service adds to the types of others', () => {
  it('leads from a hub to its events and venues', async () => {
    const hub = await knownHub(bed);
    const draft = await anEvent(bed, { hub });
    const stated = await publishedEvent(bed, { hub });
    const venue = await publishedVenue(bed, { hub });
    const fields = 'events { nodes { id } } venues { nodes { id } }';
    expect(await entity('Hub', hub, fields)).toEqual({
      events: { nodes: [{ id: draft.id }, { id: stated.id }] },
      venues: { nodes: [{ id: venue.id }] },
    });
    expect(await entity('Hub', hub, fields, {})).toMatchObject({ events: { nodes: [{ id: stated.id }] } });
  });

  it('leads from an organization and an introduction to meetings, participations and bookings', async () => {
    const { from, to } = await twoParticipants(bed);
    const introduction = anIntroduction({ investor: from.organization, startup: to.organization });
    await bed.receive('investments.introduction.v1', introduction);
    await take(bed, await aSchedule(bed, from.event), 'publishSchedule');
    const booking = await aBooking(bed, { organization: from.organization });
    const [meeting] = await meetingsOf(bed, from.id);
    const meetings = { nodes: [{ id: meeting?.id, origin: { id: introduction.id } }] };
    const list = 'nodes { id origin { id } }';
    const fields = `participations { nodes { id } } meetings { ${list} } bookings { nodes { id } }`;
    expect(await entity('Organization', from.organization, fields)).toEqual({
      participations: { nodes: [{ id: from.id }] },
      meetings,
      bookings: { nodes: [{ id: booking.id }] },
    });
    const nothing = { nodes: [] };
    expect(await entity('Organization', from.organization, fields, {})).toEqual({
      participations: nothing,
      meetings: nothing,
      bookings: nothing,
    });
    expect(await entity('Introduction', introduction.id, `meetings { ${list} }`)).toEqual({ meetings });
  });
});

describe('an event in the graph', () => {
  it('leads to all that belongs to it, and back', async () => {
    const [head, group] = [await knownPerson(bed), await knownGroup(bed)];
    const event = await publishedEvent(bed, { sendingCountry: 'RU', hostCountry: 'VN' });
    const of = { event: recordOf(event) };
    const delegates = await publishedDelegation(bed, { ...of, head, countedGroups: [group] });
    const member = await publishedParticipation(bed, { delegation: recordOf(delegates) });
    const meetings = {
      source: aSource(),
      ...of,
      kind: 'MEETING_SERIES' as const,
      names: [named('Example series')],
    };
    const sides = [
      { kind: 'COUNTRY' as const, id: 'VN' },
      { kind: 'ORGANIZATION' as const, id: member.organization },
    ];
    await publish(bed, session, { sessions: [{ ...meetings, sides, partyKinds: ['BUSINESS'] }] });
    const outcome = { source: aSource(), ...of, hub: event.hub, kind: 'LEAD' as const, text };
    await publish(bed, eventOutcome, { outcomes: [{ ...outcome, organization: member.organization }] });
    const query = `query ($id: ID!) { event(id: $id) { hub { id } sendingCountry { code } hostCountry { code }
      sessions { nodes { event { id } partyKinds sides { kind country { code } organization { id } } } }
      delegations { nodes { event { id } country { code } head { id } countedGroups { id } members { nodes { id } } } }
      participations { nodes { event { id } delegation { id } organization { id } } }
      outcomes { nodes { event { id } hub { id } organization { id } text { value } } }
      meetings { nodes { id } } scheduleVersions { nodes { number } } provenance { document } } }`;
    const { data, errors } = await bed.ask(query, { id: event.id }, {});
    expect(errors).toEqual([]);
    const [ofEvent, organization, hub] = [{ id: event.id }, { id: member.organization }, { id: event.hub }];
    expect(data).toEqual({
      event: {
        hub,
        sendingCountry: { code: 'RU' },
        hostCountry: { code: 'VN' },
        sessions: {
          nodes: [
            {
              event: ofEvent,
              partyKinds: ['BUSINESS'],
              sides: [
                { kind: 'COUNTRY', country: { code: 'VN' }, organization: null },
                { kind: 'ORGANIZATION', country: null, organization },
              ],
            },
          ],
        },
        delegations: {
          nodes: [
            {
              event: ofEvent,
              country: { code: 'RU' },
              head: { id: head },
              countedGroups: [{ id: group }],
              members: { nodes: [{ id: member.id }] },
            },
          ],
        },
        participations: { nodes: [{ event: ofEvent, delegation: { id: delegates.id }, organization }] },
        outcomes: { nodes: [{ event: ofEvent, hub, organization, text: { value: text.value } }] },
        meetings: { nodes: [] },
        scheduleVersions: { nodes: [] },
        provenance: { document: 'Example article' },
      },
    });
  });

  it('is listed for everyone once it is announced', async () => {
    const draft = await anEvent(bed);
    const listed = async () => {
      type Page = { events: { nodes: { id: string }[] } };
      const { data } = await bed.ask<Page>('{ events(first: 100) { nodes { id } } }', {}, {});
      return data.events.nodes.some(({ id }) => id === draft.id);
    };
    expect(await listed()).toBe(false);
    await take(bed, draft, 'announceEvent');
    expect(await listed()).toBe(true);
  });
});

describe('an answer of a mutation', () => {
  const answer = `__typename ... on UserError { message } ... on RuleBreach { rule }
    ... on InvalidInput { field } ... on ReferenceUnknown { reference } ... on IllegalTransition { from command }`;

  it('says what stands in the way, by its kind', async () => {
    const applied = await anApplication(bed);
    const apply = `mutation ($input: ApplyForEventInput!) { applyForEvent(input: $input) { ${answer} } }`;
    const { event, organization } = applied;
    const twice = { idempotencyKey: 'twice', event, organization };
    expect((await bed.ask(apply, { input: twice })).data).toMatchObject({
      applyForEvent: { __typename: 'RuleBreach', rule: 'ALREADY_APPLIED' },
    });
    const unknown = { ...twice, idempotencyKey: 'unknown', event: 'evt_unknown' };
    expect((await bed.ask(apply, { input: unknown })).data).toMatchObject({
      applyForEvent: { __typename: 'ReferenceUnknown', reference: 'evt_unknown' },
    });
    const checkOut = `mutation ($input: CommandInput!) { checkOut(input: $input) { ${answer} } }`;
    const input = { ...seen(applied), idempotencyKey: 'too early' };
    expect((await bed.ask(checkOut, { input })).data).toMatchObject({
      checkOut: { __typename: 'IllegalTransition', from: 'APPLIED', command: 'checkOut' },
    });
  });

  it('is the object that came of it, as the caller may see it', async () => {
    const event = await anEvent(bed);
    const form = `mutation ($input: FormDelegationInput!) { formDelegation(input: $input) {
      ... on Delegation { id status event { id } members { nodes { id } } } } }`;
    const input = { idempotencyKey: 'form', event: event.id, country: 'RU', example: true };
    const { data } = await bed.ask<{ formDelegation: { id: string } }>(form, { input });
    expect(data.formDelegation).toMatchObject({
      status: 'FORMING',
      event: { id: event.id },
      members: { nodes: [] },
    });
    const formed = await bed.reader().byId(delegation, data.formDelegation.id);
    expect(formed).toMatchObject({ event: event.id, country: 'RU', version: 1 });
    expect(await bed.reader(peopleOf('org_1')).byId(delegation, data.formDelegation.id)).toBeNull();
  });
});
