import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { give, openUseCaseBed, seen, take, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aMatchedRequest, anExpert, expertOf } from '../testing/builders.ts';
import { expertRequest } from './expert-request.ts';
import { matchExpert } from './match-expert.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

describe('an expert with a conflict of interest', () => {
  it('sends the request back, does not see it any more, and is not offered it again', async () => {
    const [expert, other] = [await anExpert(bed), await anExpert(bed)];
    const row = await aMatchedRequest(bed, { expert });
    const reason = 'Example: advises a competitor';
    const open = await give(bed, row, 'declareExpertConflict', { reason }, { as: expertOf(expert) });
    expect(open).toMatchObject({ status: 'OPEN', expert: null, conflicted: [expert.id] });
    expect(await bed.reader(expertOf(expert)).byId(expertRequest, row.id)).toBeNull();
    const choose = (id: string) => bed.run(matchExpert, { ...seen(open), expert: id });
    expect(await choose(expert.id)).toMatchObject({ refusal: 'RuleBreach', rule: 'EXPERT_CONFLICT' });
    expect(await choose(other.id)).toMatchObject({ status: 'MATCHED', expert: other.id });
    expect((await bed.changes(row.id))[2]).toMatchObject({ changeType: 'open', reason });
  });

  it('says so before confirming, and not after', async () => {
    const expert = await anExpert(bed);
    const row = await take(bed, await aMatchedRequest(bed, { expert }), 'confirmExpert');
    expect(await bed.mutate('declareExpertConflict', seen(row), { as: expertOf(expert) })).toMatchObject({
      refusal: 'IllegalTransition',
      from: 'CONFIRMED',
    });
  });

  it('is named to the hub, and not to the organization', async () => {
    const expert = await anExpert(bed);
    const row = await aMatchedRequest(bed, { expert });
    await give(bed, row, 'declareExpertConflict', {}, { as: expertOf(expert) });
    const QUERY = `query ($of: _Any!) { _entities(representations: [$of]) {
      ... on ExpertRequest { status conflicted { id } } } }`;
    const of = { __typename: 'ExpertRequest', id: row.id };
    expect((await bed.ask(QUERY, { of })).data).toEqual({
      _entities: [{ status: 'OPEN', conflicted: [{ id: expert.id }] }],
    });
    const admin = { roles: ['ORG_ADMIN'], organization: row.organization } as const;
    expect(await bed.ask(QUERY, { of }, admin)).toEqual({
      data: { _entities: [{ status: 'OPEN', conflicted: null }] },
      errors: ['FORBIDDEN at _entities.0.conflicted'],
    });
  });
});
