import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  existenceTold,
  openUseCaseBed,
  take,
  type NamedSample,
  type UseCaseBed,
} from '@hub/service-kit/testing';
import { assignReviewer } from '../assignments/assign-reviewer.ts';
import { definition } from '../app.ts';
import { anAgreement, anInterest, aProposal, aRoadmap, inSigning } from './builders.ts';
import { knownHub, knownOrganization, knownPerson, RU } from './foreign.ts';
import { publishedCenter } from './published.ts';
import { proposed } from './signing.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
}, 60_000);
afterAll(() => bed.close());

const sample = (prefix: string, secret: NamedSample['secret'], given: string | null = null): NamedSample => ({
  prefix,
  given,
  secret,
});

it('no mutation tells a hidden, foreign or blocked object from one that there is not', async () => {
  const organization = await knownOrganization(bed);
  const foreign = await knownOrganization(bed);
  const hidden = await knownOrganization(bed, { status: 'DRAFT' });
  const eligible = await take(bed, await aProposal(bed), 'submitProposal', 'declareEligible');
  const assigned = await bed.accept(assignReviewer, {
    proposal: eligible.id,
    reviewer: await knownPerson(bed),
  });
  const party = { kind: 'ORGANIZATION', id: organization } as const;
  const agreement = await inSigning(bed, { parties: [party, RU] });
  const roadmap = await proposed(bed, await aRoadmap(bed), [party, RU]);
  const own = sample('org', { foreign, hidden }, organization);
  const told = await existenceTold(bed, definition, {
    'people of another organization': {
      as: {
        roles: ['ORG_ADMIN', 'ORG_EDITOR', 'INVESTOR', 'REVIEWER', 'EXPERT'],
        organization,
        person: await knownPerson(bed),
      },
      samples: {
        organization: own,
        'draftProposal.from.id': own,
        'draftProposal.to.id': sample('org', { hidden }, foreign),
        'signRoadmap.party.id': own,
        'signAgreement.party.id': own,
        hub: sample('hub', {}, await knownHub(bed)),
        center: sample('ctr', {}, (await publishedCenter(bed)).id),
        programme: sample('prg', {}),
        proposal: sample('pro', { foreign: eligible.id }),
        ExpressionOfInterest: sample('eoi', { foreign: (await anInterest(bed)).id }),
        Proposal: sample('pro', { foreign: (await aProposal(bed)).id, submitted: eligible.id }),
        ReviewAssignment: sample('rva', { foreign: assigned.id }),
        Roadmap: sample('rdm', { foreign: (await aRoadmap(bed)).id }, roadmap.id),
        Agreement: sample('agr', { foreign: (await anAgreement(bed)).id }, agreement.id),
      },
    },
  });
  expect(told).toEqual([]);
});
