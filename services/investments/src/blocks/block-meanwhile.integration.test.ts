import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { amongOpenings } from '@hub/testing';
import { definition } from '../app.ts';
import { expertRequest } from '../experts/expert-request.ts';
import { requestExpert } from '../experts/request-expert.ts';
import { introduction } from '../introductions/introduction.ts';
import { suggestIntroduction } from '../introductions/suggest-introduction.ts';
import { anActiveMandate, anOpenRound, matchOf } from '../testing/builders.ts';
import { knownOrganization, screened } from '../testing/foreign.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
}, 60_000);
afterAll(() => bed.close());

const HUNDRED = Array.from({ length: 100 }, (_, index) => index);
const blocked = { rule: 'ORGANIZATION_BLOCKED' };

describe('a block reaches all that is opened just then', () => {
  it('of a hundred requests for an expert', async () => {
    const organization = await knownOrganization(bed);
    const asked = { organization, area: 'export certification', description: 'Example', hours: 1 };
    const open = HUNDRED.map(() => () => bed.run(requestExpert, asked));
    const block = () => screened(bed, organization, 'BLOCKED');
    const answers = await amongOpenings(bed.database, 'expert_request', open, block);
    const { nodes } = await bed.reader().list(expertRequest, { first: 100 });
    expect(new Set(nodes.map(({ status }) => status))).toEqual(new Set(['SUSPENDED']));
    const refused = answers.filter((one) => 'refusal' in one);
    expect(refused.length + nodes.length).toBe(100);
    for (const one of refused) expect(one).toMatchObject(blocked);
  }, 60_000);

  it('of introductions of one mandate to ten rounds', async () => {
    const mandate = await anActiveMandate(bed);
    const matches: string[] = [];
    for (let made = 0; made < 10; made++) {
      matches.push((await matchOf(bed, { mandate, round: await anOpenRound(bed) })).id);
    }
    const open = matches.map((match) => () => bed.run(suggestIntroduction, { match }));
    const block = () => screened(bed, mandate.organization, 'BLOCKED');
    const answers = await amongOpenings(bed.database, 'introduction', open, block);
    const { nodes } = await bed.reader().list(introduction, { first: 100 });
    expect(new Set(nodes.map(({ status }) => status))).toEqual(new Set(['SUSPENDED']));
    expect(answers.filter((one) => 'refusal' in one).length + nodes.length).toBe(10);
  }, 60_000);
});
