import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import {
  existenceTold,
  give,
  openUseCaseBed,
  type NamedSample,
  type UseCaseBed,
} from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { planHub } from '../hubs/plan-hub.ts';
import { sendInvitation } from '../access/send-invitation.ts';
import {
  aCase,
  aHub,
  anOrganization,
  aReviewedScreening,
  asSecond,
  aVerifiedOrganization,
  named,
} from './builders.ts';
import { aFounder, aGrant, aPerson } from './people.ts';

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
  const { founder, company } = await aFounder(bed);
  const hub = await aHub(bed);
  const planned = await bed.accept(planHub, {
    names: [named('Example Hub')],
    hostCountry: 'BR',
    homeCountry: 'IN',
    example: true,
  });
  const other = await anOrganization(bed);
  const invited = await bed.accept(sendInvitation, {
    organization: other.id,
    role: 'ORG_ADMIN',
    validDays: 1,
  });
  const blocked = await anOrganization(bed);
  await give(bed, await aReviewedScreening(bed, blocked.id, 'MATCH'), 'blockScreening', {}, asSecond);
  const hidden = { hidden: other.id, blocked: blocked.id };
  const ofHub = { role: 'EVENT_ORGANIZER', scopeKind: 'HUB', scopeId: hub.id } as const;
  const foreign = (await aVerifiedOrganization(bed)).id;
  const told = await existenceTold(bed, definition, {
    'an admin of another organization': {
      as: await bed.signedIn(founder.account),
      samples: {
        organization: sample('org', { ...hidden, foreign }, company.id),
        Organization: sample('org', hidden),
        hub: sample('hub', { hidden: planned.id }, hub.id),
        MarketEntryCase: sample('mec', { foreign: (await aCase(bed, other.id, hub)).id }),
        Grant: sample('gra', { foreign: (await aGrant(bed, await aPerson(bed))).id }),
        Invitation: sample('inv', { foreign: invited.invitation.id }),
      },
    },
    // What hubs share (organizations, persons, screenings, invitations) is no secret to the staff of any.
    'the operator of another hub': {
      as: { grants: [{ role: 'OPERATOR', kind: 'HUB', id: newId('hub') }] },
      except: 'importCompanies',
      samples: {
        organization: sample('org', {}, company.id),
        person: sample('per', {}, founder.id),
        hub: sample('hub', { planned: planned.id }, hub.id),
        scopeId: sample('hub', { planned: planned.id }, hub.id),
        Hub: sample('hub', { planned: planned.id }),
        MarketEntryCase: sample('mec', { foreign: (await aCase(bed, other.id, hub)).id }),
        Grant: sample('gra', {
          'on the platform': (await aGrant(bed, await aPerson(bed))).id,
          'in its hub': (await aGrant(bed, await aPerson(bed), ofHub)).id,
        }),
      },
    },
  });
  expect(told).toEqual([]);
});
