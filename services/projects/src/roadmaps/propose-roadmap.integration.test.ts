import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Party } from '@hub/hub-language';
import { seen, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aRoadmap } from '../testing/builders.ts';
import { knownHub, knownOrganization, organizationParty, RU, VN } from '../testing/foreign.ts';
import { proposeRoadmap } from './propose-roadmap.ts';
import type { Roadmap } from './roadmap.ts';

let bed: UseCaseBed;
let hub: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  hub = await knownHub(bed);
});
afterAll(() => bed.close());

const propose = (row: Roadmap, parties: readonly Party[]) =>
  bed.run(proposeRoadmap, { ...seen(row), parties });

describe('proposing a roadmap', () => {
  it('opens it for the signatures of its parties', async () => {
    const parties = [VN, organizationParty(await knownOrganization(bed))];
    const draft = await aRoadmap(bed, ['first'], hub);
    expect(await propose(draft, parties)).toMatchObject({
      status: 'IN_AGREEMENT',
      parties,
      signatures: [],
      version: draft.version + 1,
    });
  });

  it('refuses a roadmap without milestones, and one without known parties', async () => {
    expect(await propose(await aRoadmap(bed, [], hub), [RU])).toMatchObject({
      refusal: 'RuleBreach',
      rule: 'NO_MILESTONES',
    });
    const draft = await aRoadmap(bed, ['first'], hub);
    const missing = newId('org');
    expect(await propose(draft, [])).toMatchObject({ refusal: 'InvalidInput', field: 'parties' });
    expect(await propose(draft, [RU, organizationParty(missing)])).toMatchObject({
      refusal: 'ReferenceUnknown',
      reference: missing,
    });
  });

  it('is no step of a roadmap that is proposed already', async () => {
    const open = await bed.accept(proposeRoadmap, {
      ...seen(await aRoadmap(bed, ['first'], hub)),
      parties: [RU, VN],
    });
    expect(await propose(open, [RU])).toMatchObject({
      refusal: 'IllegalTransition',
      from: 'IN_AGREEMENT',
      command: 'proposeRoadmap',
    });
  });
});
