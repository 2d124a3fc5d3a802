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
import { anExampleHub } from './example-hub.ts';
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

/** Where inputs name parties: what hubs share, and no secret to the staff of any. */
const PARTIES = [
  'draftProposal.from.id',
  'draftProposal.to.id',
  'addMilestone.actor.id',
  'proposeRoadmap.parties.id',
  'proposeRoadmap.signatories.party.id',
  'createProject.parties.id',
  'draftAgreement.parties.id',
  'openForSignature.signatories.party.id',
];

it('no mutation tells the staff of another hub what there is in this one', async () => {
  const hub = await knownHub(bed);
  const { ids } = await anExampleHub(bed, { homeCountry: 'RU', hostCountry: 'VN' });
  const at = (type: string) => ids[type] ?? '';
  const organization = sample('org', {}, await knownOrganization(bed));
  const own = await aRoadmap(bed, ['Example step'], hub);
  const eligible = await take(bed, await aProposal(bed, { hub }), 'submitProposal', 'declareEligible');
  const milestone = sample('stp', { foreign: at('milestone') }, own.milestones[0]?.id);
  const told = await existenceTold(bed, definition, {
    'the staff of another hub': {
      as: {
        grants: [
          { role: 'OPERATOR', kind: 'HUB', id: hub },
          { role: 'PROGRAMME_MANAGER', kind: 'HUB', id: hub },
        ],
      },
      except: 'importProjects',
      samples: {
        ...Object.fromEntries(PARTIES.map((path) => [path, organization])),
        organization,
        hub: sample('hub', {}, hub),
        center: sample('ctr', {}, at('center')),
        programme: sample('prg', {}),
        reviewer: sample('per', {}, await knownPerson(bed)),
        proposal: sample('pro', { hidden: at('Proposal') }, eligible.id),
        roadmap: sample('rdm', { hidden: at('Roadmap') }, own.id),
        milestone,
        dependsOn: milestone,
        Center: sample('ctr', {}),
        ExpressionOfInterest: sample('eoi', { hidden: at('ExpressionOfInterest') }),
        Proposal: sample('pro', { hidden: at('Proposal'), draft: (await aProposal(bed)).id }),
        ReviewAssignment: sample('rva', { hidden: at('ReviewAssignment') }),
        Roadmap: sample('rdm', { hidden: at('Roadmap') }, own.id),
        Project: sample('prj', { hidden: at('Project') }),
        Agreement: sample('agr', { hidden: at('Agreement') }, (await anAgreement(bed, { hub })).id),
      },
    },
  });
  expect(told).toEqual([]);
});
