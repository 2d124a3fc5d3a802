import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, type Party } from '@hub/hub-language';
import { seen, take, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aMilestone, aRoadmap } from '../testing/builders.ts';
import { knownHub, RU, VN } from '../testing/foreign.ts';
import { text } from '../testing/published.ts';
import { proposeRoadmap } from './propose-roadmap.ts';
import { roadmap, versionHash, type Roadmap } from './roadmap.ts';
import { signRoadmap } from './sign-roadmap.ts';

let bed: UseCaseBed;
let hub: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  hub = await knownHub(bed);
});
afterAll(() => bed.close());

const propose = (row: Roadmap, parties: readonly Party[]) =>
  bed.run(proposeRoadmap, { ...seen(row), parties });
const proposed = async (parties: readonly Party[] = [RU, VN]): Promise<Roadmap> =>
  bed.accept(proposeRoadmap, { ...seen(await aRoadmap(bed, ['first', 'second'], hub)), parties });
const sign = (row: Roadmap, party: Party, hash = versionHash(row.milestones)) =>
  bed.run(signRoadmap, { ...seen(row), party, versionHash: hash });

describe('signing a roadmap', () => {
  it('agrees on it with the last signature, each under the same hash', async () => {
    const open = await proposed();
    const hash = versionHash(open.milestones);
    const half = await bed.accept(signRoadmap, { ...seen(open), party: RU, versionHash: hash });
    expect(half).toMatchObject({
      status: 'IN_AGREEMENT',
      signatures: [{ party: RU, versionHash: hash }],
    });
    expect(await sign(half, VN)).toMatchObject({
      status: 'AGREED',
      signatures: [
        { party: RU, versionHash: hash },
        { party: VN, versionHash: hash },
      ],
    });
  });

  it('refuses the hash of another version', async () => {
    const open = await proposed();
    expect(await sign(open, RU, 'another')).toMatchObject({ refusal: 'RuleBreach', rule: 'OTHER_VERSION' });
    const draft = await take(bed, open, 'reviseRoadmap');
    const longer = await aMilestone(bed, draft, { action: text('third') });
    const again = (await propose(longer, [RU, VN])) as Roadmap;
    expect(await sign(again, RU, versionHash(open.milestones))).toMatchObject({ rule: 'OTHER_VERSION' });
    expect(await sign(again, RU)).toMatchObject({ status: 'IN_AGREEMENT', signatures: [{ party: RU }] });
  });

  it('starts over when the roadmap was revised', async () => {
    const open = await proposed();
    const half = (await sign(open, RU)) as Roadmap;
    const draft = await take(bed, half, 'reviseRoadmap');
    const again = (await propose(draft, [RU, VN])) as Roadmap;
    expect(again.signatures).toEqual([]);
    expect(await sign(again, VN)).toMatchObject({ status: 'IN_AGREEMENT' });
  });

  it('refuses who is no party, and a second signature of the same', async () => {
    const open = await proposed();
    expect(await sign(open, { kind: 'COUNTRY', id: 'LA' })).toMatchObject({
      refusal: 'InvalidInput',
      field: 'party',
    });
    expect(await sign(open, { kind: 'ORGANIZATION', id: 'RU' })).toMatchObject({ field: 'party' });
    const half = (await sign(open, RU)) as Roadmap;
    expect(await sign(half, RU)).toMatchObject({ refusal: 'RuleBreach', rule: 'ALREADY_SIGNED' });
  });

  it('is refused for a draft, whatever else is wrong', async () => {
    const draft = await aRoadmap(bed, ['first'], hub);
    expect(await sign(draft, RU, 'another')).toMatchObject({
      refusal: 'IllegalTransition',
      from: 'DRAFT',
      command: 'signRoadmap',
    });
  });

  it('loses no signature when both parties sign at the same time', async () => {
    const open = await proposed();
    const results = await Promise.allSettled([sign(open, RU), sign(open, VN)]);
    const kept = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(kept.filter((result) => !isRefusal(result))).toHaveLength(1);
    const present = await bed.reader().byId(roadmap, open.id);
    expect(present?.signatures).toHaveLength(1);
    expect(present?.status).toBe('IN_AGREEMENT');
  });
});
