import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { seen, take, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aMatchedRequest, anExpert, anExpertRequest } from '../testing/builders.ts';
import { matchExpert } from './match-expert.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

describe('matching an expert', () => {
  it('offers the request to an expert of its area', async () => {
    const expert = await anExpert(bed, { areas: ['localization', 'law'] });
    const request = await anExpertRequest(bed, { area: 'law' });
    expect(await bed.run(matchExpert, { ...seen(request), expert: expert.id })).toMatchObject({
      status: 'MATCHED',
      version: 2,
      expert: expert.id,
    });
    expect((await bed.changes(request.id)).at(-1)).toMatchObject({
      topic: 'investments.expert.v1',
      changeType: 'matched',
      snapshot: { expert: expert.id },
    });
  });

  it('refuses an expert of other areas', async () => {
    const expert = await anExpert(bed, { areas: ['law'] });
    const request = await anExpertRequest(bed, { area: 'lawn mowing' });
    expect(await bed.run(matchExpert, { ...seen(request), expert: expert.id })).toEqual({
      refusal: 'RuleBreach',
      rule: 'OTHER_AREA',
      message: 'this expert does not offer lawn mowing',
    });
  });

  it('refuses an expert that there is not', async () => {
    const request = await anExpertRequest(bed);
    for (const expert of [newId('exp'), 'no id']) {
      expect(await bed.run(matchExpert, { ...seen(request), expert })).toMatchObject({
        refusal: 'ReferenceUnknown',
        reference: expert,
      });
    }
  });

  it('refuses a request that has an expert, until that one is released', async () => {
    const matched = await aMatchedRequest(bed);
    const other = await anExpert(bed);
    expect(await bed.run(matchExpert, { ...seen(matched), expert: other.id })).toMatchObject({
      refusal: 'IllegalTransition',
      from: 'MATCHED',
      command: 'matchExpert',
    });
    const released = await take(bed, matched, 'releaseExpert');
    expect(released).toMatchObject({ status: 'OPEN', expert: null });
    expect(await bed.run(matchExpert, { ...seen(released), expert: other.id })).toMatchObject({
      status: 'MATCHED',
      expert: other.id,
    });
  });

  it('refuses a request that is over', async () => {
    const cancelled = await take(bed, await anExpertRequest(bed), 'cancelExpertRequest');
    const expert = await anExpert(bed);
    expect(await bed.run(matchExpert, { ...seen(cancelled), expert: expert.id })).toMatchObject({
      refusal: 'IllegalTransition',
      from: 'CANCELLED',
    });
  });

  it('is not done on a version that is no longer the latest, nor on a request that there is not', async () => {
    const matched = await aMatchedRequest(bed);
    const expert = (await anExpert(bed)).id;
    const stale = { id: matched.id, expectedVersion: 1, expert };
    await expect(bed.run(matchExpert, stale)).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
    await expect(bed.run(matchExpert, { ...stale, id: newId('exr') })).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
  });
});

describe('matchExpert in the graph', () => {
  const MATCH = `mutation ($input: MatchExpertInput!) { matchExpert(input: $input) {
    __typename ... on ExpertRequest { status expert { id } } ... on ReferenceUnknown { reference } } }`;

  it('is for the hub’s staff', async () => {
    const request = await anExpertRequest(bed);
    const expert = (await anExpert(bed)).id;
    const input = { ...seen(request), idempotencyKey: 'k', expert };
    const own = { roles: ['ORG_ADMIN', 'EXPERT'], organization: request.organization } as const;
    expect((await bed.ask(MATCH, { input }, own)).errors).toEqual(['FORBIDDEN at matchExpert']);
    const unknown = newId('exp');
    expect((await bed.ask(MATCH, { input: { ...input, expert: unknown } })).data).toEqual({
      matchExpert: { __typename: 'ReferenceUnknown', reference: unknown },
    });
    expect((await bed.ask(MATCH, { input })).data).toEqual({
      matchExpert: { __typename: 'ExpertRequest', status: 'MATCHED', expert: { id: expert } },
    });
  });
});
