import { newId } from '@hub/hub-language';
import { waitFor } from '@hub/infra/wait-for';
import {
  aHub,
  anOrganization,
  aScreening,
  publishChange,
  startTestService,
  type TestService,
} from '@hub/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const names = [{ value: 'Example', lang: 'en', script: 'Latn', alias: false }];
const hub = aHub({ names });
const [investor, startup, blocked] = [anOrganization(), anOrganization(), anOrganization()];

let events: TestService;
beforeAll(async () => {
  events = await startTestService('events', {
    createEvent: 'Event { id version }',
    announceEvent: 'Event { id version }',
    openRegistration: 'Event { id version }',
    applyForEvent: 'Participation { id version }',
    approveParticipation: 'Participation { id version }',
    activateVenue: 'Venue { id version }',
    holdSpace: 'SpaceBooking { id version status }',
  });
  await publishChange(events.stack, 'companies.hub.v1', 'recorded', hub);
  for (const organization of [investor, startup, blocked]) {
    await publishChange(events.stack, 'companies.organization-record.v1', 'registered', organization);
  }
}, 120_000);
afterAll(() => events.stop(), 60_000);

const seen = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });

/** A space of a venue that is active; needs the hub to have come. */
async function anOpenSpace(): Promise<string> {
  const source = (recordId: string) => ({ recordId, sentences: [] });
  const spaces = [{ source: source('space'), kind: 'OFFICE', names }];
  const venues = [{ source: source('venue'), hub: hub.id, names, spaces }];
  await events.runWhenKnown('importEvents', { document: 'Example article', venues });
  type Venue = { id: string; version: number; spaces: { nodes: { id: string }[] } };
  type Found = { _entities: { venues: { nodes: Venue[] } }[] };
  const query = `query ($hub: [_Any!]!) { _entities(representations: $hub) { ... on Hub {
    venues { nodes { id version spaces { nodes { id } } } } } } }`;
  const representation = { __typename: 'Hub', id: hub.id };
  const found = await events.as({ roles: ['OPERATOR'] }).get<Found>(query, { hub: [representation] });
  const [venue] = found._entities[0]?.venues.nodes ?? [];
  if (!venue) throw new Error('the import made no venue');
  await events.run('activateVenue', seen(venue));
  return venue.spaces.nodes[0]?.id ?? '';
}

/** An event at which both take part; needs both to have come. */
async function anEventOfBoth(): Promise<string[]> {
  const dates = { startsOn: '2026-03-01', endsOn: '2026-03-02' };
  const draft = await events.runWhenKnown('createEvent', { hub: hub.id, kind: 'FORUM', names, ...dates });
  const open = await events.run('openRegistration', seen(await events.run('announceEvent', seen(draft))));
  const participations = [];
  for (const organization of [investor.id, startup.id]) {
    const applied = await events.runWhenKnown('applyForEvent', { event: open.id, organization });
    participations.push((await events.run('approveParticipation', seen(applied))).id);
  }
  return participations;
}

describe('the service with its neighbours down', () => {
  it('answers only what the gateway has signed', async () => {
    const url = events.stack.subgraphUrl('events');
    const answer = await fetch(url, { method: 'POST', body: JSON.stringify({ query: '{ __typename }' }) });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('gives a space to exactly one of a hundred who ask at once, and not to who is blocked', async () => {
    const space = await anOpenSpace();
    const hold = (organization: string, hour: string) =>
      events.runWhenKnown('holdSpace', {
        space,
        organization,
        startsAt: `2026-03-01T${hour}:00:00Z`,
        endsAt: `2026-03-01T${hour}:59:00Z`,
      });
    const blocking = aScreening(blocked.id, { status: 'BLOCKED' });
    await publishChange(events.stack, 'companies.screening.v1', 'blocked', blocking);
    await waitFor(
      async () => ((await hold(blocked.id, '06')).rule === 'ORGANIZATION_BLOCKED' ? true : undefined),
      {
        timeoutMs: 30_000,
        what: 'the screening to arrive',
      },
    );
    const answers = await Promise.all(Array.from({ length: 100 }, () => hold(startup.id, '08')));
    expect(answers.filter(({ __typename }) => __typename === 'SpaceBooking')).toHaveLength(1);
    expect(answers.filter(({ rule }) => rule === 'SPACE_TAKEN')).toHaveLength(99);
  }, 120_000);

  it('makes an accepted meeting request of an introduction that the feed brings', async () => {
    const [from, to] = await anEventOfBoth();
    const introduction = { id: newId('int'), version: 2, status: 'ACCEPTED', example: true } as const;
    await publishChange(events.stack, 'investments.introduction.v1', 'accepted', {
      ...introduction,
      mandate: newId('man'),
      round: newId('rnd'),
      investor: investor.id,
      startup: startup.id,
    });
    type Request = { status: string; from: { id: string }; to: { id: string }; origin: { id: string } };
    const query = `query ($id: ID!) { participation(id: $id) { meetingRequests {
      nodes { status from { id } to { id } origin { id } } } } }`;
    const request = await waitFor(
      async () => {
        type Found = { participation: { meetingRequests: { nodes: Request[] } } };
        const found = await events.as({ roles: ['OPERATOR'] }).get<Found>(query, { id: from });
        return found.participation.meetingRequests.nodes[0];
      },
      { timeoutMs: 30_000, what: 'the meeting request of the introduction' },
    );
    const origin = { id: introduction.id };
    expect(request).toEqual({ status: 'ACCEPTED', from: { id: from }, to: { id: to }, origin });
  }, 120_000);
});
