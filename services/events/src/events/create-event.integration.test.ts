import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { knownHub, named } from '../testing/foreign.ts';
import { createEvent, type NewEvent } from './create-event.ts';

let bed: UseCaseBed;
let hub: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  hub = await knownHub(bed);
}, 60_000);
afterAll(() => bed.close());

const aForum = (values: Partial<NewEvent> = {}): NewEvent => ({
  hub,
  kind: 'FORUM',
  names: [named('Example forum')],
  startsOn: '2026-03-01',
  endsOn: '2026-03-02',
  participantsSeeEachOther: 'ALL',
  example: true,
  ...values,
});

describe('creating an event', () => {
  it('keeps it as a draft of its hub', async () => {
    const created = await bed.accept(createEvent, aForum({ timeZone: 'Europe/Moscow', hostCountry: 'VN' }));
    expect(created).toMatchObject({
      status: 'DRAFT',
      version: 1,
      hub,
      timeZone: 'Europe/Moscow',
      hostCountry: 'VN',
      sendingCountry: null,
      sourceStatus: null,
      provenance: null,
    });
  });

  it('tells nobody outside of the draft', async () => {
    const { id } = await bed.accept(createEvent, aForum());
    expect(await bed.changes(id)).toMatchObject([{ topic: null, changeType: 'recorded', version: 1 }]);
  });

  it('takes one that ends on the day on which it starts', async () => {
    const oneDay = aForum({ startsOn: '2026-03-01', endsOn: '2026-03-01' });
    expect(await bed.run(createEvent, oneDay)).toMatchObject({
      startsOn: '2026-03-01',
      endsOn: '2026-03-01',
    });
  });

  it.each<[string, Partial<NewEvent>, string]>([
    ['an end before the start', { endsOn: '2026-02-28' }, 'endsOn'],
    ['no name', { names: [] }, 'names'],
    ['a time zone that does not exist', { timeZone: 'Asia/Danang' }, 'timeZone'],
  ])('refuses %s', async (_what, values, field) => {
    expect(await bed.run(createEvent, aForum(values))).toMatchObject({ refusal: 'InvalidInput', field });
  });

  it('refuses a hub that has not arrived', async () => {
    const unknown = newId('hub');
    expect(await bed.run(createEvent, aForum({ hub: unknown }))).toMatchObject({
      refusal: 'ReferenceUnknown',
      reference: unknown,
    });
  });

  it('creates one event however often the same key comes', async () => {
    const [first, again] = [
      await bed.run(createEvent, aForum(), { key: 'same' }),
      await bed.run(createEvent, aForum(), { key: 'same' }),
    ];
    expect(again).toEqual(first);
  });
});
