import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Party } from '@hub/hub-language';
import { seen, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aRoadmap } from '../testing/builders.ts';
import { knownHub, knownOrganization, organizationParty, RU, screened, VN } from '../testing/foreign.ts';
import type { Signatory } from '../parties/signature.ts';
import { aBody, bodiesFor, proposed } from '../testing/signing.ts';
import { proposeRoadmap } from './propose-roadmap.ts';
import type { Roadmap } from './roadmap.ts';

let bed: UseCaseBed;
let hub: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  hub = await knownHub(bed);
});
afterAll(() => bed.close());

const propose = async (row: Roadmap, parties: readonly Party[], signatories?: readonly Signatory[]) =>
  bed.run(proposeRoadmap, {
    ...seen(row),
    parties,
    signatories: signatories ?? (await bodiesFor(bed, parties)),
  });

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

  it('says who signs for a country, and nobody else may', async () => {
    const draft = await aRoadmap(bed, ['first'], hub);
    const [body, company] = [await aBody(bed, 'VN'), await knownOrganization(bed, { country: 'VN' })];
    const own = organizationParty(company);
    const refusals = [
      [[VN], []],
      [[VN], [{ party: VN, organization: company }]],
      [[RU], [{ party: RU, organization: body }]],
      [[VN], [{ party: RU, organization: body }]],
      [[own], [{ party: own, organization: body }]],
      [[VN, organizationParty(body)], [{ party: VN, organization: body }]],
    ] as const;
    for (const [parties, signatories] of refusals) {
      expect(await propose(draft, parties, signatories)).toMatchObject({
        refusal: 'InvalidInput',
        field: 'signatories',
      });
    }
    const missing = newId('org');
    expect(await propose(draft, [VN], [{ party: VN, organization: missing }])).toMatchObject({
      refusal: 'ReferenceUnknown',
      reference: missing,
    });
    expect(await propose(draft, [VN, own], [{ party: VN, organization: body }])).toMatchObject({
      signatories: [
        { party: VN, organization: body },
        { party: own, organization: company },
      ],
      signers: [body, company],
    });
  });

  it('asks no organization that is blocked', async () => {
    const draft = await aRoadmap(bed, ['first'], hub);
    const [body, company] = [await aBody(bed, 'VN'), await knownOrganization(bed)];
    await screened(bed, body, 'BLOCKED');
    await screened(bed, company, 'APPEAL');
    const blocked = { refusal: 'RuleBreach', rule: 'ORGANIZATION_BLOCKED' };
    expect(await propose(draft, [organizationParty(company)])).toMatchObject(blocked);
    expect(await propose(draft, [VN], [{ party: VN, organization: body }])).toMatchObject(blocked);
  });

  it('is no step of a roadmap that is proposed already', async () => {
    const open = await proposed(bed, await aRoadmap(bed, ['first'], hub));
    expect(await propose(open, [RU])).toMatchObject({
      refusal: 'IllegalTransition',
      from: 'IN_AGREEMENT',
      command: 'proposeRoadmap',
    });
  });
});
