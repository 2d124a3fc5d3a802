import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { take, openUseCaseBed, wrongPairs, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { anEvent } from '../testing/builders.ts';
import { knownHub, named } from '../testing/foreign.ts';
import { publishedEvent } from '../testing/published.ts';
import { ALL, seenBy, STAFF } from '../testing/seen-by.ts';
import { STEPS } from '../testing/state-tables.ts';
import { event, eventsOfHub } from './event.ts';

let bed: UseCaseBed;
let hub: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  hub = await knownHub(bed);
}, 60_000);
afterAll(() => bed.close());

/** Topic, type and state of each change of an event; no topic for what stays in the audit trail. */
const changesOf = async (id: string) =>
  (await bed.changes(id)).map(({ topic, changeType, snapshot }) => [
    topic,
    changeType,
    snapshot?.['status'] ?? null,
  ]);

describe('an event', () => {
  it('takes every step of the table, and no other', async () => {
    const values = () => ({
      sourceStatus: null,
      kind: 'FORUM' as const,
      names: [named('Example forum')],
      hub,
      startsOn: '2026-01-01',
      endsOn: '2026-01-02',
      timeZone: null,
      sendingCountry: null,
      hostCountry: null,
      participantsSeeEachOther: 'ALL' as const,
      example: true,
      provenance: null,
    });
    expect(await wrongPairs(bed, { aggregate: event, steps: STEPS.event, values })).toEqual([]);
  });

  it('is for organizers alone until it is announced, and again when it is called off', async () => {
    const draft = await anEvent(bed, { hub });
    expect(await seenBy(bed, event, draft.id)).toEqual(STAFF);
    const announced = await take(bed, draft, 'announceEvent');
    expect(await seenBy(bed, event, draft.id)).toEqual(ALL);
    await take(bed, announced, 'cancelEvent');
    expect(await seenBy(bed, event, draft.id)).toEqual(STAFF);
  });

  it('stays open to everyone to its end', async () => {
    let row = await take(bed, await anEvent(bed, { hub }), 'announceEvent');
    for (const step of [
      'openRegistration',
      'closeRegistration',
      'startEvent',
      'completeEvent',
      'archiveEvent',
    ]) {
      row = await take(bed, row, step);
      expect(await bed.reader({}).byId(event, row.id)).toMatchObject({ status: row.status });
    }
    const changes = await bed.changes(row.id);
    expect(changes.slice(1).filter(({ topic }) => topic !== 'events.event.v1')).toEqual([]);
  });

  it('is open to everyone from the start when a published document states it', async () => {
    expect(await seenBy(bed, event, (await publishedEvent(bed, { hub })).id)).toEqual(ALL);
  });

  it('leaves the public topic when it is postponed and comes back when it is announced again', async () => {
    const draft = await anEvent(bed, { hub });
    await take(bed, draft, 'announceEvent', 'postponeEvent', 'announceEvent');
    expect(await changesOf(draft.id)).toEqual([
      [null, 'recorded', 'DRAFT'],
      ['events.event.v1', 'announced', 'ANNOUNCED'],
      [null, 'postponed', 'POSTPONED'],
      ['events.event.v1', 'postponed', null],
      ['events.event.v1', 'announced', 'ANNOUNCED'],
    ]);
  });

  it('lets organizers and the operator alone move it', async () => {
    const { id, version } = await anEvent(bed, { hub });
    const input = { id, expectedVersion: version, idempotencyKey: 'announce' };
    const announce = 'mutation ($input: CommandInput!) { announceEvent(input: $input) { __typename } }';
    const outsider = { roles: ['ORG_ADMIN'], organization: 'org_1' } as const;
    expect((await bed.ask(announce, { input }, {})).errors).toEqual(['UNAUTHENTICATED at announceEvent']);
    expect((await bed.ask(announce, { input }, outsider)).errors).toEqual(['FORBIDDEN at announceEvent']);
    const { data } = await bed.ask(announce, { input }, { roles: ['EVENT_ORGANIZER'] });
    expect(data).toEqual({ announceEvent: { __typename: 'Event' } });
  });

  it('stands under its hub, as far as the reader may see', async () => {
    const own = await knownHub(bed);
    const announced = await take(bed, await anEvent(bed, { hub: own }), 'announceEvent');
    const draft = await anEvent(bed, { hub: own });
    const ids = async (as?: object) =>
      (await bed.reader(as).related(eventsOfHub, own)).nodes.map(({ id }) => id);
    expect(await ids()).toEqual([announced.id, draft.id]);
    expect(await ids({})).toEqual([announced.id]);
  });
});
