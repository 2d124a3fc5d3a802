import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { seen, take, openUseCaseBed, wrongPairs, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aDelegation, anEvent } from '../testing/builders.ts';
import { knownPerson } from '../testing/foreign.ts';
import { publishedDelegation } from '../testing/published.ts';
import { ALL, seenBy, STAFF } from '../testing/seen-by.ts';
import { STEPS } from '../testing/state-tables.ts';
import { delegation, delegationsOfEvent } from './delegation.ts';

let bed: UseCaseBed;
let event: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  event = (await anEvent(bed)).id;
}, 60_000);
afterAll(() => bed.close());

const values = (head: string | null) => () => ({
  event,
  country: 'RU',
  head,
  countedGroups: [],
  example: true,
  provenance: null,
});

describe('a delegation', () => {
  it('takes every step of the table, and no other', async () => {
    const withHead = { aggregate: delegation, steps: STEPS.delegation, values: values(newId('per')) };
    expect(await wrongPairs(bed, withHead)).toEqual([]);
  });

  it('is not submitted without a head', async () => {
    const headless = await aDelegation(bed, { event });
    expect(await bed.mutate('submitDelegation', seen(headless))).toMatchObject({ rule: 'HEAD_MISSING' });
    const headed = await aDelegation(bed, { event, head: await knownPerson(bed) });
    expect(await bed.mutate('submitDelegation', seen(headed))).toMatchObject({ status: 'SUBMITTED' });
  });

  it('tells the feed of each step, with the reason in the audit trail', async () => {
    const formed = await aDelegation(bed, { event, head: await knownPerson(bed) });
    const submitted = await take(bed, formed, 'submitDelegation');
    await bed.mutate('returnDelegation', { ...seen(submitted), reason: 'the list is not complete' });
    expect(await bed.changes(formed.id)).toMatchObject([
      { topic: 'events.delegation.v1', changeType: 'recorded', version: 1 },
      { changeType: 'submitted', version: 2, reason: null },
      { changeType: 'returned', version: 3, reason: 'the list is not complete', actor: 'test' },
    ]);
  });

  it('is refused a step from a version that is not the newest', async () => {
    const formed = await aDelegation(bed, { event, head: await knownPerson(bed) });
    await take(bed, formed, 'submitDelegation', 'returnDelegation', 'reviseDelegation');
    await expect(bed.mutate('submitDelegation', seen(formed))).rejects.toMatchObject({
      extensions: { code: 'CONFLICT', currentVersion: 4 },
    });
  });

  it('is for staff alone, unless a published document states it', async () => {
    const formed = await aDelegation(bed, { event });
    expect(await seenBy(bed, delegation, formed.id)).toEqual(STAFF);
    expect(await seenBy(bed, delegation, (await publishedDelegation(bed)).id)).toEqual(ALL);
  });

  it('stands under its event', async () => {
    const other = (await anEvent(bed)).id;
    const formed = await aDelegation(bed, { event: other });
    const { nodes } = await bed.reader().related(delegationsOfEvent, other);
    expect(nodes.map(({ id }) => id)).toEqual([formed.id]);
  });
});
