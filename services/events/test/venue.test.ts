import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aHub,
  anOrganization,
  aScreening,
  publishChange,
  startTestService,
  type TestService,
} from '@hub/testing';

const BOOKING = 'SpaceBooking { id version status }';
const hub = aHub();
const organization = anOrganization();
const blocked = anOrganization();

let events: TestService;
let space: string;
beforeAll(async () => {
  events = await startTestService('events', {
    holdSpace: BOOKING,
    confirmBooking: BOOKING,
    cancelBooking: BOOKING,
    activateVenue: 'Venue { id version status }',
  });
  await publishChange(events.stack, 'companies.hub.v1', 'recorded', hub);
  await publishChange(events.stack, 'companies.organization-record.v1', 'registered', organization);
  await publishChange(events.stack, 'companies.organization-record.v1', 'registered', blocked);
  await publishChange(
    events.stack,
    'companies.screening.v1',
    'blocked',
    aScreening(blocked.id, { status: 'BLOCKED' }),
  );
  space = await openVenue();
}, 60_000);
afterAll(() => events.stop(), 60_000);

async function openVenue(): Promise<string> {
  const source = (recordId: string) => ({ recordId, sentences: [] });
  const spaces = [{ source: source('space'), kind: 'OFFICE', names: [] }];
  const venues = [{ source: source('venue'), hub: hub.id, spaces }];
  await events.runWhenKnown('importEvents', { document: 'test', venues });
  type Found = {
    _entities: {
      venues: { nodes: { id: string; version: number; spaces: { nodes: { id: string }[] } }[] };
    }[];
  };
  const query = `query ($hub: [_Any!]!) { _entities(representations: $hub) { ... on Hub {
    venues { nodes { id version spaces { nodes { id } } } } } } }`;
  const client = events.as({ roles: ['OPERATOR'] });
  const found = await client.get<Found>(query, { hub: [{ __typename: 'Hub', id: hub.id }] });
  const [venue] = found._entities[0]?.venues.nodes ?? [];
  await events.run('activateVenue', { id: venue?.id, expectedVersion: venue?.version });
  return venue?.spaces.nodes[0]?.id ?? '';
}

const hold = (from: string, to: string, who = organization.id) =>
  events.runWhenKnown('holdSpace', {
    space,
    organization: who,
    startsAt: `2026-03-01T${from}:00Z`,
    endsAt: `2026-03-01T${to}:00Z`,
  });

describe('booking a space', () => {
  it('gives it to exactly one of a hundred who ask at once', async () => {
    await hold('06:00', '07:00');
    const answers = await Promise.all(Array.from({ length: 100 }, () => hold('08:00', '09:00')));
    expect(answers.filter(({ __typename }) => __typename === 'SpaceBooking')).toHaveLength(1);
    expect(answers.filter(({ rule }) => rule === 'SPACE_TAKEN')).toHaveLength(99);
  }, 30_000);

  it('lets one begin when another ends, and refuses any overlap', async () => {
    await hold('10:00', '11:00');
    expect(await hold('11:00', '12:00')).toMatchObject({ status: 'HELD' });
    expect(await hold('10:59', '11:01')).toMatchObject({ rule: 'SPACE_TAKEN' });
  });

  it('gives the time free when it is cancelled', async () => {
    const first = await hold('13:00', '14:00');
    await events.run('cancelBooking', { id: first.id, expectedVersion: first.version });
    expect(await hold('13:00', '14:00')).toMatchObject({ status: 'HELD' });
  });

  it('refuses who is blocked, who is unknown, and a time that ends before it starts', async () => {
    expect(await hold('15:00', '16:00', blocked.id)).toMatchObject({ rule: 'ORGANIZATION_BLOCKED' });
    const input = {
      space,
      organization: anOrganization().id,
      startsAt: '2026-03-02T08:00:00Z',
      endsAt: '2026-03-02T09:00:00Z',
    };
    expect(await events.run('holdSpace', { ...input, idempotencyKey: randomUUID() })).toMatchObject({
      __typename: 'ReferenceUnknown',
    });
    expect(await hold('17:00', '16:00')).toMatchObject({ __typename: 'InvalidInput' });
  });
});
