import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { take, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { anEvent } from '../testing/builders.ts';
import { knownPerson } from '../testing/foreign.ts';
import { formDelegation } from './form-delegation.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
}, 60_000);
afterAll(() => bed.close());

const of = (event: string) => ({ event, country: 'RU', example: true });

const TO_ARCHIVE = [
  'announceEvent',
  'openRegistration',
  'closeRegistration',
  'startEvent',
  'completeEvent',
  'archiveEvent',
];

describe('forming a delegation', () => {
  it('begins it without members, with or without a head', async () => {
    const { id } = await anEvent(bed);
    const head = await knownPerson(bed);
    expect(await bed.run(formDelegation, of(id))).toMatchObject({ status: 'FORMING', event: id, head: null });
    expect(await bed.run(formDelegation, { ...of(id), head })).toMatchObject({ head, countedGroups: [] });
  });

  it('refuses a head who has not arrived', async () => {
    const head = newId('per');
    const { id } = await anEvent(bed);
    expect(await bed.run(formDelegation, { ...of(id), head })).toMatchObject({
      refusal: 'ReferenceUnknown',
      reference: head,
    });
  });

  it.each([
    ['called off', ['cancelEvent']],
    ['archived', TO_ARCHIVE],
  ])('refuses an event that is %s', async (_what, steps) => {
    const { id } = await take(bed, await anEvent(bed), ...steps);
    expect(await bed.run(formDelegation, of(id))).toMatchObject({ refusal: 'InvalidInput', field: 'event' });
  });

  it('fails for an event that there is not', async () => {
    await expect(bed.run(formDelegation, of(newId('evt')))).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
  });
});
