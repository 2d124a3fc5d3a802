import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { seen, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aRoadmap } from '../testing/builders.ts';
import { knownHub, knownOrganization, organizationParty, VN } from '../testing/foreign.ts';
import { publishedRoadmap, text } from '../testing/published.ts';
import { agreed } from '../testing/signing.ts';
import { addMilestone, type NewMilestone } from './add-milestone.ts';
import type { Roadmap } from './roadmap.ts';

let bed: UseCaseBed;
let hub: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  hub = await knownHub(bed);
});
afterAll(() => bed.close());

describe('adding a milestone', () => {
  const add = (row: Roadmap, values: Partial<NewMilestone> = {}) =>
    bed.run(addMilestone, { ...seen(row), action: text('Example step'), dependsOn: [], ...values });

  it('puts it at the end, scheduled, with all that was said', async () => {
    const actor = organizationParty(await knownOrganization(bed));
    const row = await aRoadmap(bed, ['first'], hub);
    const first = row.milestones[0]?.id ?? '';
    const after = await add(row, {
      action: text('second'),
      actor,
      dependsOn: [first],
      durationDays: 30,
    });
    expect(after).toMatchObject({
      version: row.version + 1,
      milestones: [
        { id: first, action: text('first'), actor: null, durationDays: null },
        { action: text('second'), status: 'SCHEDULED', actor, dependsOn: [first], durationDays: 30 },
      ],
    });
    expect(await bed.changes(row.id)).toMatchObject([
      { changeType: 'recorded' },
      { changeType: 'updated' },
      { changeType: 'updated', topic: null, snapshot: { milestones: [{ id: first }, { durationDays: 30 }] } },
    ]);
  });

  it.each([
    ['an actor that is no country', { actor: { kind: 'COUNTRY', id: 'V' } }, 'actor'],
    ['a negative duration', { durationDays: -1 }, 'durationDays'],
    ['a dependency on nothing', { dependsOn: [newId('mil')] }, 'dependsOn'],
  ] as [string, Partial<NewMilestone>, string][])('refuses %s', async (_what, values, field) => {
    const row = await aRoadmap(bed, ['first'], hub);
    expect(await add(row, values)).toMatchObject({ refusal: 'InvalidInput', field });
  });

  it('refuses an actor that is not known here', async () => {
    const missing = newId('org');
    const row = await aRoadmap(bed, [], hub);
    expect(await add(row, { actor: organizationParty(missing) })).toMatchObject({
      refusal: 'ReferenceUnknown',
      reference: missing,
    });
  });

  it('is over once the roadmap waits for signatures', async () => {
    const row = await agreed(bed, await aRoadmap(bed, ['first'], hub), [VN]);
    expect(await add(row)).toMatchObject({ refusal: 'RuleBreach', rule: 'ROADMAP_NOT_DRAFT' });
  });

  it('goes on the topic when a document states the roadmap', async () => {
    const row = await add(await publishedRoadmap(bed, { hub }));
    expect(
      (await bed.changes((row as Roadmap).id)).map(({ topic, changeType }) => [topic, changeType]),
    ).toEqual([
      ['projects.roadmap.v1', 'recorded'],
      ['projects.roadmap.v1', 'updated'],
    ]);
  });

  it('keeps every milestone when several are added at the same time, or says CONFLICT', async () => {
    const row = await aRoadmap(bed, [], hub);
    const results = await Promise.allSettled(
      ['a', 'b', 'c'].map((value) => add(row, { action: text(value) })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(results.filter(({ status }) => status === 'rejected')).toEqual(
      Array(2).fill(
        expect.objectContaining({
          reason: expect.objectContaining({ extensions: expect.objectContaining({ code: 'CONFLICT' }) }),
        }),
      ),
    );
  });
});
