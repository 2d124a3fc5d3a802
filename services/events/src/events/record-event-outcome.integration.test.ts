import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { peopleOf, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { anEvent } from '../testing/builders.ts';
import { knownOrganization } from '../testing/foreign.ts';
import { ALL, seenBy, STAFF } from '../testing/seen-by.ts';
import { aSource, publish, publishedEvent, recordOf } from '../testing/published.ts';
import { eventOutcome, outcomesOfEvent } from './event-outcome.ts';
import type { Event } from './event.ts';
import { recordEventOutcome } from './record-event-outcome.ts';

let bed: UseCaseBed;
let of: Event;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  of = await anEvent(bed);
}, 60_000);
afterAll(() => bed.close());

const text = { lang: 'en', value: 'Example: work together on payments' };
const decision = () => ({ event: of.id, kind: 'DECISION' as const, text });

describe('recording what came of an event', () => {
  it('keeps a decision with the hub of its event', async () => {
    const created = await bed.accept(recordEventOutcome, decision());
    expect(created).toMatchObject({ event: of.id, hub: of.hub, organization: null, text, example: true });
    expect(await bed.changes(created.id)).toMatchObject([
      { topic: 'events.outcome.v1', changeType: 'decision-recorded', snapshot: { kind: 'DECISION', text } },
    ]);
    const { nodes } = await bed.reader().related(outcomesOfEvent, of.id);
    expect(nodes.map(({ id }) => id)).toContain(created.id);
  });

  it('tells of a lead as a lead', async () => {
    const organization = await knownOrganization(bed);
    const { id } = await bed.accept(recordEventOutcome, { ...decision(), kind: 'LEAD', organization });
    expect(await bed.changes(id)).toMatchObject([
      { changeType: 'lead-recorded', snapshot: { kind: 'LEAD', organization } },
    ]);
  });

  it('refuses an organization that has not arrived, and fails for an event that there is not', async () => {
    const organization = newId('org');
    expect(await bed.run(recordEventOutcome, { ...decision(), organization })).toMatchObject({
      refusal: 'ReferenceUnknown',
      reference: organization,
    });
    await expect(bed.run(recordEventOutcome, { ...decision(), event: newId('evt') })).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
  });

  it('shows it to the organization that it is about and to staff', async () => {
    const organization = await knownOrganization(bed);
    const { id } = await bed.accept(recordEventOutcome, { ...decision(), organization });
    const own = peopleOf(organization);
    expect(await seenBy(bed, eventOutcome, id, { 'its people': own })).toEqual([...STAFF, 'its people']);
  });

  it('shows everyone what a published document says', async () => {
    const source = aSource();
    const event = recordOf(await publishedEvent(bed));
    const row = await publish(bed, eventOutcome, { outcomes: [{ source, event, kind: 'DECISION', text }] });
    expect(await seenBy(bed, eventOutcome, row.id)).toEqual(ALL);
  });
});
