import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seen, take, openUseCaseBed, wrongPairs, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { knownHub, named } from '../testing/foreign.ts';
import { publishedVenue } from '../testing/published.ts';
import { ALL, seenBy } from '../testing/seen-by.ts';
import { STEPS } from '../testing/state-tables.ts';
import { venue, venuesOfHub } from './venue.ts';

let bed: UseCaseBed;
let hub: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  hub = await knownHub(bed);
}, 60_000);
afterAll(() => bed.close());

describe('a venue', () => {
  it('takes every step of the table, and no other', async () => {
    const values = () => ({
      hub,
      names: [named('Example house')],
      spaces: [],
      example: true,
      provenance: null,
    });
    expect(await wrongPairs(bed, { aggregate: venue, steps: STEPS.venue, values })).toEqual([]);
  });

  it('is open to everyone, planned as it is, when a published document states it', async () => {
    const planned = await publishedVenue(bed, { hub });
    expect(planned).toMatchObject({ status: 'PLANNED', spaces: [{ capacity: null }, { kind: 'OFFICE' }] });
    expect(await seenBy(bed, venue, planned.id)).toEqual(ALL);
  });

  it('tells everyone when it opens and when it closes', async () => {
    const { id } = await take(bed, await publishedVenue(bed, { hub }), 'activateVenue', 'closeVenue');
    expect(await bed.changes(id)).toMatchObject([
      { topic: 'events.venue.v1', changeType: 'recorded' },
      { topic: 'events.venue.v1', changeType: 'active' },
      { topic: 'events.venue.v1', changeType: 'closed', snapshot: { status: 'CLOSED' } },
    ]);
  });

  it('is opened by the operator alone', async () => {
    const planned = await publishedVenue(bed, { hub });
    const activate = 'mutation ($input: CommandInput!) { activateVenue(input: $input) { __typename } }';
    const input = { ...seen(planned), idempotencyKey: 'open' };
    const { errors } = await bed.ask(activate, { input }, { roles: ['EVENT_ORGANIZER'] });
    expect(errors).toEqual(['FORBIDDEN at activateVenue']);
  });

  it('shows its spaces page by page', async () => {
    const { id } = await publishedVenue(bed, { hub });
    const query = `query ($id: ID!, $after: String) { venue(id: $id) { hub { id } spaces(first: 1, after: $after) {
      nodes { kind names { value } } pageInfo { hasNextPage endCursor } } } }`;
    type Page = { venue: { spaces: { pageInfo: { endCursor: string } } } };
    const { data: first } = await bed.ask<Page>(query, { id }, {});
    const hall = { kind: 'EXHIBITION_DEMONSTRATION', names: [{ value: 'Example hall' }] };
    expect(first).toMatchObject({
      venue: { hub: { id: hub }, spaces: { nodes: [hall], pageInfo: { hasNextPage: true } } },
    });
    const { data: second } = await bed.ask(query, { id, after: first.venue.spaces.pageInfo.endCursor }, {});
    expect(second).toMatchObject({
      venue: { spaces: { nodes: [{ kind: 'OFFICE' }], pageInfo: { hasNextPage: false } } },
    });
  });

  it('stands under its hub', async () => {
    const other = await knownHub(bed);
    const { id } = await publishedVenue(bed, { hub: other });
    const { nodes } = await bed.reader({}).related(venuesOfHub, other);
    expect(nodes.map((row) => row.id)).toEqual([id]);
  });
});
