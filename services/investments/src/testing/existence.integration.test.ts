import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { existenceTold, openUseCaseBed, type NamedSample, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import {
  aMatchedRequest,
  anActiveMandate,
  anExpert,
  anExpertRequest,
  anIntroduction,
  anOpenRound,
} from './builders.ts';
import { clearedOrganization, knownOrganization, screened } from './foreign.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const sample = (prefix: string, secret: NamedSample['secret'], given: string | null = null): NamedSample => ({
  prefix,
  given,
  secret,
});

it('no mutation tells a hidden, foreign or blocked object from one that there is not', async () => {
  const organization = await clearedOrganization(bed);
  const blocked = await clearedOrganization(bed);
  const [mandate, round] = [await anActiveMandate(bed, { organization: blocked }), await anOpenRound(bed)];
  const introduction = await anIntroduction(bed, { mandate, round });
  const request = await anExpertRequest(bed, { organization: blocked });
  await screened(bed, blocked, 'BLOCKED');
  const { person } = await anExpert(bed);
  const told = await existenceTold(bed, definition, {
    'people of another organization': {
      as: { roles: ['ORG_ADMIN', 'ORG_EDITOR', 'INVESTOR', 'EXPERT'], organization, person },
      samples: {
        organization: sample(
          'org',
          {
            foreign: await clearedOrganization(bed),
            blocked,
            hidden: await knownOrganization(bed, { status: 'SUBMITTED' }),
          },
          organization,
        ),
        InvestorMandate: sample('man', { foreign: (await anActiveMandate(bed)).id, blocked: mandate.id }),
        FundraisingRound: sample('rnd', { foreign: round.id }),
        Introduction: sample('int', { foreign: (await anIntroduction(bed)).id, blocked: introduction.id }),
        ExpertRequest: sample('exr', {
          foreign: (await anExpertRequest(bed)).id,
          'offered to another expert': (await aMatchedRequest(bed)).id,
          blocked: request.id,
        }),
      },
    },
  });
  expect(told).toEqual([]);
});
