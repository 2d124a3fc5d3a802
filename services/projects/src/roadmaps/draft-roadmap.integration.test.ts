import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { UNSIGNED } from '../parties/signature.ts';
import { knownHub } from '../testing/foreign.ts';
import { draftRoadmap } from './draft-roadmap.ts';

let bed: UseCaseBed;
let hub: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  hub = await knownHub(bed);
});
afterAll(() => bed.close());

describe('drafting a roadmap', () => {
  it('begins without milestones and parties', async () => {
    const created = await bed.accept(draftRoadmap, { hub, example: false });
    expect(created).toEqual({
      id: created.id,
      version: 1,
      status: 'DRAFT',
      hub,
      milestones: [],
      parties: [],
      ...UNSIGNED,
      example: false,
      provenance: null,
    });
  });

  it('refuses a hub that is not known here', async () => {
    const missing = newId('hub');
    expect(await bed.run(draftRoadmap, { hub: missing, example: false })).toMatchObject({
      refusal: 'ReferenceUnknown',
      reference: missing,
    });
  });
});
